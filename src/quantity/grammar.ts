/**
 * The grammar of Chinese quantities: qualifier, numeral, unit, qualifier; ranges, percentages, fractions. Numbers are
 * written as in GB/T 15835 (出版物上数字用法), in digits or in Han characters.
 */
import { compareValues } from './decimal.ts';
import { foldForms } from './fold-forms.ts';
import { readItem } from './items.ts';
import type { Item } from './measures.ts';
import { readBehindChange, readChange } from './multiples.ts';
import { readPair } from './pairs.ts';
import type { ProseRules } from './prose-rules.ts';
import { PREFIX, SUFFIX, toBounds } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { readRange } from './ranges.ts';
import { readRatio } from './ratios.ts';
import type { Reading } from './reading.ts';
import { shareWords } from './shared-words.ts';
import { canonicalUnit } from './unit-names.ts';
import { findKind } from './units.ts';
import { matchAt } from './words.ts';
import { isYear } from './written-numeral.ts';

/**
 * Reads a text that is one quantity as a whole. Never throws.
 * @param text any string; full-width digits and signs, thousands separators and a space before the unit are allowed
 * @param before the text before it on its page, which decides what a multiple means: 增长, and whether a clock time is
 * a ratio
 * @param after the text behind it, where the last item of a list can have a qualifier for all
 * @returns null if the text is no quantity, more than one, or a year, a date, an ordinal or a name
 */
export function parseQuantity(text: string, before = '', after = ''): Quantity | null {
  const { text: folded } = foldForms(text);
  const start = folded.length - folded.trimStart().length;
  const end = folded.trimEnd().length;
  const foldedBefore = foldForms(before).text;
  const reading = readAt(folded.slice(0, end), start, null, foldedBefore);
  if (reading?.end !== end) return null;
  const shared = shareWords(reading, foldedBefore, foldForms(after).text);
  return toQuantity(text.trim(), shared);
}

/** A reading → the quantity. @param written the text of the quantity before folding */
export function toQuantity(written: string, reading: Reading): Quantity {
  const { value, parts, lower, upper, qualifier, fraction } = reading;
  const unit = canonicalUnit(reading.unit);
  const kind = parts ? 'ratio' : fraction ? 'proportion' : findKind(unit);
  return { text: written, value, parts, unit, kind, qualifier, lower, upper };
}

/**
 * Reads the quantity that begins at `at` of a folded text.
 * @param prose null if the text is one quantity as a whole
 * @param before the folded text before it
 */
export function readAt(
  text: string,
  at: number,
  prose: ProseRules | null,
  before = text.slice(Math.max(0, at - MAX_CONTEXT), at),
): Reading | null {
  const change = readChange(text, at, prose !== null, (rest) => readPlain(text, rest, prose, ''));
  if (change) return change;
  const reading = readPlain(text, at, prose, before);
  return reading && readBehindChange(reading, before, text.slice(at, reading.end));
}

/** Characters before a quantity that can decide what it means. */
const MAX_CONTEXT = 40;

/** Reads the quantity that begins at `at`, without a verb of change. See `readAt`. */
function readPlain(
  text: string,
  at: number,
  prose: ProseRules | null,
  before: string,
): Reading | null {
  const step = matchAt(STEP, text, at);
  const prefix = step || matchAt(PREFIX, text, at);
  if (prefix && prose?.endsWord(prefix, text.slice(Math.max(0, at - 2), at))) return null;
  // 约占三成, 大约有300人, 约占全市的四分之一: words stand between the qualifier and the numeral.
  const behindPrefix = at + prefix.length;
  const whole =
    prefix &&
    (matchAt(WHOLE, text, behindPrefix) ||
      (prefix.length > 1 ? matchAt(NAMED_WHOLE, text, behindPrefix) : ''));
  const verb = whole || (VERB_AFTER.test(prefix) ? matchAt(VERB, text, behindPrefix) : '');
  if (isDifference(prefix, whole)) return null;
  const behind = behindPrefix + verb.length;
  const start = behind + (prefix && text[behind] === ' ' ? 1 : 0);
  if (prose?.isName(text, start)) return null;
  const ratio = readRatio(text, start, before + text.slice(at, start), prose !== null);
  if (ratio) {
    const suffix = matchAt(SUFFIX, text, ratio.end);
    return {
      value: null,
      parts: ratio.parts,
      lower: null,
      upper: null,
      qualifier: prefix + suffix,
      unit: '',
      fraction: false,
      end: ratio.end + suffix.length,
    };
  }
  const pair = readPair(text, start, prose);
  const first = pair?.first ?? readItem(text, start, prose);
  if (!first || !canFollow(prefix, first, prose && (text[at - 1] ?? ''))) return null;
  // The words name a whole, of which only a share can follow.
  if (whole && !whole.startsWith('每') && first.numeral && !/^[%‰成倍]$/.test(first.unit))
    return null;
  // 至少增长2倍 and 至少减少一半 are multiples.
  if (!whole && verb.length > 1 && (!first.numeral || first.unit === '倍')) return null;
  const after = text.slice(first.end, first.end + 12);
  if (prose?.isOtherWord(prefix, first.unit, text[at - 1] ?? '', after)) return null;
  const range = pair?.range ?? readRange(text, start, first, prose);
  const item = range?.last ?? first;
  const within = findKind(canonicalUnit(item.unit)) === 'length' && matchAt(WITHIN, text, item.end);
  const suffix = within || matchAt(SUFFIX, text, item.end);
  const qualified = prefix + suffix !== '';
  if ((pair || !range) && !isCount(text, start, first, qualified, prose)) return null;
  const shared = {
    parts: null,
    unit: item.unit,
    end: item.end + suffix.length,
    fraction: !first.numeral,
  };
  if (range) {
    const { lower, upper } = range;
    return { value: lower, lower, upper, qualifier: prefix + suffix, ...shared };
  }
  // A step is a bound like ≥, and 内 one like 以内.
  const bounds = toBounds(
    first.value,
    first.numeral,
    step ? '≥' : prefix,
    within ? '以内' : suffix,
  );
  const qualifier = prefix + (first.numeral?.approximation ?? '') + suffix;
  return { ...bounds, qualifier, ...shared };
}

