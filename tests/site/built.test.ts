import { HtmlValidate } from 'html-validate';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { LinkChecker } from 'linkinator';
import { describe, expect, inject, test } from 'vitest';
import type { FigureRecord } from '../../src/figures/record.ts';
import { parseQuantity } from '../../src/quantity/index.ts';
import { readPageText } from '../../src/search/index/page-text.ts';
import type { Figure, Page } from '../../src/search/records.ts';
import type { ValueList } from '../../src/search/values.ts';
import { serve } from '../helpers/browser.ts';
import {
  barePictures,
  builtPages,
  redirectPages,
  readBuilt,
  sharePages,
} from '../helpers/pages.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const build = inject('site');
const pages = builtPages(build);
const read = (file: string) => readBuilt(build, file);
const { figures } = JSON.parse(read('figures.json')) as { figures: FigureRecord[] };

describe('HTML', () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  const validate = async (html: string) => {
    const { results } = await validator.validateString(html);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message }) => `${line}: ${ruleId}: ${message}`),
    );
  };

  test('with a fault is reported by this validator', async () => {
    const faults = await validate(
      '<!doctype html><html lang="zh"><p id="a"><div id="a"></p></html>',
    );
    expect(faults.join('\n')).toContain('no-dup-id');
  });

  test.each([...pages, ...redirectPages(build), ...sharePages(build)])(
    'of $path is valid',
    async ({ html }) => {
      expect(await validate(html)).toEqual([]);
    },
  );
});

describe('links', () => {
  /** Follows all links from the home page with linkinator. Returns the addresses that work and those that are broken. */
  async function follow(dir: string): Promise<{ followed: string[]; broken: string[] }> {
    const server = await serve({ ...build, dir });
    const outside = `^(?!${server.url})`;
    const { links } = await new LinkChecker().check({
      path: server.url,
      recurse: true,
      checkFragments: true,
      linksToSkip: [outside],
    });
    await server.close();
    const listAddresses = (state: string) =>
      links
        .filter((link) => link.state === state)
        .map(({ url }) => `/${url.slice(server.url.length)}`)
        .toSorted();
    return { followed: listAddresses('OK'), broken: listAddresses('BROKEN') };
  }

  test('on every page lead to a page and to an id that exist', async () => {
    const { followed, broken } = await follow(build.dir);
    expect(broken).toEqual([]);
    const paths = pages.map(({ path }) => path).filter((path) => path !== '/404.html');
    expect(followed).toEqual(expect.arrayContaining(paths));
  });

  test('that lead nowhere are found by this checker', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'index.html'), '<a href="/gone/">甲</a><a href="/#gone">乙</a>');
    const { broken } = await follow(dir);
    expect(broken).toEqual(['/#gone', '/gone/']);
  });
});

test('every page is reached by links from the home page', () => {
  const links = new Map(
    pages.map(({ path, html }) => [
      path,
      [...html.matchAll(/<a\s[^>]*?href="([^"#?]+)/g)].map(
        ([, href]) => new URL(href ?? '', build.site + path).pathname,
      ),
    ]),
  );
  const reached = new Set(['/']);
  for (const path of reached) for (const link of links.get(path) ?? []) reached.add(link);
  const orphans = pages.map(({ path }) => path).filter((path) => !reached.has(path));
  expect(orphans).toEqual(['/404.html']);
});

test('every picture has its size and an alternative text', () => {
  for (const { path, html } of pages) expect([path, barePictures(html)]).toEqual([path, []]);
  expect(
    barePictures('<img src="a.png" alt="甲" width="1"><img width="1" height="1">'),
  ).toHaveLength(2);
});

test('figures.json has exactly the figures that the pages mark', () => {
  const marked = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<data\s+id="([^"]+)"[^>]*?\svalue="([^"]+)"[^>]*>(.*?)<\/data>/gs)].map(
      ([, id, value, inner]) => [path, id, value, readText(inner ?? '')].join(' '),
    ),
  );
  const listed = figures.map(({ page, id, value, text }) => [page, id, value, text].join(' '));
  expect(marked.length).toBeGreaterThan(0);
  expect(listed.toSorted()).toEqual(marked.toSorted());
});

test('each figure’s value is that of its text, and its sentence is on its page', () => {
  for (const figure of figures) {
    expect([figure.text, parseQuantity(figure.text)?.value]).toEqual([figure.text, figure.value]);
    const page = pages.find(({ path }) => path === figure.page);
    const text = readPageText(figure.page, page?.html ?? '')?.blocks.map(([, , block]) => block);
    expect(text?.some((block) => block.includes(figure.sentence))).toBe(true);
  }
});

test('the search index has the text of each searched page and each figure once', () => {
  const fragments = globSync('pagefind/fragment/*/*.pf_fragment', { cwd: build.dir }).map(
    (file) => {
      const text = gunzipSync(readFileSync(join(build.dir, file))).toString('utf8');
      return JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string; page: Page };
    },
  );
  const searched = pages.flatMap(({ path, html }) => readPageText(path, html) ?? []);
  expect(fragments.map(({ url }) => url).toSorted()).toEqual(
    searched.map(({ path }) => path).toSorted(),
  );
  for (const fragment of fragments) {
    const page = searched.find(({ path }) => path === fragment.url);
    expect([fragment.url, fragment.page.blocks]).toEqual([fragment.url, page?.blocks]);
  }
  const listed = figures.map(({ page, id }) => `${page}#${id}`).toSorted();
  expect(fragments.flatMap(({ page }) => page.figures.map(({ url }) => url)).toSorted()).toEqual(
    listed,
  );
  const readTable = (file: string) =>
    (JSON.parse(readFileSync(join(build.dir, 'pagefind', file), 'utf8')) as { content: unknown })
      .content;
  const { folder, starts } = readTable('values.json') as ValueList;
  const byValue = starts.flatMap((_, i) => readTable(`${folder}/${i}.json`) as Figure[]);
  expect(byValue.map(({ url }) => url).toSorted()).toEqual(listed);
});

describe('JSON-LD', () => {
  const required: Readonly<Record<string, string[]>> = {
    Article: ['headline', 'datePublished', 'author', 'publisher', 'url'],
    NewsArticle: ['headline', 'datePublished', 'author', 'publisher', 'url'],
    BreadcrumbList: ['itemListElement'],
    Dataset: ['name', 'description', 'license', 'creator', 'distribution'],
  };
  const scripts = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json]) => [path, json ?? ''] as const,
    ),
  );

  test('is on every text, every list and the table of figures', () => {
    const silent = pages
      .map(({ path }) => path)
      .filter((path) => !scripts.some(([at]) => at === path));
    expect(silent.toSorted()).toEqual(['/', '/404.html', '/search/']);
  });

  test.each(scripts)('of %s has the fields of its type', (_path, json) => {
    const thing = JSON.parse(json) as Record<string, unknown>;
    expect(thing['@context']).toBe('https://schema.org');
    for (const field of required[String(thing['@type'])] ?? ['name']) {
      expect([field, thing[field]]).not.toEqual([field, undefined]);
      expect([field, thing[field]]).not.toEqual([field, '']);
    }
  });
});

/** The text of a piece of markup. */
function readText(markup: string): string {
  const walk = (node: { data?: string; children?: unknown[] }): string =>
    node.data ?? (node.children ?? []).map((child) => walk(child as typeof node)).join('');
  return walk(parseDocument(markup));
}
