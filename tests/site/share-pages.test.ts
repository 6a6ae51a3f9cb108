import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import type { FigureRecord } from '../../src/figures/record.ts';
import { pagePolicy } from '../../src/site/security.ts';
import { builtPages, readBuilt, sharePages } from '../helpers/pages.ts';

/** Where a share page should lead, and what it should be called. */
interface Expected {
  path: string;
  page: string;
  id: string;
  title: string;
  description?: string;
}

const readAttribute = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, value]) => value);
const meta = (html: string, key: string) =>
  readAttribute(html, RegExp(`<meta (?:property|name|itemprop)="${key}" content="([^"]*)"`, 'g'));

describe.each([inject('site'), inject('based')])('built for $site$base', (build) => {
  const home = build.site + build.base;
  const texts = builtPages(build);
  const { figures } = JSON.parse(readBuilt(build, 'figures.json')) as { figures: FigureRecord[] };
  const shared = new Map(sharePages(build).map(({ path, html }) => [path, html]));
  const expected: Expected[] = [
    ...figures.map(({ page, id, text, label, section, sentence }) => ({
      path: `${page}${id}/`,
      page,
      id,
      title: `${text} ${label} · ${section}`,
      description: sentence,
    })),
    ...texts
      .filter(
        ({ path, html }) => html.includes('data-kind="report"') && path !== '/2025/at-a-glance/',
      )
      .flatMap(({ path: page, html }) =>
        [...html.matchAll(/<div class="heading"><h\d id="([^"]*)">(.*?)<\/h\d>/g)].map(
          ([, id = '', text = '']) => ({
            path: `${page}${id}/`,
            page,
            id,
            title: `${text} · ${/data-name="([^"]*)"/.exec(html)?.[1]}`,
          }),
        ),
      ),
  ];

  test('there is one for each figure and each heading of a report, and no other', () => {
    expect(expected.filter(({ page }) => page === '/2025/').length).toBeGreaterThan(5);
    expect([...shared.keys()].toSorted()).toEqual(expected.map(({ path }) => path).toSorted());
  });

  test.each(expected)(
    '$path has the title of its place',
    ({ path, page, id, title, description }) => {
      const html = shared.get(path) ?? '';
      const words = [...meta(html, 'description')];
      expect(readAttribute(html, /<title>([^<]*)<\/title>/g)).toEqual([title]);
      for (const key of ['og:title', 'twitter:title', 'name'])
        expect(meta(html, key)).toEqual([title]);
      for (const key of ['og:description', 'twitter:description'])
        expect(meta(html, key)).toEqual([words[0]]);
      // An item of a list ends as a sentence does.
      if (description) expect(words[0]).toContain(description.replace(/[；，：]$/, ''));
      expect(words[0]).toMatch(/[。；？！”）]$/);
      expect(meta(html, 'og:url')).toEqual([home + path.slice(1)]);
      expect(readAttribute(html, /<link rel="canonical" href="([^"]*)"/g)).toEqual([
        home + page.slice(1),
      ]);
      // The newest pages have a card for each place, and no square picture beside it.
      const pictures = meta(html, 'og:image');
      expect(pictures).toEqual([`${home}cards${path.replace(/\/$/, '.png')}`]);
      const { width, height } = PNG.sync.read(
        readFileSync(join(build.dir, pictures[0]!.slice(home.length))),
      );
      expect([width, height]).toEqual([1200, 630]);
      expect(meta(html, 'og:image:alt')[0]).toContain(title.split(' ')[0]);
      const target = `${build.base}${page.slice(1)}#${id}`;
      expect(readAttribute(html, /http-equiv="refresh" content="([^"]*)"/g)).toEqual([
        `0;url=${target}`,
      ]);
      expect(html).toContain(`<a href="${target}"`);
      expect(html).toContain(pagePolicy);
      expect(html).not.toContain('stylesheet');
      expect(gzipSync(html, { level: 9 }).length).toBeLessThan(1536);
    },
  );

  test('the headings of news and the source have none', () => {
    for (const path of ['2025/huhang/source', '2025/source', 'news/archives-2026/review'])
      expect(existsSync(join(build.dir, path))).toBe(false);
  });

  test('no file for machines lists them', () => {
    const files = globSync(
      ['*.{xml,txt,json,csv,map}', '_redirects', 'figures/**/*.json', 'offline.js'],
      { cwd: build.dir },
    );
    expect(files).toContain('sitemap-0.xml');
    for (const file of files) {
      const text = readFileSync(join(build.dir, file), 'utf8');
      const listed = expected.filter(({ path }) => text.includes(path.slice(1)));
      expect([file, listed]).toEqual([file, []]);
    }
  });
});

test('a former id, and the former address of a page, have theirs, which lead to the new place', () => {
  const pages = new Map(sharePages(inject('reports')).map(({ path, html }) => [path, html]));
  for (const path of [
    '/2025/huhang/mediated-before/',
    '/2025/old/disputes-mediated/',
    '/2025/old/mediated-before/',
  ]) {
    expect(pages.get(path)).toContain('content="0;url=/2025/huhang/#disputes-mediated"');
    expect(meta(pages.get(path) ?? '', 'og:url')).toEqual([`https://report.example${path}`]);
  }
  // A figure of news has one too.
  expect(pages.get('/news/rough/speakers/')).toContain('/news/rough/#speakers');
  // The report of an earlier year keeps its own.
  expect(pages.get('/2024/huhang/disputes-mediated/')).toContain('/2024/huhang/#disputes-mediated');
});
