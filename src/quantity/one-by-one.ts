/** Han digits that are read one by one: 三一八四万元 is 3184万元, 二〇二五年 is a year. */
import { replaceMatches, type FoldedText } from './folded-text.ts';
import { toDigits } from './numeral-forms.ts';
import { matchUnit } from './units.ts';
import { isYear } from './written-numeral.ts';

const DIGIT = '[零〇一二三四五六七八九]';
const RUN = new RegExp(`${DIGIT}{2,}(?:点${DIGIT}+)?`, 'g');
/** Characters that continue a numeral, or make the digits an ordinal or a part of a fraction. */
const CONTINUED_BEFORE = /(?:[\d十百千万亿两廿几数点第]|分之)$/;
const CONTINUED_AFTER = /^(?:[\d十百千点]|分之)/;
const MULTIPLIER = /^[余多]?[万亿]/;
/** The second end of a range: 一〇〇至二〇〇人. */
const RANGE = new RegExp(`^(?:[~至到—–]|--?)(?=${DIGIT}{2,}[万亿]?)`);
/** Digits before these units number things: 五〇二所, 三〇五队, 二〇二五届. */
const NUMBERED =
  /^[所队处站座栋幢班组期款届级类条页门段台部卷节堂间层批支次轮度分对道列线例本县市乡镇村年里]$/;
const YEAR_UNIT = /^[年届级款期版]/;
/** Digits in their order list things: 一二三产业. */
const IN_ORDER = ['一二三四五六七八九', '九八七六五四三二一'];

/** What Han digits without multipliers among them are: a number, perhaps one, or no number. */
export type DigitRun = 'number' | 'doubtful' | 'none';

/**
 * Classifies Han digits without multipliers among them.
 * @param run all the digits, two or more, perhaps with a 点 among them
 * @param before at least the two characters before them
 * @param after the characters after them
 */
export function classifyDigits(run: string, before: string, after: string): DigitRun {
  const [whole = ''] = run.split('点');
  if (CONTINUED_BEFORE.test(before) || CONTINUED_AFTER.test(after)) return 'none';
  if (/^[零〇]/.test(run) || (whole.length < 3 && !whole.endsWith('〇'))) return 'none';
  const isOrdered = IN_ORDER.some((digits) => digits.includes(whole));
  if (MULTIPLIER.test(after)) return isOrdered ? 'doubtful' : 'number';
  if (/^[月日号]/.test(after) || (YEAR_UNIT.test(after) && isYear(whole))) return 'none';
  const unit = matchUnit(after.replace(/^[余多]/, ''), 0);
  if (!unit) return RANGE.test(after) && !isYear(whole) ? 'number' : 'none';
  if (NUMBERED.test(unit)) return isOrdered || unit === '年' ? 'none' : 'doubtful';
  // 四二一家庭: four grandparents, two parents, one child.
  if (whole === '四二一') return 'none';
  return isOrdered ? 'doubtful' : 'number';
}

/** All runs of Han digits of a text that are read one by one, in their order. */
export function matchDigits(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(RUN);
}

/** Writes Han digits that are read one by one as digits. Years and what is no number for certain stay. */
export function toDigitNumerals(folded: FoldedText): FoldedText {
  return replaceMatches(folded, RUN, (run, before, after) =>
    classifyDigits(run, before, after) === 'number' ? toDigits(run) : null,
  );
}
