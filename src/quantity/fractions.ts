import { align, toDecimal, toText, type Decimal } from './decimal.ts';
import { readHanNumeral } from './han-numerals.ts';
import { execAt } from './words.ts';

/** A fraction or a percentage. */
export interface Fraction {
  /** Exact decimal text, or a fraction in lowest terms (`2/3`). */
  readonly value: string;
  /** `%` for 百分之, `‰` for 千分之, else empty. */
  readonly unit: string;
  readonly end: number;
}

/** A half, a fraction in words, or a 1/3 that is not part of a date or a longer number. */
const FRACTION =
  /一半|半数|([零〇一二两三四五六七八九十百千万亿]{1,20}|\d{1,20})分之([零〇一二两三四五六七八九十百千万点]{1,20}|\d{1,20}(?:\.\d{1,20})?)|(\d{1,2})\/(\d{1,3})(?![\d/.年月日号])/y;

/** The fraction that begins at `at` of a folded text, or null: 三分之二, 1/3, 百分之九十五, 一半. */
export function readFraction(text: string, at: number): Fraction | null {
  const match = execAt(FRACTION, text, at);
  if (!match) return null;
  const [all, below, above, part = '1', whole = '2'] = match;
  const [denominator, numerator] = [readPart(below ?? whole), readPart(above ?? part)];
  if (!denominator?.digits || !numerator) return null;
  const unit = { '100': '%', '1000': '‰' }[toText(denominator)] ?? '';
  const value = unit ? toText(numerator) : divide(numerator, denominator);
  return { value, unit, end: at + all.length };
}

const readPart = (part: string): Decimal | null =>
  /^\d/.test(part) ? toDecimal(part) : readHanNumeral(part);

/** A quotient of two numbers of at most 40 digits has at most this many digits behind the point, or has no end. */
const MAX_DECIMAL_PLACES = 140;

/** The exact decimal of `a` divided by `b`, or a fraction in lowest terms if there is none. */
function divide(a: Decimal, b: Decimal): string {
  const [above, below] = align(a, b);
  const raised = above * 10n ** BigInt(MAX_DECIMAL_PLACES);
  if (raised % below === 0n) return toText({ digits: raised / below, scale: MAX_DECIMAL_PLACES });
  let [x, y] = [above, below];
  while (y) [x, y] = [y, x % y];
  return `${above / x}/${below / x}`;
}
