/** Example queries for readers. Pure. */
import type { FigureRecord } from './record.ts';

/** A label that makes a good query has at least this many characters. Of those, the shortest is taken. */
const MIN_LABEL_CHARACTERS = 5;
/** Values from this on are written with 万. */
const TEN_THOUSAND_DIGITS = 5;

/**
 * Picks example queries that find something: words, an amount as it is written, and a comparison.
 * @param figures leading figures, of different sections if possible
 * @returns at most three, each once
 */
export function exampleQueries(figures: readonly FigureRecord[]): string[] {
  const exact = figures.filter(
    ({ qualifier, value }) => !qualifier && /^\d+(\.\d+)?$/.test(value ?? ''),
  );
  const isMoney = ({ kind }: FigureRecord) => kind === 'money';
  const [words] = figures
    .filter((figure) => !isMoney(figure) && figure.label.length >= MIN_LABEL_CHARACTERS)
    .sort((a, b) => a.label.length - b.label.length);
  const amount = exact.find(isMoney) ?? exact[0];
  const others = exact.filter((figure) => figure.unit && figure !== amount);
  const compared = others.find((figure) => figure !== words) ?? others[0];
  const queries = [words?.label, amount?.text, compared && `不少于${roundDown(compared)}`];
  return [...new Set(queries)].filter((query) => query !== undefined);
}

/** Rounds the value of a figure down to one digit, with its unit: 12.6万名 → 10万名. */
function roundDown({ value, unit }: FigureRecord): string {
  const [whole = ''] = (value ?? '').split('.');
  const isLarge = whole.length >= TEN_THOUSAND_DIGITS;
  const zeros = '0'.repeat(whole.length - (isLarge ? TEN_THOUSAND_DIGITS : 1));
  return `${whole[0]}${zeros}${isLarge ? '万' : ''}${unit}`;
}
