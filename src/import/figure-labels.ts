import { PLACEHOLDER } from '../content-rules/rules/placeholders.ts';
import { findMarks, type Mark } from './marks.ts';

const CLAUSE_END = /[，。；！？：…,;!?:\n]/;
/** First words of a clause that say nothing about the measure. */
const OPENERS =
  /^(?:(?:19|20)\d\d年(?:以来|[底末初度])?|截至|截止|目前|据统计|去年|今年|当年|全年|全市|我市|全省|各级工会|市总工会|年内|一年来|今年以来|去年以来|同时|此外|另外|其中|累计|先后|已经|已|共|并|还|也|又|则|均|、|和|及|与|以及|\s)+/;
/** Words in front of a quantity that say nothing about the measure. */
const CLOSERS =
  /(?:分别达到|分别为|达到|增至|升至|增加到|提高到|总计|合计|累计|共计|共有|已有|达|为|共|已|约|近|超|逾|有|是|了|、|\s)+$/;
/** A longer text without punctuation is no clause, and nobody would read its start for a label. */
const MAX_CLAUSE_CHARACTERS = 300;
const MAX_LABEL_CHARACTERS = 30;
/** A shorter label takes the words of the clause before it as well. */
const MIN_LABEL_CHARACTERS = 3;
/** A shorter text in front of a quantity takes the words behind it as well. */
const MIN_CHARACTERS_BEFORE = 4;
const MAX_CHARACTERS_AFTER = 14;
/** What somebody does with a number of things: 企业|提供|岗位, 律师|接待|职工. */
const SUBJECT_VERB_OBJECT =
  /^(\p{Script=Han}{2,10}?)(提供|推出|接待|服务|培训|参加|参与|举办|开展|组织|走访|慰问|覆盖|惠及|吸引|带动|发放|化解|调解|办理|受理|解决|建立|建成|帮助|救助|资助|招聘|征集|收到|完成|签订|获得)(\p{Script=Han}{0,10})$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Proposes a label for a figure from the words around it in its clause.
 * @param text the paragraph
 * @param marks all marks of the paragraph, in order
 * @param mark the figure, one of `marks`
 * @returns 1 to 30 characters that can stand in an attribute
 */
export function proposeLabel(text: string, marks: readonly Mark[], mark: Mark): string {
  return cleanLabel(readCounted(text, marks, mark)) || readLabel(text, marks, mark);
}

/** Labels of a page, each with the number of the last figure that was to have it. */
export type Labels = Map<string, number>;

/**
 * Proposes a label that no other figure of the page has: with the words of the clause before, with the words behind,
 * with the unit, or with a number.
 * @param taken labels of the page; the new one is added
 */
export function proposeOwnLabel(
  text: string,
  marks: readonly Mark[],
  mark: Mark,
  taken: Labels,
): string {
  const label = proposeLabel(text, marks, mark);
  const next = marks[marks.indexOf(mark) + 1]?.start ?? text.length;
  const clause = findClauseStart(text, mark.start);
  const longer = [
    readEarlierClause(text, clause) + label,
    label + readWordsAfter(text, mark.end, next),
    `${label}（${mark.unit}）`,
  ].map(cleanLabel);
  const free = [label, ...longer].find((one) => one !== '' && !taken.has(one));
  let own = free ?? label;
  // The count of a label says where to go on: a page may have thousands of the same figure.
  let number = taken.get(label) ?? 1;
  while (taken.has(own)) own = cleanLabel(`${label}（第${(number += 1)}处）`);
  taken.set(label, number);
  taken.set(own, 1);
  return own;
}

/**
 * Reads what is counted in a clause of two figures: 126家企业提供岗位5300余个 counts 提供岗位的企业 and 企业提供的岗位.
 * @returns an empty text for any other clause
 */
function readCounted(text: string, marks: readonly Mark[], mark: Mark): string {
  const clause = findClauseStart(text, mark.start);
  const index = marks.indexOf(mark);
  const inClause = marks
    .slice(Math.max(0, index - 2), index + 3)
    .filter(({ start }) => start >= clause && !CLAUSE_END.test(text.slice(clause, start)));
  const [first, second] = inClause;
  if (inClause.length !== 2 || !first || !second) return '';
  if (trimFillers(text.slice(clause, first.start)) !== '') return '';
  const between = trimFillers(text.slice(first.end, second.start));
  const [, subject = '', verb = '', written = ''] = SUBJECT_VERB_OBJECT.exec(between) ?? [];
  const object = written || readWordsAfter(text, second.end, text.length);
  if (!subject || !object) return '';
  return mark === first ? `${verb}${object}的${subject}` : `${subject}${verb}的${object}`;
}

