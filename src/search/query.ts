/** What a person asks for: phrases, quantities, comparisons. Pure. */
import { compareValues } from '../quantity/decimal.ts';
import { parseQuantity, type Quantity } from '../quantity/grammar.ts';
import { kindOf } from '../quantity/units.ts';
import { fold, isSearchable, pairsOf, tokensOf } from './text.ts';

/** A run of characters that has to stand on a page. */
export interface Phrase {
  /** Folded. */
  text: string;
  /** What the index is asked for, one after the other; empty where it has nothing to search for. */
  tokens: string[];
}

/** A range of values that a figure's value has to lie in, in a unit where one is given. */
export interface Comparison {
  min: string | null;
  max: string | null;
  /** The bounds themselves are left out: >, <. */
  open: boolean;
  unit: string;
}

export interface Query {
  /** Terms that are searched as they stand; all of them have to be found. */
  phrases: Phrase[];
  /** The quantity among them, in whatever notation: at most one is looked up by its value. */
  quantity: Quantity | null;
  /** The terms but the quantity: they narrow down the figures. */
  words: Phrase[];
  comparison: Comparison | null;
}

/** Longer queries are cut: nobody types them, and each token costs. */
const LONGEST = 200;
/** Words of comparison by what they say of the value: whether it lies below, whether the bound itself is left out. */
const OPERATORS = [
  { signs: '> 大于 多于 高于 超过', below: false, open: true },
  { signs: '>= ≥ 不少于 不低于 不小于 至少', below: false, open: false },
  { signs: '< 小于 少于 低于 不足 不到', below: true, open: true },
  { signs: '<= ≤ 不多于 不高于 不大于 不超过 至多', below: true, open: false },
].flatMap(({ signs, ...meaning }) => signs.split(' ').map((sign) => ({ sign, ...meaning })));
/** A pasted quantity brings the marks that stood around it: 3184万元。 */
const MARKS = /^["'“‘(《「『]+|[.,;:!?。、"'”’)》」』]+$/g;
/** A quantity may be typed in this many parts: ３１８４ 万 元. */
const PARTS = 3;
const RANGE = /^(.*?\d.*?)(?:~|-|–|—|至|到)(.*\d.*)$/;

/** Any string → what it asks for. Never throws; an empty query has no phrases. */
export function parseQuery(source: string): Query {
  const text = [...source.slice(0, LONGEST)].join('').normalize('NFKC').trim();
  const parts = text.split(/\s+/).filter(isSearchable);
  const compared = readComparison(text.split(/\s+/));
  if (compared) return { phrases: [], quantity: null, ...compared };
  const [from, to, quantity] = readQuantity(parts);
  const terms = quantity
    ? [...parts.slice(0, from), parts.slice(from, to).join(''), ...parts.slice(to)]
    : parts;
  const words = quantity ? [...parts.slice(0, from), ...parts.slice(to)] : parts;
  return {
    phrases: terms.map(phraseOf).filter(({ tokens }) => tokens.length > 0),
    quantity,
    words: words.map(phraseOf).filter(({ tokens }) => tokens.length > 0),
    comparison: null,
  };
}

/** A term → the run of characters that has to stand on a page; marks at its ends are none of it. */
export function phraseOf(term: string): Phrase {
  const text = fold(term).text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%‰]+$/gu, '');
  return { text, tokens: pairsOf(tokensOf(text)) };
}

/** The longest run of neighbouring terms that is a quantity: `欠薪 482 万`, `３１８４ 万元`. */
function readQuantity(parts: string[]): [from: number, to: number, quantity: Quantity | null] {
  const found = firstOf(
    parts,
    (text) => parseQuantity(text) ?? parseQuantity(text.replace(MARKS, '')),
  );
  return found ?? [0, 0, null];
}

/** The longest run of neighbouring parts of which `read` makes something. */
function firstOf<T>(
  parts: string[],
  read: (text: string) => T | null,
): [from: number, to: number, found: T] | null {
  for (let length = Math.min(parts.length, PARTS); length > 0; length -= 1) {
    for (let from = 0; from + length <= parts.length; from += 1) {
      const found = read(parts.slice(from, from + length).join(''));
      if (found) return [from, from + length, found];
    }
  }
  return null;
}

/** A comparison anywhere among the parts; the others narrow it down: `补助 > 1000万元`. */
function readComparison(parts: string[]): { comparison: Comparison; words: Phrase[] } | null {
  const found = firstOf(parts, comparisonOf);
  if (!found) return null;
  const [from, to, comparison] = found;
  const rest = [...parts.slice(0, from), ...parts.slice(to)];
  // 100万以上 人: a unit that stands apart.
  const apart = comparison.unit ? undefined : rest.find((word) => kindOf(word) !== 'none');
  const words = rest.filter((word) => word !== apart && isSearchable(word)).map(phraseOf);
  return { comparison: { ...comparison, unit: apart ?? comparison.unit }, words };
}

function comparisonOf(text: string): Comparison | null {
  const operator = OPERATORS.filter(({ sign }) => text.startsWith(sign)).at(-1);
  if (operator) {
    const quantity = parseQuantity(text.slice(operator.sign.length));
    if (!quantity) return null;
    const { value, unit } = quantity;
    const { below, open } = operator;
    return { min: below ? null : value, max: below ? value : null, open, unit };
  }
  const isRange = RANGE.test(text);
  const quantity = isRange || /以上$|以下$|以内$/.test(text) ? parseQuantity(text) : null;
  if (!quantity) return null;
  const { lower: min, upper: max, unit, qualifier } = quantity;
  if (isRange && (!min || !max || compareValues(min, max) >= 0 || /[余多]/.test(qualifier)))
    return null;
  return { min, max, open: false, unit };
}

/** Whether a figure's value lies in a comparison's range. */
export function isWithin(value: string, { min, max, open }: Comparison): boolean {
  const least = min === null ? 1 : compareValues(value, min);
  const most = max === null ? -1 : compareValues(value, max);
  return open ? least > 0 && most < 0 : least >= 0 && most <= 0;
}
