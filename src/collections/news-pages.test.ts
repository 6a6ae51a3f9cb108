import { describe, expect, test } from 'vitest';
import { paginateNews, type NewsPage } from './news-pages.ts';

const item = (id: string, day: string) => ({ id, data: { date: new Date(day) } });
const items = [
  item('e', '2026-03-01'),
  item('d', '2025-04-01'),
  item('c', '2025-03-01'),
  item('b', '2025-02-01'),
  item('a', '2024-01-01'),
];
const summarise = (pages: readonly NewsPage<{ id: string }>[]) =>
  pages.map(({ path, items }) => [path, items.map(({ id }) => id).join('')]);

describe('the list of news', () => {
  test('is one page if it is short', () => {
    expect(summarise(paginateNews(items, 5))).toEqual([['/news/', 'edcba']]);
    expect(summarise(paginateNews([], 5))).toEqual([['/news/', '']]);
  });

  test('has a page for each year if it is long, and several for a long year', () => {
    expect(summarise(paginateNews(items, 2))).toEqual([
      ['/news/', 'e'],
      ['/news/2025/', 'dc'],
      ['/news/2025/2/', 'b'],
      ['/news/2024/', 'a'],
    ]);
  });
});
