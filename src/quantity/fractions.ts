import { aligned, toDecimal, toText, type Decimal } from './decimal.ts';
import { hanValue } from './numerals.ts';
import { execAt } from './words.ts';

/** A part of a whole, in words. */
export interface Fraction {
  readonly value: string;
  /** `%` of 百分之, `‰` of 千分之, else empty. */
  readonly unit: string;
  readonly end: number;
}

/** A half, a fraction in words, or 1/3, which runs on into no date and no other number. */
const FRACTION =
  /一半|半数|([零〇一二两三四五六七八九十百千万亿]{1,20}|\d{1,20})分之([零〇一二两三四五六七八九十百千万点]{1,20}|\d{1,20}(?:\.\d{1,20})?)|(\d{1,2})\/(\d{1,3})(?![\d/.年月日号])/y;

/** 三分之二, 1/3, 百分之九十五, 一半: the fraction that begins at `at` of a folded text, or null. */
export function readFraction(text: string, at: number): Fraction | null {
  const match = execAt(FRACTION, text, at);
  if (!match) return null;
  const [all, below, above, part = '1', whole = '2'] = match;
  const [denominator, numerator] = [readPart(below ?? whole), readPart(above ?? part)];
  if (!denominator?.digits || !numerator) return null;
  const unit = { '100': '%', '1000': '‰' }[toText(denominator)] ?? '';
  const value = unit ? toText(numerator) : quotient(numerator, denominator);
  return { value, unit, end: at + all.length };
}

const readPart = (part: string): Decimal | null =>
  /^\d/.test(part) ? toDecimal(part) : hanValue(part);

/** A quotient of numbers of at most 40 digits ends within so many digits behind the point, or never. */
const PLACES = 140;

/** The exact decimal of a quotient, or `a/b` in lowest terms where it has none. */
function quotient(a: Decimal, b: Decimal): string {
  const [above, below] = aligned(a, b);
  const raised = above * 10n ** BigInt(PLACES);
  if (raised % below === 0n) return toText({ digits: raised / below, scale: PLACES });
  let [x, y] = [above, below];
  while (y) [x, y] = [y, x % y];
  return `${above / x}/${below / x}`;
}
