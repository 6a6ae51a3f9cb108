import type { FigureRecord } from './record.ts';

/** One page of the table of figures. */
export interface FiguresPage {
  /** The year whose figures it lists; null where it lists all. */
  year: string | null;
  /** Path without the base. */
  path: string;
  figures: FigureRecord[];
}

/** More rows than this make a page that phones lay out slowly. */
const MOST_ROWS = 500;

/**
 * Divides the figures into pages: one up to 500 of them, beyond that one a year, the newest at `/figures/`.
 * @returns at least one page, the newest year first; a figure without a period belongs to the year of its date
 */
export function figuresPages(figures: readonly FigureRecord[], most = MOST_ROWS): FiguresPage[] {
  if (figures.length <= most) return [{ year: null, path: '/figures/', figures: [...figures] }];
  const byYear = Map.groupBy(figures, ({ period, date }) => String(period ?? date.slice(0, 4)));
  return [...byYear]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, own], i) => ({
      year,
      path: i === 0 ? '/figures/' : `/figures/${year}/`,
      figures: own,
    }));
}