/** 内 behind a length, in place of 以内: 80米内, 3公里之内. Queries have none. */
const WITHIN = /之?内(?![环部外河湖海径侧陆蒙资容地需涝设])/y;

/** Qualifiers of a step that an amount has reached: 迈上5万亿元台阶. Queries have none of them. */
export const STEP = /[迈跨跃登站]上|[跨迈]过/y;
/** Qualifiers that a verb may follow, and those verbs. 近有 and 超有 would be words of their own. */
const VERB_AFTER = /^(?:大?约|大[概致]|将近|接近|[至最][少多]|不[足到])$/;
const VERB =
  /[占有为达是合计需]|增[长加]|提[高升]|[上下]降|上升|降低|[减缩]少|压[减缩]|缩短|新[增建]|完成|达到/y;
/**
 * A whole between a qualifier and its share: 约[占全市的]四分之一, 不到[总数的]10%, 约[为全国平均的]70%. The base of a
 * rate: 低于[每立方米]18微克.
 */
const WHOLE =
  /每[十百千]?万?\p{Script=Han}{1,4}(?=\d)|[占为是]?(?:全[国省市区县州校厂院球]|世界|总[数量额值体]|同期|上年|去年|[\p{Script=Han}]{1,4}?总[数量额值])(?:总[数量额值]|平均(?:水平)?)?的?(?=[\d一二两三四五六七八九十百千半])/uy;
/** Any other whole, behind a qualifier of more than one character: 不低于[当地最低标准的]1.5倍. */
const NAMED_WHOLE = /\p{Script=Han}{1,14}?的(?=[\d一二两三四五六七八九十百])/uy;

/** Whether the number behind a whole is the difference to it: 高于全国3.5%. In 高于全国平均的70% it is a share. */
function isDifference(prefix: string, whole: string): boolean {
  if (whole === '' || /^每|的$/.test(whole)) return false;
  return /于$/.test(prefix) || (/超/.test(prefix) && /平均|同期|上年|去年/.test(whole));
}

/** Words for an amount before 过 and 破: 播放量破5000次. Elsewhere they are verbs: 去过3次, 一举破3项纪录. */
const AMOUNT_BEFORE = /[数额量值模收口丝润率比]/;

/** Amounts that 迈上 and 跨过 reach are written with 万 or 亿. */
const MIN_STEP_POWER = 4;

/**
 * Whether a qualifier, empty for none, can stand before an item: 上, 过, 破 and 近 qualify only some.
 * @param before the character before the qualifier; null if the text is one quantity as a whole
 */
function canFollow(prefix: string, item: Item, before: string | null): boolean {
  const { numeral, unit, value } = item;
  // 上千, 过百, 破亿: a bare multiplier without 余. 过 and 破 also take 过3000万, and 过500家 behind an amount.
  if (/^[上过破]$/.test(prefix) && numeral && !(numeral.bare && !numeral.approximation)) {
    if (prefix === '上' || numeral.approximation) return false;
    if (!numeral.multiplier && before !== null && !AMOUNT_BEFORE.test(before)) return false;
  }
  // 迈上5万亿元台阶 names a bound, 迈上3个台阶 counts steps.
  if (matchAt(STEP, prefix, 0)) return (numeral?.multiplier ?? 0) >= MIN_STEP_POWER;
  // 近五年 means the last five years, 近三十年 means almost thirty.
  if (prefix !== '近' || !/^(?:年|个月|天|周)$/.test(unit)) return true;
  return numeral?.bare === true || compareValues(value, '10') > 0;
}

/** Whether an item counts something and is not a year. @param start where the item begins in the folded `text` */
function isCount(
  text: string,
  start: number,
  item: Item,
  qualified: boolean,
  prose: ProseRules | null,
): boolean {
  const { numeral, unit } = item;
  if (!numeral) return true;
  const written = text.slice(start, numeral.end).replace(/^[-+负]|^零下/, '');
  if (unit.startsWith('年') && isYear(written.replace(' ', ''))) return false;
  if (unit === '年' && prose && !qualified && !prose.isDuration(text, start, written, item.end))
    return false;
  // 20.2026年: the number of an item in a list, and a year.
  if (/^\d+\.(?:19|20)\d\d$/.test(written) && unit === '年') return false;
  // 六大平台企业 has no unit, but a 大 in its place.
  const great = !unit && item.end > numeral.end;
  return !prose || great || prose.counts(written, numeral, unit, qualified);
}
