/** Writes the measures of searches as tables of Markdown. */
import type { Ranks } from './ranks.ts';

/** A search with its measures. */
export interface Measured {
  name: string;
  ranks: ReadonlyMap<string, Ranks>;
  /** Share of the strange topics for which it offers something; undefined if it was not asked. */
  nonsense?: number;
}

/** Writes a share: `97 %`. */
export function formatShare(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** Writes a table with a row for each kind, and three columns for each search: first, first three, dead ends. */
export function ranksTable(searches: readonly Measured[]): string {
  const kinds = [...searches[0]!.ranks.keys()];
  const head = searches.flatMap(({ name }) => [`${name}: first`, 'first three', 'dead ends']);
  const rows = kinds.map((kind) => {
    const cells = searches.flatMap(({ ranks }) => {
      const { first, firstThree, deadEnds } = ranks.get(kind)!;
      return [first, firstThree, deadEnds].map(formatShare);
    });
    return [kind, String(searches[0]!.ranks.get(kind)!.cases), ...cells];
  });
  const nonsense = searches.some((search) => search.nonsense !== undefined)
    ? `\n\nStrange topics for which something is offered: ${searches
        .map(({ name, nonsense: share }) => `${name} ${formatShare(share ?? 0)}`)
        .join(', ')}.`
    : '';
  return table(['kind', 'queries', ...head], rows) + nonsense;
}

/** Writes a table. Columns after the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, i) => (i === 0 ? '---' : '---:')));
  return [line(head), rule, ...rows.map(line)].join('\n');
}
