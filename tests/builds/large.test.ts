import { cpSync, existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { FigureRecord } from '../../src/figures/record.ts';
import { benchPages, writeContent } from '../bench/content.ts';
import { barePictures } from '../helpers/pages.ts';
import { readBuilt } from '../helpers/pages.ts';
import { runBuild } from '../helpers/build.ts';

const content = '.cache/large-content';
const origin = 'https://report.example';
let dir = '';
const read = (file: string) => readBuilt({ dir }, file);
const json = <T>(file: string) => JSON.parse(read(file)) as T;
const linksIn = (html: string) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, to]) => to ?? '');
const figureKey = ({ page, id }: Pick<FigureRecord, 'page' | 'id'>) => `${page}#${id}`;

/** Figures of equal text have equal cards, and a build draws each card once. */
const DISTINCT_TEXTS = 10;

/**
 * Thirteen years of twenty pages. In the newest year, one section has more figures than one page of the table, and
 * another has a picture.
 */
beforeAll(async () => {
  writeContent(benchPages(260, 1), content);
  const section = join(content, 'report/1961/s1.mdx');
  const figures = Array.from(
    { length: 400 },
    (_, i) =>
      `培训职工<Figure id="x-${i}" label="培训职工">${(i % DISTINCT_TEXTS) + 2}名</Figure>。`,
  );
  writeFileSync(section, `${readFileSync(section, 'utf8')}\n${figures.join('\n\n')}\n`);
  const pictured = join(content, 'report/1961/s2.mdx');
  cpSync('docs/images/search-phone.png', join(content, 'report/1961/picture.png'));
  writeFileSync(pictured, `${readFileSync(pictured, 'utf8')}\n![检索页的样子](./picture.png)\n`);
  const { dir: built, status, output } = await runBuild('large', { content });
  expect(status, output).toBe(0);
  dir = built;
}, 600_000);

describe('the figures of a large site', () => {
  let figures: FigureRecord[] = [];
  beforeAll(() => {
    ({ figures } = json<{ figures: FigureRecord[] }>('figures.json'));
  });

  test('are listed in one table for each year, or for each section if a year has many; none is lost', () => {
    const files = globSync('figures/**/index.html', { cwd: dir });
    expect(files).toContain('figures/1960/index.html');
    expect(files).toContain('figures/1961/s1/index.html');
    const rows = files.map((file) =>
      [...read(file).matchAll(/<td data-column="sentence">.*?<a href="([^"]*)"/g)].map(
        ([, to]) => to,
      ),
    );
    for (const own of rows) expect(own.length).toBeLessThanOrEqual(500);
    expect(rows.flat().sort()).toEqual(figures.map(figureKey).sort());
  });

  test('are all linked from the first page of the table', () => {
    const years = linksIn(read('figures/index.html')).filter((to) => /^\/figures\/\d+\/$/.test(to));
    expect(years).toHaveLength(12);
    const sections = linksIn(read('figures/index.html')).filter((to) =>
      /^\/figures\/1961\//.test(to),
    );
    expect(sections).toContain('/figures/1961/s1/');
    expect(read('figures/1961/s1/index.html')).toContain('>1961年的数字：铸魂</h1>');
  });

  test('are published in several files with an index, without loss', () => {
    const { files, count } = json<{
      files: { url: string; count: number; year: number }[];
      count: number;
    }>('figures/index.json');
    expect(count).toBe(figures.length);
    const shards = files.map(({ url }) => url.slice(origin.length + 1));
    const parts = shards.map((file) => json<{ $schema: string; figures: FigureRecord[] }>(file));
    expect(parts.map((part) => part.figures.length)).toEqual(files.map((file) => file.count));
    expect(
      parts
        .flatMap((part) => part.figures)
        .map(figureKey)
        .sort(),
    ).toEqual(figures.map(figureKey).sort());
    for (const [i, file] of shards.entries()) {
      expect([file, statSync(join(dir, file)).size <= 1_000_000]).toEqual([file, true]);
      expect(parts[i]?.$schema).toBe(`${origin}/figures.schema.json`);
    }
    expect(linksIn(read('figures/index.html'))).toContain('/figures/index.json');
  });

  test('of a small site are published in one file', () => {
    expect(existsSync(join(inject('site').dir, 'figures/index.json'))).toBe(false);
  });

  test('are compared over ten years, with a link to the CSV for the rest', () => {
    const series =
      /<section class="series".*?<\/section>/s.exec(read('figures/index.html'))?.[0] ?? '';
    const tables = series.split('<table>').slice(1);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables)
      expect(table.split('<th scope="row">').length - 1).toBeLessThanOrEqual(10);
    expect(linksIn(series)).toContain('/figures.csv');
  });
});

