import { aligned, toDecimal, toText, type Decimal } from './decimal.ts';
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

/** A quotient of numbers of at most 40 digits ends within so many digits behind the point, or never. */
const PLACES = 140;

/** The exact decimal of a quotient, or `a/b` in lowest terms where it has none. */
function quotient(a: Decimal, b: Decimal): string {
  const [above, below] = aligned(a, b);
  const raised = above * 10n ** BigInt(PLACES);
  if (raised % below === 0n) return toText({ digits: raised / below, scale: PLACES });
  let [x, y] = [above, below];
  while (y !== 0n) [x, y] = [y, x % y];
  return `${above / x}/${below / x}`;
}
