/**
 * Amounts as people type them into a search or a filter. The numeral follows the grammar; any short word can be its
 * unit. This module runs in the browser, which is why it imports neither the units nor the rules for running text.
 */
import { compareValues, shift, toDecimal, toText } from './decimal.ts';
import { readFraction } from './fractions.ts';
import { readNumeral } from './numerals.ts';
import { toBounds, PREFIX, SUFFIX, type Bounds } from './qualifiers.ts';
import { matchAt } from './words.ts';

/** An amount with its bounds: see `Quantity`. */
export interface Amount extends Bounds {
  /** The unit or other short word behind the numeral, as written; empty if there is none. */
  unit: string;
  /** Length of the numeral in characters. */
  length: number;
  /** Power of ten of the multiplier at the end of the numeral. The lower end of a range shares it: 3~5万. */
  multiplier: number;
}

/** An optional unit and an optional qualifier behind a numeral. */
const BEHIND = new RegExp(`^\\s*((?:[\\p{L}%‰°/()]{1,8}?[23]?)??)(${SUFFIX.source})?$`, 'u');
/** Two years, or two ends with a fraction among them. */
const NO_RANGE = /^(?:1\d|2[01])\d\d-(?:1\d|2[01])\d\d$|\//;

/**
 * Reads a text that is one amount as a whole: 3184万元, ３,１８４ 万元, 三千一百八十四万, 百分之三十, 约12.6万名,
 * 100人以上. Never throws.
 * @param source any string
 * @returns value and bounds as in `parseQuantity`; null if the text is no amount
 */
export function readAmount(source: string): Amount | null {
  const text = source.normalize('NFKC').trim();
  const prefix = matchAt(PREFIX, text, 0);
  const sign = matchAt(/ ?(-|负|)/y, text, prefix.length);
  const start = prefix.length + sign.length;
  const fraction = readFraction(text, start);
  const numeral = fraction ? null : readNumeral(text, start);
  const end = (fraction ?? numeral)?.end;
  const behind = end && BEHIND.exec(text.slice(end));
  if (!behind) return null;
  const [, unit = '', suffix = ''] = behind;
  const value = fraction?.value ?? toText(numeral!.value);
  const below = sign.trim() && value !== '0' ? '-' : '';
  return {
    ...toBounds(below + value, below ? null : numeral, prefix, suffix),
    unit: fraction?.unit || unit,
    length: end - start,
    multiplier: numeral?.multiplier ?? 0,
  };
}

/**
 * Reads the two ends of a range: 300-600场, 3~5万元, 百分之二十至三十. Never throws.
 * @param source any string
 * @returns null if the text is no range, or a range of years
 */
export function readAmounts(source: string): [lower: Amount, upper: Amount] | null {
  const parts = source.split(/[-－~～–—∼〜至到]+/);
  const [first, last] = parts.map(readAmount);
  if (parts.length !== 2 || !first || !last || first.upper !== first.value) return null;
  if (NO_RANGE.test(`${first.value}-${last.value}`)) return null;
  const raised = toText(shift(toDecimal(first.value), last.multiplier));
  const value =
    first.multiplier || first.unit || compareValues(raised, last.value) > 0 ? first.value : raised;
  if (compareValues(value, last.value) >= 0) return null;
  return [{ ...first, value, lower: value, upper: value }, last];
}
