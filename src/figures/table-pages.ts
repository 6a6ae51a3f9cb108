import type { FigureRecord } from './record.ts';

/** One page of the table of figures. */
export interface FiguresPage {
  /** The year whose figures it lists; null where it lists all. */
  year: string | null;
  /** The section of the year, where it does not list the whole year: 护航, 新闻, 新闻（2）. */
  section: string | null;
  /** `2025` or `2025/huhang`; null where it lists all. */
  name: string | null;
  /** Path without the base. */
  path: string;
  figures: FigureRecord[];
}

/** More rows than this make a page that phones lay out slowly. */
const MOST_ROWS = 500;

/**
 * Divides the figures into pages: one up to 500 of them, beyond that one a year, and where a year has more, one a
 * section. The newest year is at `/figures/`, the first section at the address of its year.
 * @returns at least one page, the newest year first; a figure without a period belongs to the year of its date
 */
export function divideFigures(figures: readonly FigureRecord[], most = MOST_ROWS): FiguresPage[] {
  if (figures.length <= most) {
    const all = { year: null, section: null, name: null, path: '/figures/' };
    return [{ ...all, figures: [...figures] }];
  }
  const byYear = Map.groupBy(figures, ({ period, date }) => String(period ?? date.slice(0, 4)));
  const pages = [...byYear]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([year, own]) => pagesOfYear(year, own, most));
  return pages.map((page, i) => (i === 0 ? { ...page, path: '/figures/' } : page));
}

function pagesOfYear(year: string, figures: FigureRecord[], most: number): FiguresPage[] {
  const path = `/figures/${year}/`;
  if (figures.length <= most) return [{ year, section: null, name: year, path, figures }];
  const pages = [...Map.groupBy(figures, groupName)].flatMap(([group, own]) =>
    divide(own, most).map((part, i): FiguresPage => {
      const name = `${year}/${group}${i > 0 ? `/${i + 1}` : ''}`;
      const title = group === 'news' ? '新闻' : (own[0]?.section ?? '');
      const section = i > 0 ? `${title}（${i + 1}）` : title;
      return { year, section, name, path: `/figures/${name}/`, figures: part };
    }),
  );
  return pages.map((page, i) => (i === 0 ? { ...page, path } : page));
}

/** The page of a report, by its last name, or all news. */
function groupName({ page }: FigureRecord): string {
  if (page.startsWith('/news/')) return 'news';
  const [first = '', second] = page.split('/').filter(Boolean);
  return second ?? (/^\d{4}$/.test(first) ? 'overview' : first);
}

function divide<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, i) => list.slice(i * most, (i + 1) * most));
}
