import { add, toText } from './decimal.ts';
import type { Numeral } from './numerals.ts';
import { anyOf, namesOf } from './words.ts';

type Bound = 'about' | 'above' | 'below';
const BEFORE: Readonly<Record<Bound, string>> = {
  about: '大约 约 约为 大概 大致',
  above: '超过 超 逾 突破 多于 高于 大于 不少于 不低于 不小于 不止 不下 至少 最少 上 过 ≥ > >=',
  below:
    '将近 接近 近 不足 不满 未满 不到 少于 低于 小于 不超过 未超过 没超过 没有超过 未突破 不多于 不高于 不大于 至多 最多 ≤ < <=',
};
const BEHIND: Readonly<Record<Bound, string>> = {
  about: '左右 上下',
  above: '以上',
  below: '以下 以内',
};
/** 余 and 多 are not among them: they set both bounds. */
const INSIDE = new Map<string, Bound>([
  ['来', 'about'],
  ['+', 'above'],
]);
const PREFIXES = namesOf(BEFORE);
const SUFFIXES = namesOf(BEHIND);

/** A qualifier before a numeral. */
export const PREFIX = anyOf(PREFIXES.keys());
/** A qualifier behind a unit; 10人（含）以上 includes the bound, as 以上 does. */
export const SUFFIX = new RegExp(`(?:及|\\(含\\))?(?:${anyOf(SUFFIXES.keys()).source})`, 'y');

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
  const bound = PREFIXES.get(prefix) ?? SUFFIXES.get(suffix.slice(-2)) ?? INSIDE.get(inner);
  const next = numeral && inner && !bound ? toText(add(numeral.value, numeral.step)) : value;
  return {
    value,
    qualifier: prefix + inner + suffix,
    lower: bound === 'about' || bound === 'below' ? null : value,
    upper: bound === 'about' || bound === 'above' ? null : next,
  };
}
