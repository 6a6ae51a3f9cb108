/** Reads a query: phrases, quantities, comparisons. Pure. */
import { readAmount, readAmounts, type Amount } from '../quantity/amount.ts';
import { fold, toPhrase, toPhrases } from './text.ts';

/** A range that the value of a figure must lie in. */
interface Comparison {
  /** Bounds as exact decimals or fractions. Null means no bound on that side. */
  min: string | null;
  max: string | null;
  /** Whether the bounds are excluded: >, <. */
  open: boolean;
  /** Empty for any unit. */
  unit: string;
}

export interface Query {
  /** The folded terms. A page must contain all of them as written. */
  phrases: string[];
  /** The longest quantity among the terms, in any notation. Figures are looked up by its value. */
  quantity: Pick<Amount, 'value' | 'unit'> | null;
  /** The digits of a quantity that may be unfinished: 318 for 3184万元. Empty if the quantity is anything else. */
  digits: string;
  comparison: Comparison | null;
  /** The folded terms without the quantity and the comparison. They narrow down the figures. */
  words: string[];
}

/** Longer queries are cut: each token costs a lookup. */
const MAX_QUERY_CHARACTERS = 200;
/** Qualifiers of comparisons. 超, 近, 约 and others are not comparisons, because figures are written with them. */
const COMPARING = /[<>≥≤]|于$|^超过|^[不未没至最]|以[上下内]$/;
/** Qualifiers that exclude the bound itself. */
const OPEN = /^(?:[<>]|.于|超过|不[足到满]|未满)$/;
/** Marks around a pasted quantity: “3184万元”。 A minus sign belongs to the quantity. */
const MARKS = /^[^\p{L}\p{N}-]+|[^\p{L}\p{N}%‰]+$/gu;
/** A quantity may be typed in up to three terms: ３１８４ 万 元. */
const MAX_QUANTITY_TERMS = 3;

/**
 * Reads a query. An empty query has no phrases.
 * @param source normalized to NFKC, without invisible characters and spaces around it
 * @param units the folded name of each unit of a figure → the unit as figures have it
 */
export function readQuery(source: string, units: ReadonlyMap<string, string>): Query {
  const findUnit = (text: string) => units.get(fold(text).text);
  /**
   * Replaces the unit by its name in the figures. Returns null for an unknown unit, which is probably another word:
   * 482万 欠薪, 三年行动. If `mayBeUnknown`, an unknown unit of one or two characters is accepted: 3184万头.
   */
  const withUnit = <T extends { unit: string }>(read: T, mayBeUnknown: boolean): T | null => {
    const known = findUnit(read.unit);
    if (read.unit && !known && (!mayBeUnknown || read.unit.length > 2)) return null;
    return { ...read, unit: known || read.unit };
  };
  const text = source.slice(0, MAX_QUERY_CHARACTERS);
  const terms = text.split(/\s+/);
  const [comparison, others] = findLongest(terms, (run, isAlone) => {
    const read = readComparison(run);
    return read && withUnit(read, isAlone);
  });
  const parts = others.filter(toPhrase);
  // The unit may be a term of its own: 100万以上 人.
  const apart = comparison && !comparison.unit && parts.find(findUnit);
  const [quantity, rest, asked] = comparison
    ? [null, parts.filter((part) => part !== apart), '']
    : findLongest(parts, (run, isAlone) => {
        const read = readAmount(run.replace(MARKS, ''));
        return read && withUnit(read, isAlone && read.length > 1);
      });
  // A page may contain a comparison in words: 超过500家.
  const compared = /[<>≥≤]/.test(text) ? [] : terms;
  return {
    phrases: toPhrases(comparison ? compared : [...rest, asked]),
    quantity,
    digits: /^[1-9]\d+$/.test(asked) ? asked : '',
    comparison: apart ? { ...comparison, unit: findUnit(apart) ?? '' } : comparison,
    words: toPhrases(rest),
  };
}

/**
 * Finds the longest run of neighbouring parts that `read` accepts.
 * @returns what `read` returned, the other parts, and the run without spaces; null, all parts and '' if there is none
 */
function findLongest<T>(
  parts: string[],
  read: (text: string, isAlone: boolean) => T | null,
): [found: T | null, rest: string[], run: string] {
  for (let length = Math.min(parts.length, MAX_QUANTITY_TERMS); length > 0; length -= 1) {
    for (let from = 0; from + length <= parts.length; from += 1) {
      const rest = [...parts];
      const run = rest.splice(from, length).join('');
      const found = read(run, length === 1);
      if (found) return [found, rest, run];
    }
  }
  return [null, parts, ''];
}

/** Reads a range (300至600场) or a quantity with a comparing qualifier (超过500家). */
function readComparison(text: string): Comparison | null {
  const range = readAmounts(text);
  if (range) {
    const [{ value: min, unit }, { value: max, unit: last }] = range;
    return { min, max, open: false, unit: last || unit };
  }
  const amount = readAmount(text);
  if (!amount || !COMPARING.test(amount.qualifier)) return null;
  const { lower: min, upper: max, qualifier, unit } = amount;
  return { min, max, open: OPEN.test(qualifier), unit };
}
