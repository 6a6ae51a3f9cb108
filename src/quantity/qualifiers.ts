import { add, toText } from './decimal.ts';
import type { Numeral } from './numerals.ts';

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
const boundsOf = (words: Readonly<Record<Bound, string>>) =>
  new Map(
    Object.entries(words).flatMap(([bound, list]) =>
      list.split(' ').map((word) => [word, bound as Bound] as const),
    ),
  );
const PREFIXES = boundsOf(BEFORE);
const SUFFIXES = boundsOf(BEHIND);

/** A qualifier before a numeral; longer words first: 超过 before 超. */
export const PREFIX = new RegExp(
  [...PREFIXES.keys()].sort((a, b) => b.length - a.length).join('|'),
  'y',
);
/** A qualifier behind a unit; 10人（含）以上 includes the bound, as 以上 does. */
export const SUFFIX = new RegExp(`(?:及|\\(含\\))?(?:${[...SUFFIXES.keys()].join('|')})`, 'y');

/** The characters that a qualifier before a numeral begins with. */
export const PREFIX_START = [...new Set([...PREFIXES.keys()].map(([first]) => first))].join('');

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
  const bound = PREFIXES.get(prefix) ?? SUFFIXES.get(suffix.slice(-2));
  const qualifier = prefix + inner + suffix;
  if (bound === 'above') return { value, qualifier, lower: value, upper: null };
  if (bound === 'below') return { value, qualifier, lower: null, upper: value };
  if (bound === 'about' || inner === '来') return { value, qualifier, lower: null, upper: null };
  if (inner === '+') return { value, qualifier, lower: value, upper: null };
  if (!numeral || !inner) return { value, qualifier, lower: value, upper: value };
  return { value, qualifier, lower: value, upper: toText(add(numeral.value, numeral.step)) };
}
