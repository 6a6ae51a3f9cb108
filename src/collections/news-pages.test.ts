import { describe, expect, test } from 'vitest';
import { newsPages } from './news-pages.ts';

const item = (id: string, day: string) => ({ id, data: { date: new Date(day) } });
const items = [
  item('e', '2026-03-01'),
  item('d', '2025-04-01'),
  item('c', '2025-03-01'),
  item('b', '2025-02-01'),
  item('a', '2024-01-01'),
];
const shown = (pages: ReturnType<typeof newsPages>) =>
  pages.map(({ path, items: own }) => [path, own.map(({ id }) => id).join('')]);

describe('the list of news', () => {
  test('is one page while it is short', () => {
    expect(shown(newsPages(items, 5))).toEqual([['/news/', 'edcba']]);
    expect(shown(newsPages([], 5))).toEqual([['/news/', '']]);
  });

  test('has a page a year when it is long, several where a year is, and none is lost', () => {
    expect(shown(newsPages(items, 2))).toEqual([
      ['/news/', 'e'],
      ['/news/2025/', 'dc'],
      ['/news/2025/2/', 'b'],
      ['/news/2024/', 'a'],
    ]);
  });

  test('names an item that has the address of a year', () => {
    expect(() => newsPages([...items, item('2024', '2023-01-01')], 2)).toThrow(
      /news\/2024\.mdx.*改文件名/,
    );
  });
});
