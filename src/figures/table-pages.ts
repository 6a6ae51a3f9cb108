import type { FigureRecord } from './record.ts';

/** One page of the table of figures. */
export interface FiguresPage {
  /** The year of its figures; null if it lists all figures. */
  year: string | null;
  /** The section of its figures: 护航, 新闻, 新闻（2）. Null if it lists the whole year. */
  section: string | null;
  /** `2025` or `2025/huhang`; null if it lists all figures. */
  name: string | null;
  /** Path without the base. */
  path: string;
  figures: FigureRecord[];
}

/** Phones lay out larger tables slowly. */
const MAX_ROWS = 500;

/**
 * Divides figures into pages of the table. Few figures share one page. Otherwise each year has a page, and a year with
 * too many figures has a page for each section. A figure without a period belongs to the year of its date.
 * @param maxRows greatest count of figures on a page
 * @returns at least one page, the newest year first. The first page has the path `/figures/`; the first section of any
 * other year has the path of its year
 */
export function divideFigures(figures: readonly FigureRecord[], maxRows = MAX_ROWS): FiguresPage[] {
  if (figures.length <= maxRows) {
    const all = { year: null, section: null, name: null, path: '/figures/' };
    return [{ ...all, figures: [...figures] }];
  }
  const byYear = Map.groupBy(figures, ({ period, date }) => String(period ?? date.slice(0, 4)));
  const pages = [...byYear]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([year, group]) => divideYear(year, group, maxRows));
  return pages.map((page, i) => (i === 0 ? { ...page, path: '/figures/' } : page));
}

/** The pages of one year. */
function divideYear(year: string, figures: FigureRecord[], maxRows: number): FiguresPage[] {
  const path = `/figures/${year}/`;
  if (figures.length <= maxRows) return [{ year, section: null, name: year, path, figures }];
  const pages = [...Map.groupBy(figures, groupName)].flatMap(([group, members]) =>
    cutIntoParts(members, maxRows).map((part, i): FiguresPage => {
      const name = `${year}/${group}${i > 0 ? `/${i + 1}` : ''}`;
      const title = group === 'news' ? '新闻' : (members[0]?.section ?? '');
      const section = i > 0 ? `${title}（${i + 1}）` : title;
      return { year, section, name, path: `/figures/${name}/`, figures: part };
    }),
  );
  return pages.map((page, i) => (i === 0 ? { ...page, path } : page));
}

/** The group of a figure within its year: `news`, `overview`, or the last part of its page's path. */
function groupName({ page }: FigureRecord): string {
  if (page.startsWith('/news/')) return 'news';
  const [first = '', second] = page.split('/').filter(Boolean);
  return second ?? (/^\d{4}$/.test(first) ? 'overview' : first);
}

/** Cuts a list into parts of at most `max` members. */
function cutIntoParts<T>(list: readonly T[], max: number): T[][] {
  const count = Math.ceil(list.length / max);
  return Array.from({ length: count }, (_, i) => list.slice(i * max, (i + 1) * max));
}
