/**
 * The grammar of Chinese quantities: qualifier, numeral, unit, qualifier; ranges, percentages, fractions. Numbers are
 * written as in GB/T 15835 (出版物上数字用法), in digits or in Han characters.
 */
import { compareValues } from './decimal.ts';
import { foldWidth } from './fold-width.ts';
import { readItem } from './items.ts';
import type { Item } from './measures.ts';
import type { ProseRules } from './prose-rules.ts';
import { PREFIX, SUFFIX, toBounds, type Bounds } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { readRange } from './ranges.ts';
import { canonicalUnit } from './unit-names.ts';
import { findKind } from './units.ts';
import { matchAt } from './words.ts';
import { isYear } from './written-numeral.ts';

/** A quantity in a folded text, before the source text is cut out and the unit gets its reported name. */
export interface Reading extends Bounds {
  /** The quantity is a fraction in words. */
  fraction: boolean;
  /** The unit as written, empty if there is none. */
  unit: string;
  end: number;
}

/**
 * Reads a text that is one quantity as a whole. Never throws.
 * @param text any string; full-width digits and signs, thousands separators and a space before the unit are allowed
 * @returns null if the text is no quantity, more than one, or a year, a date, an ordinal or a name
 */
export function parseQuantity(text: string): Quantity | null {
  const folded = foldWidth(text);
  const start = folded.length - folded.trimStart().length;
  const end = folded.trimEnd().length;
  const reading = readAt(folded.slice(0, end), start, null);
  return reading?.end === end ? toQuantity(text, start, reading) : null;
}

/** A reading → the quantity. @param source the text before folding @param start where the quantity begins in it */
export function toQuantity(source: string, start: number, reading: Reading): Quantity {
  const { end, unit, fraction, ...rest } = reading;
  const name = canonicalUnit(unit);
  const kind = fraction ? 'ratio' : findKind(name);
  return { text: source.slice(start, end), unit: name, kind, ...rest };
}

/**
 * Reads the quantity that begins at `at` of a folded text.
 * @param prose null if the text is one quantity as a whole
 */
export function readAt(text: string, at: number, prose: ProseRules | null): Reading | null {
  const prefix = matchAt(PREFIX, text, at);
  if (prefix && prose?.endsWord(prefix, text.slice(Math.max(0, at - 2), at))) return null;
  const start = at + prefix.length + (prefix && text[at + prefix.length] === ' ' ? 1 : 0);
  if (prose?.isName(text, start)) return null;
  const first = readItem(text, start, prose);
  if (!first || !canFollow(prefix, first)) return null;
  const range = readRange(text, start, first, prose);
  const item = range?.last ?? first;
  const suffix = matchAt(SUFFIX, text, item.end);
  const qualified = prefix + suffix !== '';
  if (!range && !isCount(text, start, first, qualified, prose)) return null;
  const shared = { unit: item.unit, end: item.end + suffix.length, fraction: !first.numeral };
  if (range) {
    const { lower, upper } = range;
    return { value: lower, lower, upper, qualifier: prefix + suffix, ...shared };
  }
  return { ...toBounds(first.value, first.numeral, prefix, suffix), ...shared };
}

/** Whether a qualifier, empty for none, can stand before an item: 上, 过, 破 and 近 qualify only some. */
function canFollow(prefix: string, item: Item): boolean {
  const { numeral, unit, value } = item;
  // 上千, 过百, 破亿: a bare multiplier without 余. 过 and 破 also take 过3000万.
  if (/^[上过破]$/.test(prefix) && numeral && !(numeral.bare && !numeral.approximation)) {
    if (prefix === '上' || !numeral.multiplier || numeral.approximation) return false;
  }
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
  if (unit === '年' && (isYear(written) || /^[089]\d$/.test(written))) return false;
  // 六大平台企业 has no unit, but a 大 in its place.
  const great = !unit && item.end > numeral.end;
  return !prose || great || prose.counts(written, numeral, unit, qualified);
}
