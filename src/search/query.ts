/** What a person asks for: phrases, quantities, comparisons. Pure. */
import { readAmount, readAmounts, type Amount } from '../quantity/amount.ts';
import { fold, toPhrase, toPhrases } from './text.ts';

/** A range of values that a figure's value has to lie in, in a unit where one is given. */
export interface Comparison {
  min: string | null;
  max: string | null;
  /** The bounds themselves are left out: >, <. */
  open: boolean;
  unit: string;
}

export interface Query {
  /** Terms that are searched as they stand, folded; all of them have to be found. */
  phrases: string[];
  /** The quantity among them, in whatever notation: at most one is looked up by its value. */
  quantity: Pick<Amount, 'value' | 'unit'> | null;
  /** The digits of a quantity that may still be being typed: 318 of 3184万元. Empty for any other. */
  digits: string;
  comparison: Comparison | null;
  /** The terms but quantity and comparison: they narrow down the figures. */
  words: string[];
}

/** Longer queries are cut: nobody types them, and each token costs. */
const LONGEST = 200;
/** Qualifiers that compare. 超, 近, 约 and others do not: figures are written so. */
const COMPARING = /[<>≥≤]|于$|^超过|^[不未没至最]|以[上下内]$/;
/** Those that leave out the bound itself. */
const OPEN = /^(?:[<>]|.于|超过|不[足到满]|未满)$/;
/** A pasted quantity brings the marks that stood around it: “3184万元”。 A minus is its own. */
const MARKS = /^[^\p{L}\p{N}-]+|[^\p{L}\p{N}%‰]+$/gu;
/** A quantity may be typed in this many parts: ３１８４ 万 元. */
const PARTS = 3;

/**
 * Any string → what it asks for. An empty query has no phrases.
 * @param units every unit that a figure has, by its folded text: what follows a numeral is one of them, or may be one
 */
export function readQuery(source: string, units: ReadonlyMap<string, string>): Query {
  const unitNamed = (text: string) => units.get(fold(text).text);
  /**
   * What was read, its unit as figures have it; null where it is no unit that a figure has and may be another word:
   * 482万 欠薪, 三年行动. A unit that no figure has may follow a longer numeral: 3184万头.
   */
  const withUnit = <T extends { unit: string }>(read: T, mayBeOther: boolean): T | null => {
    const known = unitNamed(read.unit);
    if (read.unit && !known && (!mayBeOther || read.unit.length > 2)) return null;
    return { ...read, unit: known || read.unit };
  };
  const text = source.slice(0, LONGEST).normalize('NFKC').trim();
  const terms = text.split(/\s+/);
  const [comparison, others] = findLongest(terms, (run, isAlone) => {
    const read = readComparison(run);
    return read && withUnit(read, isAlone);
  });
  const parts = others.filter(toPhrase);
  // 100万以上 人: a unit that stands apart.
  const apart = comparison && !comparison.unit && parts.find(unitNamed);
  const [quantity, rest, asked] = comparison
    ? [null, parts.filter((part) => part !== apart), '']
    : findLongest(parts, (run, isAlone) => {
        const read = readAmount(run.replace(MARKS, ''));
        return read && withUnit(read, isAlone && read.length > 1);
      });
  // A comparison in words may stand on a page as well: 超过500家.
  const compared = /[<>≥≤]/.test(text) ? [] : terms;
  return {
    phrases: toPhrases(comparison ? compared : [...rest, asked]),
    quantity,
    digits: /^[1-9]\d+$/.test(asked) ? asked : '',
    comparison: apart ? { ...comparison, unit: unitNamed(apart) ?? '' } : comparison,
    words: toPhrases(rest),
  };
}

/** The longest run of neighbouring parts of which `read` makes something, what it makes, and the parts around it. */
function findLongest<T>(
  parts: string[],
  read: (text: string, isAlone: boolean) => T | null,
): [found: T | null, rest: string[], run: string] {
  for (let length = Math.min(parts.length, PARTS); length > 0; length -= 1) {
    for (let from = 0; from + length <= parts.length; from += 1) {
      const rest = [...parts];
      const run = rest.splice(from, length).join('');
      const found = read(run, length === 1);
      if (found) return [found, rest, run];
    }
  }
  return [null, parts, ''];
}

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
