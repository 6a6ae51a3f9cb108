/** Finds the rows to show if no row meets all conditions of a reader. */
import { toNumber } from '../../quantity/decimal.ts';
import type { Bound } from './bound.ts';
import { checkRow, readCell, readFolded, readValue, type Conditions } from './figure-rows.ts';
import { areComparable } from './units.ts';

const MAX_NEAREST = 3;
/** Words count twice as much as any other condition. */
const WEIGHT_OF_WORDS = 2;
/** A condition that is nearly met counts less than one that is met. */
const NEARLY = 0.9;
/** A text with fewer of a phrase's pairs of characters has only common words in it (工会, 职工). */
const MIN_SHARE = 0.3;

/**
 * Finds the rows that meet most conditions, or come near to them: a value near a limit, a text with a part of the words.
 * @returns at most three rows, the nearest first; none if no row meets a condition or comes near to one
 */
export function findNearest<T extends Element>(rows: readonly T[], conditions: Conditions): T[] {
  const scores = rows
    .map((row) => ({ row, score: rate(row, conditions) }))
    .sort((a, b) => b.score - a.score);
  const best = scores[0]?.score ?? 0;
  return scores
    .slice(0, MAX_NEAREST)
    .filter(({ score }) => score > 0 && score > best / 2)
    .map(({ row }) => row);
}

/** Sums up how far a row meets the conditions that a reader has set. */
function rate(row: Element, conditions: Conditions): number {
  const { phrases, section, period, unit, min, max } = conditions;
  const met = checkRow(row, conditions);
  const text = readFolded(row);
  const words = phrases.map((phrase) => ratePhrase(text, phrase));
  const choices = [section && met.section, period && met.period, unit && met.unit];
  return (
    (words.reduce((sum, score) => sum + score, 0) / (words.length || 1)) * WEIGHT_OF_WORDS +
    choices.filter(Boolean).length +
    rateBound(row, min, met.min) +
    rateBound(row, max, met.max)
  );
}

/** The share of the pairs of characters of a phrase that a text contains. */
function ratePhrase(text: string, phrase: string): number {
  if (text.includes(phrase)) return 1;
  const pairs = Array.from({ length: phrase.length - 1 }, (_, i) => phrase.slice(i, i + 2));
  const share = pairs.filter((pair) => text.includes(pair)).length / (pairs.length || 1);
  return share < MIN_SHARE ? 0 : share * NEARLY;
}

/** 1 if the limit is kept; else how near the value is, as the ratio of the smaller to the larger. */
function rateBound(row: Element, bound: Bound | null, isMet: boolean): number {
  if (!bound) return 0;
  if (isMet) return 1;
  if (bound.unit && !areComparable(readCell(row, 'unit'), bound.unit)) return 0;
  const [a, b] = [toNumber(readValue(row) ?? '0'), toNumber(bound.value)];
  return a > 0 && b > 0 ? (Math.min(a, b) / Math.max(a, b)) * NEARLY : 0;
}
