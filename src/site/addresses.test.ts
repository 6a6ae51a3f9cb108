import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  entryPath,
  isAddress,
  isFrameId,
  isGeneratedPath,
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
])('the path %s under the base %s is %s', (path, base, expected) => {
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

test('every generated page and folder has a reserved name', () => {
  const names = readdirSync(new URL('../pages/', import.meta.url))
    .filter((name) => !/^[[_]/.test(name))
    .map((name) => name.replace(/\..*$/, ''));
  expect(names).toContain('corrections');
  const generated = [...names, 'news', 'latest', 'pagefind', 'offline', '2025'];
  // `about` is a page of content. Files such as rss.xml have an extension, so no page can have their name.
  const free = generated.filter((name) => !isReservedName(name));
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
])('%s exists whatever the content is: %s', (path, expected) => {
  expect(isOwnPath(path)).toBe(expected);
});

test.each([
  ...['/', '/figures/', '/News/', '/latest/', '/404/', '/pagefind/', '/cards/2025/'].map(
    (path) => [path, true] as const,
  ),
  ...['/about/', '/2025/', '/news/2025/', '/latest/huhang/', '/护航/'].map(
    (path) => [path, false] as const,
  ),
])('%s belongs to the site whatever the content is: %s', (path, expected) => {
  expect(isGeneratedPath(path)).toBe(expected);
});

test.each([
  ['/2025/huhang/', true],
  ['/2025/#photos', true],
  ['/', true],
  ['/figures.schema.json', true],
  ['/护航/', false],
  ['//elsewhere.example/', false],
  ['/figures', false],
  ['/search/?q=a', false],
])('%s can be an address of the site: %s', (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});

test.each([
  ['source', true],
  ['corrections', true],
  ['correction-12', true],
  ['main', true],
  ['mediation', false],
])('the id %s belongs to the frame of a page: %s', (id, expected) => {
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
])('%j can be the name of a file: %s; the id of a figure: %s', (text, slug, id) => {
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
