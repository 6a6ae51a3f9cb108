import { toDecimal, toText, type Decimal } from './decimal.ts';
import { hanValue } from './numerals.ts';

/** A part of a whole, in words. */
export interface Fraction {
  readonly value: string;
  /** `%` of 百分之, `‰` of 千分之, else empty. */
  readonly unit: string;
  readonly end: number;
}

const FRACTION =
  /([零〇一二两三四五六七八九十百千万亿]{1,20}|\d{1,20})分之([零〇一二两三四五六七八九十百千万点]{1,20}|\d{1,20}(?:\.\d{1,20})?)/y;

/** 三分之二, 百分之九十五, 一半: the fraction that begins at `at` of a folded text, or null. */
export function readFraction(text: string, at: number): Fraction | null {
  const half = text.slice(at, at + 2);
  if (half === '一半' || half === '半数') return { value: '0.5', unit: '', end: at + 2 };
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  if (!match) return null;
  const [all, below = '', above = ''] = match;
  const [denominator, numerator] = [partOf(below), partOf(above)];
  if (!denominator || !numerator || denominator.digits <= 0n) return null;
  const unit = { '100': '%', '1000': '‰' }[toText(denominator)] ?? '';
  const value = unit ? toText(numerator) : quotient(numerator, denominator);
  return { value, unit, end: at + all.length };
}

const partOf = (part: string): Decimal | null =>
  /^\d/.test(part) ? toDecimal(part) : hanValue(part);

/** The exact decimal of a quotient, or `a/b` in lowest terms where it has none. */
function quotient(a: Decimal, b: Decimal): string {
  let above = a.digits * 10n ** BigInt(b.scale);
  let below = b.digits * 10n ** BigInt(a.scale);
  let [x, y] = [above, below];
  while (y !== 0n) [x, y] = [y, x % y];
  [above, below] = [above / x, below / x];
  let scale = 0;
  let rest = below;
  while (rest % 10n === 0n) [rest, scale] = [rest / 10n, scale + 1];
  while (rest % 2n === 0n) [rest, scale, above] = [rest / 2n, scale + 1, above * 5n];
  while (rest % 5n === 0n) [rest, scale, above] = [rest / 5n, scale + 1, above * 2n];
  return rest === 1n ? toText({ digits: above, scale }) : `${above}/${below}`;
}
