/** Reads amounts that a reader remembers roughly, as intervals. Pure. */
import type { Amount, readAmount } from '../../quantity/amount.ts';
import { listSameUnits } from './wording.ts';

/** The function that reads an amount, see `quantity/amount.ts`. */
export type ReadAmount = typeof readAmount;

/** The values that a reader may mean. Floating-point numbers are exact enough for them. */
export interface RoughAmount {
  /** Both ends are included. An end that is not named is null: 近500家 has no lower one, 约500家 has none. */
  min: number | null;
  max: number | null;
  /** The value named. The nearest figures come first. */
  value: number;
  /** Units that figures may have, the named one first. Empty for any. */
  units: readonly string[];
}

/** A rough amount, and the query without it. */
export interface AmountInQuery {
  amount: RoughAmount;
  rest: string;
}

const APPROXIMATE = /^(?:大[概约致]|差不多|约莫|估计|好像|好)|(?:左右|上下)$/g;
/** 几百 and 三四百: the first and the last digit, and what follows. */
const SEVERAL = /^(?:几|([一二两三四五六七八])([二三四五六七八九]))([十百千万亿].*)$/;
/** A rough amount has at most this many characters. */
const MAX_AMOUNT_CHARACTERS = 18;
/** A larger number would be written with an exponent. */
const MAX_VALUE = 1e18;

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
      const to = from + length;
      const isCut = cutsNumeral(text, from) || cutsNumeral(text, to);
      const amount = !isCut && readRoughAmount(text.slice(from, to), units, read);
      if (amount) return { amount, rest: `${text.slice(0, from)} ${text.slice(to)}`.trim() };
    }
  }
  return null;
}

/** Reports whether an offset lies inside a numeral. */
function cutsNumeral(text: string, at: number): boolean {
  return /^[\d.,〇零一二两三四五六七八九十百千万亿几]{2}/.test(text.slice(at - 1, at + 1));
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
  const [, first = '二', last = '', rest = ''] = SEVERAL.exec(bare) ?? [];
  const amount = read(rest ? first + rest : bare);
  const known = amount && acceptUnit(amount, bare, units);
  const value = Number(amount?.value);
  if (!known || !(value > 0 && value < MAX_VALUE)) return null;
  const bounds = (min: number | null, max: number | null) => ({ min, max, value, units: known });
  // 几百 is 200 to 1000.
  if (rest) return bounds(value, last ? Number(read(last + rest)?.value) : value * 5);
  const { lower, upper } = amount;
  if (lower === upper) return bounds(null, null);
  return bounds(lower === null ? null : Number(lower), upper === null ? null : Number(upper));
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
  const names = new Set(units.values());
  const known = [units.get(unit.toLowerCase()) ?? '', ...listSameUnits(unit)];
  const used = [...new Set(known)].filter((name) => names.has(name));
  return used[0] ? used : null;
}
