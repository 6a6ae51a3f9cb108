/** What a person asks for: phrases, quantities, comparisons. Pure. */
import { compareValues } from '../quantity/decimal.ts';
import { parseQuantity, type Quantity } from '../quantity/grammar.ts';
import { kindOf } from '../quantity/units.ts';
import { fold, isSearchable, tokensOf } from './text.ts';

/** A run of characters that has to stand on a page. */
export interface Phrase {
  /** Folded. */
  text: string;
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
const COMPARED = /^(>=|<=|>|<|≥|≤|大于|小于|不少于|不多于|超过|不足)(.+)$/;
const RANGE = /^(.*?\d.*?)(?:~|-|–|—|至|到)(.*\d.*)$/;

/** Any string → what it asks for. Never throws; an empty query has no phrases. */
export function parseQuery(source: string): Query {
  const text = [...source.slice(0, LONGEST)].join('').normalize('NFKC').trim();
  const parts = text.split(/\s+/).filter(isSearchable);
  const comparison = readComparison(text, parts);
  if (comparison) return { phrases: [], quantity: null, ...comparison };
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
  return { text, tokens: tokensOf(text) };
}

/** The longest run of neighbouring terms that is a quantity: `欠薪 482 万`, `３１８４ 万元`. */
function readQuantity(parts: string[]): [from: number, to: number, quantity: Quantity | null] {
  for (let length = Math.min(parts.length, 3); length > 0; length -= 1) {
    for (let from = 0; from + length <= parts.length; from += 1) {
      const quantity = parseQuantity(parts.slice(from, from + length).join(''));
      if (quantity) return [from, from + length, quantity];
    }
  }
  return [0, 0, null];
}

function readComparison(
  text: string,
  parts: string[],
): { comparison: Comparison; words: Phrase[] } | null {
  const [first = '', ...rest] = text.split(/\s+/);
  const operator = COMPARED.exec(first);
  const range = RANGE.exec(first);
  let bound: Omit<Comparison, 'unit'> | null = null;
  let unit = '';
  if (operator) {
    const [, sign = '', written = ''] = operator;
    const quantity = parseQuantity(written);
    if (!quantity) return null;
    const below = /[<≤]|小于|不多于|不足/.test(sign);
    const open = !/[=≥≤]|不少于|不多于/.test(sign);
    bound = { min: below ? null : quantity.value, max: below ? quantity.value : null, open };
    unit = quantity.unit;
  } else if (range) {
    const quantity = parseQuantity(first);
    if (!quantity?.lower || !quantity.upper || compareValues(quantity.lower, quantity.upper) >= 0)
      return null;
    if (/[余多]/.test(quantity.qualifier)) return null;
    bound = { min: quantity.lower, max: quantity.upper, open: false };
    unit = quantity.unit;
  } else if (/以上$|以下$|以内$/.test(first)) {
    const quantity = parseQuantity(first);
    if (!quantity) return null;
    bound = { min: quantity.lower, max: quantity.upper, open: false };
    unit = quantity.unit;
  }
  if (!bound) return null;
  // 100万以上 人: a unit that stands apart.
  const apart = !unit && rest.find((word) => kindOf(word) !== 'none');
  const words = parts
    .slice(1)
    .filter((word) => word !== apart)
    .map(phraseOf);
  return { comparison: { ...bound, unit: apart || unit }, words };
}

/** Whether a figure's value lies in a comparison's range. */
export function isWithin(value: string, { min, max, open }: Comparison): boolean {
  const least = min === null ? 1 : compareValues(value, min);
  const most = max === null ? -1 : compareValues(value, max);
  return open ? least > 0 && most < 0 : least >= 0 && most <= 0;
}

/** How a value is named among the tokens of a figure's record: no token of any prose begins so. */
export function valueToken(value: string): string {
  return `qv${value.replace(/[./-]/g, (sign) => ({ '.': 'd', '/': 'f', '-': 'm' })[sign] ?? '')}`;
}
