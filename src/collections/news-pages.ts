import { isoDay } from '../site/days.ts';

/** One page of the list of news. */
export interface NewsPage<Item> {
  /** The year whose items it lists; null if it lists all items. */
  year: string | null;
  /** Number of the page among the pages of its year, from 1. */
  part: number;
  /** Path without the base. */
  path: string;
  items: Item[];
}

const MAX_ITEMS_PER_PAGE = 100;

/**
 * Divides the list of news into pages: one page for up to 100 items, else one for each year, or several for a year
 * with more items. The newest page is `/news/`. An older year keeps its path when years are added.
 * @param items newest first
 * @returns at least one page
 */
export function paginateNews<Item extends { data: { date: Date } }>(
  items: readonly Item[],
  maxItems = MAX_ITEMS_PER_PAGE,
): NewsPage<Item>[] {
  if (items.length <= maxItems) return [{ year: null, part: 1, path: '/news/', items: [...items] }];
  const pages = [...Map.groupBy(items, readYear)].flatMap(([year, yearItems]) =>
    Array.from({ length: Math.ceil(yearItems.length / maxItems) }, (_, i) => ({
      year,
      part: i + 1,
      path: i === 0 ? `/news/${year}/` : `/news/${year}/${i + 1}/`,
      items: yearItems.slice(i * maxItems, (i + 1) * maxItems),
    })),
  );
  return pages.map((page, i) => (i === 0 ? { ...page, path: '/news/' } : page));
}

function readYear({ data }: { data: { date: Date } }): string {
  return isoDay(data.date).slice(0, 4);
}
