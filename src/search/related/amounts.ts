/** Reads amounts that a reader remembers roughly, as intervals. Pure. */
import type { Amount, readAmount } from '../../quantity/amount.ts';
import type { Figure } from '../records.ts';
import type { loadUnits } from '../values.ts';
import { listSameUnits } from './wording.ts';

/** The function that reads an amount, see `quantity/amount.ts`. */
export type ReadAmount = typeof readAmount;
/** The function that loads the units of figures, see `search/values.ts`. */
export type LoadUnits = typeof loadUnits;

/** The values that a reader may mean, both ends included. Floating-point numbers are exact enough for them. */
export interface RoughAmount {
  min: number;
  max: number;
  /** The value named. The nearest figures come first. */
  value: number;
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

/** Widths of guesses, in percent of the value named. The next one is tried if the one before holds no figure. */
const WIDTHS_PERCENT = [10, 20, 30];
const APPROXIMATE = /^(?:大概|大约|大致|差不多|约莫|估计|好像|好)|(?:左右|上下)$/g;
/** A rough amount has at most this many characters. */
const MAX_AMOUNT_CHARACTERS = 18;

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
      const amount = !cutsNumeral(text, from, from + length) && readRoughAmount(run, units, read);
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
  const bare = text
    .replace(/(\d) ?w\b/i, '$1万')
    .replace(/十几(?!\d)/, '十多')
    .replace(APPROXIMATE, '')
    .trim();
  const isSeveral = /^几[十百千万亿]/.test(bare);
  const range = /^([一二两三四五六七八])([二三四五六七八九])([十百千万亿].*)$/.exec(bare);
  const amount = read(isSeveral ? bare.replace('几', '一') : range ? range[1]! + range[3]! : bare);
  const known = amount && acceptUnit(amount, bare, units);
  if (!known || amount.value.includes('/')) return null;
  const value = Number(amount.value);
  if (value <= 0) return null;
  const { lower, upper } = amount;
  const make = (min: number, max: number, isGuess = false) => ({
    min,
    max,
    value,
    units: known,
    isGuess,
  });
  if (isSeveral) return make(value * 2, value * 10);
  if (range) return make(value, Number(read(range[2]! + range[3]!)?.value ?? value));
  if (lower !== null && upper !== null && lower !== upper)
    return make(Number(lower), Number(upper));
  const wide = widen(value, WIDTHS_PERCENT[0]!);
  // 超500家 has no upper bound, and 近500家 no lower one. 约500家 has neither.
  const isAbove = upper === null && lower !== null;
  const isBelow = lower === null && upper !== null;
  return make(isAbove ? value : wide.min, isBelow ? value : wide.max, true);
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
  const known = [units.get(unit.toLowerCase()) ?? '', ...listSameUnits(unit)].filter((name) =>
    [...units.values()].includes(name),
  );
  return known[0] ? [...new Set(known)] : null;
}

/**
 * Lists the intervals to look in, one after the other until one holds a figure. They keep to the side that was named:
 * 近500万 is at most 500万.
 */
export function listWidths(amount: RoughAmount): RoughAmount[] {
  const { value, min, max, isGuess } = amount;
  if (!isGuess) return [amount];
  return WIDTHS_PERCENT.map((percent) => {
    const wide = widen(value, percent);
    return {
      ...amount,
      min: min === value ? min : wide.min,
      max: max === value ? max : wide.max,
    };
  });
}

/** An interval of a width, in percent, on both sides of a value. */
function widen(value: number, percent: number): Pick<RoughAmount, 'min' | 'max'> {
  return { min: (value * (100 - percent)) / 100, max: (value * (100 + percent)) / 100 };
}

/** Reads the value of a figure: a decimal text, or a fraction such as 2/3. */
export function toNumber(value: string): number {
  const [over, under = 1] = value.split('/');
  return Number(over) / Number(under);
}

/** Reports whether a figure lies within a rough amount and has a unit that may be meant. */
export function fitsAmount({ value, unit }: Figure, { min, max, units }: RoughAmount): boolean {
  const number = toNumber(value);
  return (units.length === 0 || units.includes(unit)) && number >= min && number <= max;
}
