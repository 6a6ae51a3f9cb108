/** Labels of figures. Each kind of clause has a function. */
import { PLACEHOLDER } from '../content-rules/rules/placeholders.ts';
import {
  cleanLabel,
  findClauseStart,
  MAX_LABEL_CHARACTERS,
  readEarlierClause,
  readSurroundings,
  readWordsAfter,
  type Place,
  type Surroundings,
} from './label-place.ts';
import {
  dropLightVerb,
  isBareVerb,
  isTransitive,
  readGift,
  readObject,
  readVerb,
  splitNounVerb,
  startsWithVerb,
  SUBJECT_VERB_OBJECT,
  trimFillers,
} from './label-words.ts';
import { findMarks, type Mark } from './marks.ts';

/** A shorter label takes the words of the clause before it as well. */
const MIN_LABEL_CHARACTERS = 2;
/** A change, or a share, without its subject: 同比增长12%. */
const CHANGE =
  /^(?:同比|环比|比上年|较上年|比去年|较去年|比上一年|较上一年|比[“”一-龥]{2,6}末|占|增长|下降|增加|减少|提高|上升|增幅|降幅|净增)/;
/** The measure of things that follow: 价值500万元的慰问品. */
const MEASURE = /(总?(?:价值|金额|面积|投资|额|值))$/;

/** The kinds of clauses, in the order in which they are tried. Each returns an empty text for any other clause. */
const KINDS = [
  labelDistributed,
  labelSubjectAndObject,
  labelMeasureOfThings,
  labelMembers,
  labelAttracted,
  labelServed,
  labelDoers,
  labelRangeStart,
  labelDependent,
  labelSecondUnit,
];

/** Labels a figure by the first kind of clause that fits. @returns 1 to 30 characters */
export function labelPlace(place: Place): string {
  const around = readSurroundings(place);
  for (const label of KINDS) {
    const found = cleanLabel(label(around));
    if (found) return found;
  }
  return (
    cleanLabel(labelThing(around)) ||
    cleanLabel(place.text.slice(0, MAX_LABEL_CHARACTERS)) ||
    PLACEHOLDER.importedLabel
  );
}

/** 驿站、工匠学院分别达到600个、12所 counts 驿站, then 工匠学院. */
function labelDistributed({ text, marks, mark, clause }: Surroundings): string {
  const inClause = marks.filter(
    ({ start }) => start >= clause && findClauseStart(text, start) === clause,
  );
  const head = text.slice(clause, inClause[0]?.start ?? clause);
  const [, names = '', act = ''] =
    /^(.+?)分别(?:为|是|有|达到?|(增长|提高|上升|下降|减少|增加)了?)$/u.exec(head) ?? [];
  const things = names.split(/[、和与及]/);
  const isList = inClause.every(
    ({ end }, i) =>
      i === inClause.length - 1 || /^[、和]$/.test(text.slice(end, inClause[i + 1]!.start)),
  );
  if (!names || !isList || things.length !== inClause.length) return '';
  return `${trimFillers(things[inClause.indexOf(mark)] ?? '')}${act}`;
}

/** 126家企业提供岗位5300余个 counts 提供岗位的企业 and 企业提供的岗位. */
function labelSubjectAndObject({ text, marks, mark, clause }: Surroundings): string {
  const index = marks.indexOf(mark);
  const inClause = marks
    .slice(Math.max(0, index - 2), index + 3)
    .filter(({ start }) => start >= clause && findClauseStart(text, start) === clause);
  const [first, second] = inClause;
  if (inClause.length !== 2 || !first || !second) return '';
  const head = text.slice(clause, first.start);
  if (trimFillers(head) !== '' || isServing(head)) return '';
  const between = trimFillers(text.slice(first.end, second.start));
  const [, subject = '', verb = '', written = ''] = SUBJECT_VERB_OBJECT.exec(between) ?? [];
  const object = written || readWordsAfter({ text, marks, mark: second });
  if (!subject || !object || /[率数量额]$/.test(object)) return '';
  return mark === first ? `${verb}${object}的${subject}` : `${subject}${verb}的${object}`;
}

