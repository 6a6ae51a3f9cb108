/**
 * Amounts as people ask for them, in a search or a filter: a numeral by the rules of the grammar, and what is
 * counted, whatever that is. The words that running text needs to tell quantities from names stay with the build.
 */
import { compareValues, shift, toDecimal, toText } from './decimal.ts';
import { readFraction } from './fractions.ts';
import { readNumeral } from './numerals.ts';
import { boundsFor, PREFIX, SUFFIX, type Bounds } from './qualifiers.ts';
import { matchAt } from './words.ts';

export interface Amount extends Bounds {
  /** What follows the numeral, as written: a unit, or any short word; empty where nothing does. */
  unit: string;
  /** How many characters the numeral takes. */
  length: number;
  /** Power of ten of a 万 or 亿 at the numeral's end, which the lower end of a range shares: 3~5万. */
  multiplier: number;
}

/** What stands behind a numeral: a unit or none, and a qualifier or none. */
const BEHIND = new RegExp(`^\\s*((?:[\\p{L}%‰°/()]{1,8}?[23]?)??)(${SUFFIX.source})?$`, 'u');
/** Two years, or ends of which one is no decimal. */
const NO_RANGE = /^(?:1\d|2[01])\d\d-(?:1\d|2[01])\d\d$|\//;

/**
 * The one amount that a text is: 3184万元, ３,１８４ 万元, 三千一百八十四万, 百分之三十, 约12.6万名, 100人以上.
 * @param source any string
 * @returns null where it is none; values and bounds as `parseQuantity` has them
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
    ...boundsFor(below + value, below ? null : numeral, prefix, suffix),
    unit: fraction?.unit || unit,
    length: end - start,
    multiplier: numeral?.multiplier ?? 0,
  };
}

/**
 * The two ends of a range: 300-600场, 3~5万元, 百分之二十至三十.
 * @returns null where a text is no range, or one of years
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
