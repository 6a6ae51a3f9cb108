/** Reads amounts that a reader remembers roughly, as intervals. Pure. */
import type { Amount, readAmount } from '../../quantity/amount.ts';
import {
  align,
  compareValues,
  shift,
  subtract,
  toDecimal,
  toText,
} from '../../quantity/decimal.ts';
import type { Figure } from '../records.ts';
import type { loadUnits } from '../values.ts';

/** The function that reads an amount, see `quantity/amount.ts`. */
export type ReadAmount = typeof readAmount;
/** The function that loads the units of figures, see `search/values.ts`. */
export type LoadUnits = typeof loadUnits;

/** The values that a reader may mean. Decimal texts, both ends included. */
export interface RoughAmount {
  min: string;
  max: string;
  /** The value named. The nearest figures come first. */
  value: string;
  /** Units that figures may have, the named one first. Empty for any. */
  units: readonly string[];
  /** Whether the width is a guess: 约四千万. 三千多万 says its width itself. */
  isGuess: boolean;
}

/** A rough amount, and the query without it. */
export interface AmountInQuery {
  amount: RoughAmount;
  rest: string;
}

/** Units that readers use in place of another. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ['元', '块', '块钱', '元钱'],
  ['件', '宗', '起'],
  ['人', '名', '位', '个人', '人次'],
  ['家', '个', '间', '所', '处'],
  ['场', '次', '场次'],
];
/** Widths of guesses, in percent of the value named. The next one is tried if the one before holds no figure. */
export const WIDTHS_PERCENT = [10, 20, 30];
const APPROXIMATE = /^(?:大概|大约|大致|差不多|约莫|估计|好像|好)|(?:左右|上下)$/g;
/** A rough amount has at most this many characters. */
const MAX_AMOUNT_CHARACTERS = 18;
const FIRST = /[\d〇零一二两三四五六七八九十百千万亿几约近超逾大差好估将接过上]/;

/**
 * Finds the longest amount in a query.
 * @param units the folded name of each unit of a figure → the unit as figures have it
 * @returns null if the query holds no amount
 */
export function findRoughAmount(
  query: string,
  units: ReadonlyMap<string, string>,
  read: ReadAmount,
): AmountInQuery | null {
  const text = query.normalize('NFKC').trim();
  for (let length = Math.min(text.length, MAX_AMOUNT_CHARACTERS); length > 0; length -= 1) {
    for (let from = 0; from + length <= text.length; from += 1) {
      const run = text.slice(from, from + length);
      if (!FIRST.test(run[0]!) || cutsNumeral(text, from, from + length)) continue;
      const amount = readRoughAmount(run, units, read);
      if (amount)
        return { amount, rest: `${text.slice(0, from)} ${text.slice(from + length)}`.trim() };
    }
  }
  return null;
}

/** Reports whether a cut at one of two offsets lies inside a numeral. */
function cutsNumeral(text: string, from: number, to: number): boolean {
  const numeral = /[\d.,〇零一二两三四五六七八九十百千万亿几]/;
  const joins = (at: number) => numeral.test(text[at - 1] ?? '') && numeral.test(text[at] ?? '');
  return joins(from) || joins(to);
}

/**
 * Reads a text that is one rough amount as a whole.
 * @returns null if it is none, or if no figure has its unit
 */
export function readRoughAmount(
  text: string,
  units: ReadonlyMap<string, string>,
  read: ReadAmount,
): RoughAmount | null {
  const plain = text
    .replace(/(\d) ?w(?![a-z])/i, '$1万')
    .replace(/(\d) ?k(?![a-z])/i, '$1千')
    .replace(/十几(?!\d)/, '十多');
  const bare = plain.replace(APPROXIMATE, '').trim();
  const isSeveral = /^几[十百千万亿]/.test(bare);
  const range = /^([一二两三四五六七八])([二三四五六七八九])([十百千万亿].*)$/.exec(bare);
  const amount = read(isSeveral ? bare.replace('几', '一') : range ? range[1]! + range[3]! : bare);
  if (!amount) return null;
  const known = acceptUnit(amount, bare, units);
  if (!known) return null;
  const { value, lower, upper } = amount;
  if (value.includes('/') || value.startsWith('-') || value === '0') return null;
  const make = (min: string, max: string, isGuess = false) => ({
    min,
    max,
    value,
    units: known,
    isGuess,
  });
  if (isSeveral) return make(scale(value, 200), scale(value, 1000));
  if (range) return make(value, read(range[2]! + range[3]!)?.value ?? value);
  if (lower !== null && upper !== null && lower !== upper) return make(lower, upper);
  const width = WIDTHS_PERCENT[0]!;
  const min = lower === value && upper === null ? value : scale(value, 100 - width);
  const max = upper === value && lower === null ? value : scale(value, 100 + width);
  return make(min, max, true);
}

/** @returns the units that figures may have; null if the amount counts nothing that the site has */
function acceptUnit(
  { unit, length }: Amount,
  written: string,
  units: ReadonlyMap<string, string>,
): readonly string[] | null {
  // 一, 十 and 百 alone begin words: 一线, 十佳, 百姓.
  if (!unit) return /\d\d|[\d〇零一二两三四五六七八九十几][十百千万亿]/.test(written) ? [] : null;
  // 一个 and 一次 are articles.
  if (length === 1 && /^[一百千]/.test(written)) return null;
  const same = SAME_UNITS.find((group) => group.includes(unit)) ?? [];
  const known = [units.get(unit.toLowerCase()) ?? '', ...same.filter((name) => units.has(name))];
  const names = [...new Set(known)].filter(Boolean);
  return names.length > 0 ? names : null;
}

/**
 * The intervals to look in, one after the other until one holds a figure. The first ones keep the side that was named:
 * 近500万 is at most 500万.
 */
export function listWidths(amount: RoughAmount): RoughAmount[] {
  if (!amount.isGuess) return [amount];
  const { value, min, max } = amount;
  const sided = WIDTHS_PERCENT.map((percent) => {
    const wide = widen(amount, percent);
    return { ...wide, min: min === value ? min : wide.min, max: max === value ? max : wide.max };
  });
  return [...sided, ...WIDTHS_PERCENT.map((percent) => widen(amount, percent))];
}

/** An interval of a width on both sides of the value named. */
export function widen(amount: RoughAmount, percent: number): RoughAmount {
  const { value } = amount;
  return { ...amount, min: scale(value, 100 - percent), max: scale(value, 100 + percent) };
}

/** Compares two values by their distance from a third one, for `Array.prototype.sort`. Fractions come last. */
export function compareDistance(value: string, a: string, b: string): number {
  const distance = (other: string) => {
    const { digits, scale } = subtract(toDecimal(other), toDecimal(value));
    return { digits: digits < 0n ? -digits : digits, scale };
  };
  if (a.includes('/') || b.includes('/')) return Number(a.includes('/')) - Number(b.includes('/'));
  const [x, y] = align(distance(a), distance(b));
  return Number(x > y) - Number(x < y) || compareValues(a, b);
}

function scale(value: string, percent: number): string {
  const decimal = toDecimal(value);
  return toText(shift({ ...decimal, digits: decimal.digits * BigInt(percent) }, -2));
}

/** Reports whether a figure lies within a rough amount and has a unit that may be meant. */
export function fitsAmount({ value, unit }: Figure, { min, max, units }: RoughAmount): boolean {
  return (
    (units.length === 0 || units.includes(unit)) &&
    compareValues(value, min) >= 0 &&
    compareValues(value, max) <= 0
  );
}