/** 发放价值500万元的慰问品 counts 慰问品价值. */
function labelMeasureOfThings({ before, after }: Surroundings): string {
  const [, measure = ''] = MEASURE.exec(before) ?? [];
  const [, things = ''] = /^的(.+)$/.exec(after) ?? [];
  return measure && things && `${things}${measure}`;
}

/** 组建183名成员的宣讲队伍 counts 宣讲队伍的成员. */
function labelMembers({ before, after }: Surroundings): string {
  if (!/(?:组建|组成|成立|建立|建成)$/.test(before)) return '';
  const [, members = '', group = ''] = /^(.{1,6})的(.+)$/.exec(after) ?? [];
  return members && `${group}的${members}`;
}

/** 职工文体节吸引3万人参加 counts 参加职工文体节. */
function labelAttracted({ text, clause, before, after }: Surroundings): string {
  const [, event] = /^(.*)吸引$/.exec(before) ?? [];
  if (event === undefined) return '';
  const { noun, verb } = splitNounVerb(after) ?? { noun: after, verb: '参加' };
  const what = dropLightVerb(event || readEarlierClause(text, clause));
  return `${verb}${/^(?:参加|参与|观看|报名)$/.test(verb) ? what : ''}${noun && `的${noun}`}`;
}

/** 为1.2万名职工体检 counts 体检职工, 为1200名职工提供法律援助 counts 获得法律援助的职工. */
function labelServed({ before, after, text, mark }: Surroundings): string {
  // The word is trimmed from `before` as a filler.
  if (!isServing(text.slice(0, mark.start))) return '';
  const { noun, verb } = splitNounVerb(after) ?? { noun: '', verb: '' };
  if (!noun || /[率数量额]$/.test(before)) return '';
  const gift = readGift(verb);
  return gift ? `获得${gift}的${noun}` : joinVerbAndNoun(verb, noun);
}

/** Whether the words before a quantity end in 为, 给 or the like: somebody gets something. */
function isServing(text: string): boolean {
  return /[为给对向]$/.test(text);
}

/** 有3所学校入选 counts 入选学校, 帮助1200名职工就业 counts 帮助就业的职工. */
function labelDoers({ before, after, last }: Surroundings): string {
  if (last && !/的$/.test(before)) return '';
  const found = /(?:^|组织|选派|选送|推荐|(帮助|帮扶|带动|推动|支持|引导|助力|促进))$/.exec(
    last ? '' : before,
  );
  if (!found) return '';
  const { noun, verb } = splitNounVerb(after) ?? { noun: '', verb: '' };
  const [, helps] = found;
  if (helps) return noun && `${helps}${verb}的${noun}`;
  return noun ? joinVerbAndNoun(verb, noun) : verb;
}

/** 办结率由90%提高到98% begins with 办结率（此前）. */
function labelRangeStart({ before, text, mark, marks }: Surroundings): string {
  const [, subject = ''] =
    /^(.+?)(?:分别)?[由从](?:现有的|原有的|原来的|去年的|上年的)?$/.exec(before) ?? [];
  const next = marks[marks.indexOf(mark) + 1];
  if (!subject || !next || !/[至到]/.test(text.slice(mark.end, next.start))) return '';
  return `${dropLightVerb(subject)}（此前）`;
}

/** 同比增长12%, 合格率96.5% and 办结1200件 take their subject from the clause before. */
function labelDependent(around: Surroundings): string {
  const { before, after, last } = around;
  const words = before || after;
  const rate = /^(?:(.{0,3})率|满意度)$/.exec(before);
  if (last) return rate ? readSubjectBefore(around) + before : '';
  if (isBareVerb(before) && after === '') {
    const object = readObject(readSubjectBefore(around));
    return object && before + object;
  }
  if (!CHANGE.test(words) && !rate) return '';
  const subject = readSubjectBefore(around);
  const act = rate?.[1] ?? '';
  // 办结案件 and 办结率 are one act.
  const own = subject.startsWith(act) ? subject.slice(act.length) : subject;
  return own && (own + words).replace(/的$/, '').replace(/(?<=[^占])占$/, '占比');
}

