import { add, toText } from './decimal.ts';
import type { Numeral } from './numerals.ts';
import { execAt } from './words.ts';

/** A qualifier before a numeral, in the group of what it says: about, at least, at most. */
export const PREFIX = new RegExp(
  '(大[约概致]|约为?)' +
    '|(超过?|逾|突破|[多高大]于|不[得应]?[少低小]于|不[止下]|[至最]少|[上过破]|≥|>=?)' +
    '|([将接]?近|不[足满到]|[少低小]于|不[得应]?(?:[多高大]于|超过)|没有?超过|未(?:超过|突破|满)|[至最]多|≤|<=?)',
  'y',
);
/** A qualifier behind a unit, in the same groups; 10人（含）以上 includes the bound, as 以上 does. */
export const SUFFIX = /(?:及|\(含\))?(?:(左右|上下)|(以上)|(以[下内]))/y;
/** One inside a numeral, likewise. 余 and 多 are not among them: they set both bounds. */
const INSIDE = /(来)|(\+)/y;

export interface Bounds {
  value: string;
  lower: string | null;
  upper: string | null;
  qualifier: string;
}

/** The bounds that the qualifiers of a quantity set. @param numeral null for a fraction in words */
export function boundsFor(
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
