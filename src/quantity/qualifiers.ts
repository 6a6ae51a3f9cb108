import { add, toText } from './decimal.ts';
import type { Numeral } from './numerals.ts';
import { execAt } from './words.ts';

/** A qualifier before a numeral. Its groups: about, at least, at most. */
export const PREFIX = new RegExp(
  '(大[约概致]|约为?)' +
    '|(超过?|逾|突破|[多高大]于|不[得应能会可宜]?[少低小]于|不[止下]|[至最]少|[上过破]|≥|>=?)' +
    '|([将接]?近|不[足满到]|[少低小]于|不[得应能会可宜]?(?:[多高大]于|超过)|不过|没有?超过|未(?:超过|突破|满)|[至最]多|≤|<=?)',
  'y',
);
/** A qualifier behind a unit, in the same groups. 以上 includes the bound, with or without （含）. */
export const SUFFIX = /(?:及|\(含\))?(?:(左右|上下)|(以上)|(以[下内]))/y;
/** A mark inside a numeral: about, at least. 余 and 多 are missing because they set both bounds. */
const INSIDE = /(来)|(\+)/y;

/** A value with its bounds and its qualifiers as written: see `Quantity`. */
export interface Bounds {
  value: string;
  lower: string | null;
  upper: string | null;
  qualifier: string;
}

/**
 * The bounds that the qualifiers of a quantity set. The word before the numeral comes first, then the word behind the
 * unit, then the mark inside the numeral.
 * @param value exact decimal text or fraction
 * @param numeral null for a fraction in words
 */
export function toBounds(
  value: string,
  numeral: Numeral | null,
  prefix: string,
  suffix: string,
): Bounds {
  const inner = numeral?.approximation ?? '';
  const [bound, about, least, most] =
    execAt(PREFIX, prefix, 0) ?? execAt(SUFFIX, suffix, 0) ?? execAt(INSIDE, inner, 0) ?? [];
  const next = numeral && inner && !bound ? toText(add(numeral.value, numeral.step)) : value;
  return {
    value,
    qualifier: prefix + inner + suffix,
    lower: about || most ? null : value,
    upper: about || least ? null : next,
  };
}