/** Reads the subject of a figure from the figure before it, or from the clause before it where there is none. */
function readSubjectBefore({ text, marks, mark, last, clause, figuresBack }: Surroundings): string {
  // What stands in brackets is no subject of the clauses behind them.
  const isAside = (end: number) => /^[^（(]*[）)]/.test(text.slice(end, mark.start));
  const earlier =
    last ??
    marks.slice(0, marks.indexOf(mark)).findLast(({ end }) => end <= clause && !isAside(end));
  const isTooFar = !earlier || figuresBack === 0;
  if (isTooFar || /[。！？\n]/.test(text.slice(earlier.end, mark.start))) {
    return readEarlierClause(text, clause);
  }
  const label = labelPlace({ text, marks, mark: earlier, figuresBack: figuresBack - 1 });
  return label.replace(/(?:同比|环比|比上年|较上年|占)\S*$|（此前）$/, '');
}

/** 组织职工疗休养230批次、9800人次: both count one thing, and so do both ends of 由98万人增至112万人. */
function labelSecondUnit(around: Surroundings): string {
  const { last, before, after } = around;
  return last && before === '' && after === '' ? readSubjectBefore(around) : '';
}

/** Everything else: 调解劳动纠纷666件, 建成386个工会驿站, 职工满意度达98.5%. */
function labelThing({ text, clause, last, before: words, after: behind }: Surroundings): string {
  const after = behind.replace(/^用于/, '');
  let before = words.replace(/(?:[下内分]设|设(?:有|置)?)$/, (verb) =>
    after ? (verb.length > 1 && /^[下内分]/.test(verb) ? '' : '的') : verb,
  );
  if (last) {
    const isListed = /^(?:、|和|及|与|以及)/.test(text.slice(last.end));
    before = isListed
      ? readSharedVerb(text, clause, last, before) + before
      : (splitNounVerb(before)?.verb ?? before);
  }
  const isSpent = /(?:投入|安排|筹集|拨付|下拨|出资)$/.test(words);
  const doesAfterGoOn = startsWithVerb(after) && words !== '' && !isSpent;
  const isBehindNoun = /\p{Script=Han}{5,}[^的]$/u.test(before) && !readVerb(before.slice(-2));
  let label = dropLightVerb(before);
  if (after && !doesAfterGoOn && !isBehindNoun) label = dropLightVerb(before + cutVerb(after));
  if (/[^占]占$/.test(label)) label += '比';
  if (cleanLabel(label).length < MIN_LABEL_CHARACTERS) {
    label = dropLightVerb(readEarlierClause(text, clause)) + label;
  }
  return label;
}

/** Cuts a predicate from the things before it: 工会驿站投入使用 becomes 工会驿站. */
function cutVerb(text: string): string {
  const [, things = ''] =
    /^(.{2,}?)(?:投入使用|投入运营|用于|入选|获评|获得|荣获|参加|参与|惠及|覆盖|吸引|带动)/.exec(
      text,
    ) ?? [];
  return things || text;
}

/** @returns 入选学校 for short words, else 获评先进的单位 */
function joinVerbAndNoun(verb: string, noun: string): string {
  const isShort = verb.length === 2 && noun.length <= 4 && /^\p{Script=Han}+$/u.test(noun);
  if (isTransitive(verb)) return `${verb}的${noun}`;
  return isShort ? `${verb}${noun}` : `${verb}的${noun}`;
}

/**
 * Reads the verb that a figure shares with the figure before it: 覆盖 in 覆盖企业1.6万家、职工112万人.
 * @param clause where the clause begins
 * @param shared the figure before it in the same clause
 * @param before the words between both figures
 * @returns an empty text if the head is no verb, or `before` has it already
 */
function readSharedVerb(text: string, clause: number, shared: Mark, before: string): string {
  const head = trimFillers(text.slice(clause, shared.start));
  const verb = readVerb(head) || readVerb(head.replace(/^.*[”》）]/, ''));
  // 新建52个、改造127个 names two acts.
  const things = head.slice(verb.length);
  if (things === '' || findMarks(things)[0]?.start === 0 || readVerb(before)) return '';
  return before.startsWith(verb) || startsWithVerb(before) ? '' : verb;
}
