import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  entryPath,
  isFrameId,
  isId,
  isOwnPath,
  isReservedName,
  isSlug,
  isYear,
  withBase,
} from './addresses.ts';

test.each([
  ['/2025/huhang/', '/', '/2025/huhang/'],
  ['/2025/huhang/#mediation', '/quangong/', '/quangong/2025/huhang/#mediation'],
  ['/', '/quangong', '/quangong/'],
  ['figures.json', '/quangong/', '/quangong/figures.json'],
])('%s under %s is %s', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
});

test.each([
  ['report', '2025/overview', '/2025/'],
  ['report', '2025/huhang', '/2025/huhang/'],
  ['news', 'archives-2026', '/news/archives-2026/'],
  ['pages', 'about', '/about/'],
] as const)('%s/%s.mdx has the address %s', (collection, id, expected) => {
  expect(entryPath(collection, id)).toBe(expected);
});

test('every page and folder that the site makes itself is a reserved name', () => {
  const names = readdirSync(new URL('../pages/', import.meta.url))
    .filter((name) => !name.startsWith('['))
    .map((name) => name.replace(/\..*$/, ''));
  expect(names).toContain('corrections');
  const made = [...names, 'news', 'latest', 'pagefind', 'offline', '2025'];
  // `about` is a page of content, and a file such as rss.xml is no page.
  const free = made.filter((name) => !isReservedName(name));
  const files = ['datapackage', 'figures', 'llms', 'manifest', 'robots', 'rss'];
  expect(free.filter((name) => name !== 'about' && !files.includes(name))).toEqual([]);
});

test.each([
  ['/', true],
  ['/?from=x', true],
  ['/figures/?unit=元', true],
  ['/corrections/', true],
  ['/latest/huhang/', true],
  ['/figures.json', true],
  ['/figures', false],
  ['/about/', true],
  ['/privacy/', false],
  ['/2025/huhang/', false],
])('every site has %s: %s', (path, expected) => {
  expect(isOwnPath(path)).toBe(expected);
});

test.each([
  ['source', true],
  ['corrections', true],
  ['correction-12', true],
  ['main', true],
  ['mediation', false],
])('a figure or heading may not take the id %s of the page’s frame: %s', (id, expected) => {
  expect(isFrameId(id)).toBe(expected);
});

test.each([
  ['archives-2026', true, true],
  ['2026-fair', true, false],
  ['Huhang', false, false],
  ['护航', false, false],
  ['a--b', false, false],
  ['-a', false, false],
  ['', false, false],
])('%j names a file: %s; a figure: %s', (text, slug, id) => {
  expect([isSlug(text), isId(text)]).toEqual([slug, id]);
});

test.each([
  ['1949', true],
  ['2026', true],
  ['1948', false],
  ['3000', false],
  ['26', false],
])('%s is a year of a report: %s', (text, expected) => {
  expect(isYear(text)).toBe(expected);
});