test('news are listed on one page for each year, and each year is linked', () => {
  const lists = globSync('news/{index.html,[0-9]*/index.html}', { cwd: dir });
  expect(lists).toHaveLength(13);
  const items = lists.flatMap((file) =>
    linksIn(/<ul class="entry-list">.*?<\/ul>/s.exec(read(file))?.[0] ?? ''),
  );
  const pages = globSync('news/n*/index.html', { cwd: dir });
  expect(items.sort()).toEqual(
    pages.map((file) => `/${file.slice(0, -'index.html'.length)}`).sort(),
  );
  expect(linksIn(read('news/index.html'))).toContain('/news/1949/');
});

test('the newest texts have cards of their own, older ones use those of the news or the site', () => {
  const findPicture = (page: string) =>
    /<meta property="og:image" content="([^"]*)"/.exec(read(`${page}index.html`))?.[1];
  expect(findPicture('1961/s1/')).toBe(`${origin}/cards/1961/s1.png`);
  expect(findPicture('1961/')).toBe(`${origin}/cards/1961.png`);
  expect(findPicture('1949/')).toBe(`${origin}/cards/_site.png`);
  expect(findPicture('1949/s1/')).toBe(`${origin}/cards/_site.png`);
  expect(findPicture('news/n1949-11/')).toBe(`${origin}/cards/news.png`);
  for (const page of globSync('**/index.html', { cwd: dir })) {
    const picture = findPicture(page.slice(0, -'index.html'.length));
    if (picture)
      expect([page, existsSync(join(dir, picture.slice(origin.length)))]).toEqual([page, true]);
  }
  // Twenty-four texts, one for older pages, the home page, five lists and the page about the site.
  // Only pages have a square picture: figures and headings have one card.
  expect(globSync('cards/**/*-square.png', { cwd: dir })).toHaveLength(24 + 1 + 1 + 5 + 1);
});

test('a picture in a text has an alternative text, its size and no inline style', () => {
  const html = read('1961/s2/index.html');
  expect(html).toContain('alt="检索页的样子"');
  expect(barePictures(html)).toEqual([]);
  expect(html).not.toContain('style=');
});

test('a page leads to the newest years, to those around its own, and to the list of all', () => {
  const links = linksIn(
    /<details class="year-switch.*?<\/details>/s.exec(read('1949/s1/index.html'))?.[0] ?? '',
  );
  const years = [1961, 1960, 1959, 1957, 1956, 1955, 1954, 1953, 1952, 1951, 1950, 1949];
  expect(links).toEqual([...years.map((year) => `/${year}/s1/`), '/#reports']);
  const all = /<section aria-labelledby="reports">.*?<\/section>/s.exec(read('index.html'))?.[0];
  expect(linksIn(all ?? '')).toHaveLength(12);
});

test('pages of a large site have at most 80 links and at most 14 KB', () => {
  for (const page of ['1955/s3/', '1961/', 'news/n1955-12/', '']) {
    const html = read(`${page}index.html`);
    expect([page, linksIn(html).length <= 80]).toEqual([page, true]);
    expect([page, gzipSync(html).length <= 14 * 1024]).toEqual([page, true]);
  }
  for (const page of globSync('**/index.html', { cwd: dir })) {
    expect([page, gzipSync(read(page)).length <= 32 * 1024]).toEqual([page, true]);
  }
});

test('feed and llms.txt are limited, and the sitemap has every page', () => {
  expect(read('rss.xml').split('<item>')).toHaveLength(51);
  const texts = read('llms.txt').match(/^- \[/gm) ?? [];
  expect(texts.length).toBeLessThan(10 * 12 + 3 + 100 + 10);
  expect(read('llms.txt')).toContain(`](${origin}/figures/index.json)`);
  const sitemap = read('sitemap-0.xml');
  for (const page of ['1949/s1/', 'news/1949/', 'news/n1949-11/', 'figures/1961/s1/']) {
    expect(sitemap).toContain(`<loc>${origin}/${page}</loc>`);
  }
});

test('the service worker of a large site does not cache its whole data set', () => {
  const [, core] = /const CORE = (\{.*\});/.exec(read('offline.js')) ?? [];
  const files = Object.keys(JSON.parse(core ?? '{}') as object);
  expect(files).toContain('/');
  expect(files.filter((file) => /figures\.(?:json|csv)$/.test(file))).toEqual([]);
});
