import { PLACEHOLDER } from '../content-rules/rules/placeholders.ts';
import { findMarks, type Mark } from './marks.ts';

const CLAUSE_END = /[，。；！？：…,;!?:\n]/;
/** First words of a clause that say nothing about the measure. */
const OPENERS =
  /^(?:截至|截止|目前|据统计|去年|今年|当年|全年|全市|我市|全省|各级工会|市总工会|年内|一年来|今年以来|去年以来|同时|此外|另外|其中|累计|先后|已经|已|共|并|还|也|又|则|均|、|和|及|与|以及|\s)+/;
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

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Proposes a label for a figure from the words around it in its clause.
 * @param text the paragraph
 * @param marks all marks of the paragraph, in order
 * @param mark the figure, one of `marks`
 * @returns 1 to 30 characters that can stand in an attribute
 */
export function proposeLabel(text: string, marks: readonly Mark[], mark: Mark): string {
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
    .replace(/^[\s\-+>#\d.、]+/, '')
    .replace(/ +/g, ' ')
    .trim();
  let label = plain.length > MAX_LABEL_CHARACTERS ? plain.slice(-MAX_LABEL_CHARACTERS) : plain;
  for (const [open = '', close = ''] of ['“”', '‘’', '《》', '（）', '()', '「」']) {
    const [opened, closed] = [label.split(open).length, label.split(close).length];
    if (opened !== closed) label = label.replaceAll(open, '').replaceAll(close, '');
  }
  return label.replace(/^[、的）)”’》]+|[、（(“‘《]+$/g, '').trim();
}
