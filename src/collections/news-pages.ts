import { isoDay } from '../site/days.ts';

/** One page of the list of news. */
export interface NewsPage<Item> {
  /** The year whose items it lists; null where it lists all. */
  year: string | null;
  /** Which page of the year it is, from 1. */
  part: number;
  /** Path without the base. */
  path: string;
  items: Item[];
}

/** More items than this make a long page. */
const MOST_ITEMS = 100;

/**
 * Divides the news into pages: one up to 100 items, beyond that one a year, or several where a year has more. The
 * newest is at `/news/`; an older year keeps its address as years are added.
 * @param items newest first
 * @returns at least one page
 * @throws where an item has the name of a year, which is the address of the year's page
 */
export function newsPages<Item extends { id: string; data: { date: Date } }>(
  items: readonly Item[],
  most = MOST_ITEMS,
): NewsPage<Item>[] {
  if (items.length <= most) return [{ year: null, part: 1, path: '/news/', items: [...items] }];
  const pages = [...Map.groupBy(items, publicationYear)].flatMap(([year, own]) =>
    Array.from({ length: Math.ceil(own.length / most) }, (_, i) => ({
      year,
      part: i + 1,
      path: i === 0 ? `/news/${year}/` : `/news/${year}/${i + 1}/`,
      items: own.slice(i * most, (i + 1) * most),
    })),
  );
  const taken = items.find(({ id }) => pages.some(({ path }) => path === `/news/${id}/`));
  if (taken) {
    throw new Error(
      `content/news/${taken.id}.mdx 的网址是${taken.id}年新闻列表的网址。请改文件名，并在 redirects.json 里写上旧地址。`,
    );
  }
  return pages.map((page, i) => (i === 0 ? { ...page, path: '/news/' } : page));
}

function publicationYear({ data }: { data: { date: Date } }): string {
  return isoDay(data.date).slice(0, 4);
}
