import type { MarkedFigure } from '../passages.ts';

const MAX_LEADING_FIGURES = 4;

/**
 * Proposes up to four figures that the page shows large: money first, then people.
 * @returns lines of the frontmatter; none if there are no figures
 */
export function proposeLeading(figures: readonly MarkedFigure[]): string[] {
  const rank = ({ unit }: MarkedFigure) =>
    /元$/.test(unit) ? 0 : /^(?:人|名|人次|位)$/.test(unit) ? 1 : 2;
  const ids = figures
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MAX_LEADING_FIGURES)
    .map(({ id }) => id);
  return ids.length > 0 ? [`leading: [${ids.join(', ')}]`] : [];
}