/** Reads the words around a figure in its clause. */
function readLabel(text: string, marks: readonly Mark[], mark: Mark): string {
  const index = marks.indexOf(mark);
  const last = marks[index - 1];
  const next = marks[index + 1];
  const clause = findClauseStart(text, mark.start);
  const shared = last && last.start >= clause ? last : undefined;
  const before = trimFillers(text.slice(shared?.end ?? clause, mark.start));
  const after = readWordsAfter(text, mark.end, next?.start ?? text.length);
  let label = shared ? readSharedVerb(text, clause, shared, before) + before : before;
  if (label.length < MIN_CHARACTERS_BEFORE || (after && !/[\p{Script=Han}]{6,}$/u.test(label)))
    label += after;
  if (cleanLabel(label).length < MIN_LABEL_CHARACTERS)
    label = readEarlierClause(text, clause) + label;
  return cleanLabel(label) || cleanLabel(text) || PLACEHOLDER.importedLabel;
}

/**
 * Reads the verb that a figure shares with the figure before it: 覆盖 in 覆盖企业1.6万家、职工112万人.
 * @param clause where the clause begins
 * @param shared the figure before it in the same clause
 * @param before the words between both figures
 * @returns an empty text if the figures are not listed, or `before` has the verb already
 */
function readSharedVerb(text: string, clause: number, shared: Mark, before: string): string {
  const head = trimFillers(text.slice(clause, shared.start).replace(/^.*[”》）]/, ''));
  const verb = [...segmenter.segment(head)][0]?.segment ?? '';
  const isListed = /^(?:、|和|及|与|以及)/.test(text.slice(shared.end));
  return isListed && !before.startsWith(verb) ? verb : '';
}

/** Reads the clause before a clause, without its quantities: a short clause depends on it. */
function readEarlierClause(text: string, clause: number): string {
  const mark = text[clause - 1] ?? '';
  // A clause that is cut at its greatest length has none before it.
  if (!CLAUSE_END.test(mark) || /[。！？]/.test(mark)) return '';
  const before = text.slice(findClauseStart(text, clause - 1), clause - 1);
  return trimFillers(
    findMarks(before).reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      before,
    ),
  );
}

/** Finds where the clause around a place begins, at most 300 characters before it. */
function findClauseStart(text: string, at: number): number {
  const first = Math.max(0, at - MAX_CLAUSE_CHARACTERS);
  let start = at;
  while (start > first && !CLAUSE_END.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Reads the words directly behind a quantity, up to the next punctuation mark or quantity. */
function readWordsAfter(text: string, from: number, to: number): string {
  const rest = text.slice(from, to);
  const end = rest.search(/[，。；！？：、…,;!?:（）()\n]/);
  const clause = end === -1 ? rest : rest.slice(0, end);
  let words = '';
  for (const { segment } of segmenter.segment(clause)) {
    if (words.length + segment.length > MAX_CHARACTERS_AFTER) break;
    words += segment;
  }
  return words;
}

function trimFillers(text: string): string {
  return text.replace(OPENERS, '').replace(CLOSERS, '').trim();
}

/** Removes characters that an attribute cannot hold, cuts the text to a label and keeps quotation marks in pairs. */
function cleanLabel(text: string): string {
  const plain = text
    .replace(/["'<>{}&`\\|*_\n\t]/g, ' ')
    // The number of a list goes, the number of a name stays: 24小时驿站.
    .replace(/^(?:[\s\-+>#.、]+|\d+(?=[\s.、．]|$))+/, '')
    .replace(/ +/g, ' ')
    .trim();
  let label = plain.length > MAX_LABEL_CHARACTERS ? plain.slice(-MAX_LABEL_CHARACTERS) : plain;
  for (const [open = '', close = ''] of ['“”', '‘’', '《》', '（）', '()', '「」']) {
    const [opened, closed] = [label.split(open).length, label.split(close).length];
    if (opened !== closed) label = label.replaceAll(open, '').replaceAll(close, '');
  }
  return label.replace(/^[、的）)”’》]+|[、（(“‘《]+$/g, '').trim();
}
