import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { isFrameId } from '../../src/site/addresses.ts';
import { builtPages } from '../helpers/pages.ts';

const build = inject('site');
const pages = builtPages(build);
const listed = pages.filter(({ html }) => !html.includes('name="robots" content="noindex"'));

function only(html: string, pattern: RegExp): string {
  const matches = [...html.matchAll(pattern)];
  expect(matches).toHaveLength(1);
  return matches[0]?.[1] ?? '';
}

test('there is a page for each part of the report, the news and the site’s own pages', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/',
      '/2025/',
      '/2025/huhang/',
      '/news/',
      '/news/archives-2026/',
      '/about/',
      '/search/',
      '/404.html',
    ]),
  );
});

describe.each(pages)('$path', ({ html }) => {
  test('is marked as Chinese and has one first-level heading', () => {
    expect(html).toContain('<html lang="zh-CN"');
    only(html, /<h1[\s>]([\s\S]*?)<\/h1>/g);
  });
});

test.each(listed)('$path names its own address as canonical', ({ path, html }) => {
  expect(only(html, /<link rel="canonical" href="([^"]*)"/g)).toBe(build.site + path);
});

test('every id of the frame is reserved, so content cannot use it', () => {
  const content = pages.filter(({ path }) => /^\/(?:\d{4}|news\/[a-z]|about)/.test(path));
  expect(content.length).toBeGreaterThan(7);
  const frame = content.flatMap(({ html }) => {
    const own = [...html.matchAll(/(?:<data |class="heading"><h[2-6] )id="([^"]+)"/g)];
    const ids = new Set(own.map(([, id]) => id));
    return [...html.matchAll(/\sid="([^"]+)"/g)].flatMap(([, id = '']) => (ids.has(id) ? [] : id));
  });
  expect(frame).toContain('main');
  expect([...new Set(frame)].filter((id) => !isFrameId(id))).toEqual([]);
});

describe('the source of a page', () => {
  const read = (path: string) => pages.find((page) => page.path === path)?.html ?? '';
  const note = (path: string) =>
    only(read(path), /<footer class="source-note">([\s\S]*?)<\/footer>/g).replace(/<[^>]+>/g, '');

  test.each(['/2025/', '/2025/huhang/', '/news/archives-2026/'])(
    'is named under the headline of %s',
    (path) => {
      expect(read(path)).toMatch(/据<a href="#source">《[^<]+》<\/a>编成/);
    },
  );

  test('is shown with its publication, page and day, to readers and to machines', () => {
    expect(note('/news/archives-2026/')).toMatch(/刊物滨城日报\s*版次A03\s*日期2026-04-10/);
    expect(note('/news/archives-2026/')).not.toContain('未注明');
    expect(read('/news/archives-2026/')).toContain(
      '"isPartOf":{"@type":"Periodical","name":"滨城日报"},"pagination":"A03","datePublished":"2026-04-10"}',
    );
  });

  test('says which of them are unknown', () => {
    expect(note('/2025/huhang/')).toContain('来源未注明刊物和日期。');
    expect(read('/2025/huhang/')).not.toContain('Periodical');
  });
});

test.each(['/2025/huhang/', '/news/archives-2026/', '/corrections/'])(
  'without an address for errors %s says in words where to turn',
  (path) => {
    const html = pages.find((page) => page.path === path)?.html ?? '';
    expect(html).toMatch(
      /怎样提出更正，见<a rel="help" href="\/about\/#report-error">关于本站<\/a>。/,
    );
  },
);

test('without an address for errors the page about the site names the repository', () => {
  const html = pages.find(({ path }) => path === '/about/')?.html ?? '';
  expect(html).toMatch(
    /<h2 id="report-error">报告错误<\/h2>\s*<p>发现文字或数字有误，请在本站的代码仓库提出/,
  );
  expect(html).not.toContain('rel="help"');
});

describe('the page of terms', () => {
  const html = pages.find(({ path }) => path === '/terms/')?.html ?? '';
  const entry = (id: string) =>
    RegExp(`<h2 id="${id}">.*?(?=<h2|</article>)`, 's').exec(html)?.[0] ?? '';
  const links = (id: string) =>
    [...entry(id).matchAll(/<a href="([^"]*)">(.*?)<\/a>/g)].map(([, href, text]) => [
      href,
      (text ?? '').replace(/<[^>]+>/g, ''),
    ]);

  test('links each term to its places', () => {
    expect(links('mothers-room')).toEqual([['/2025/qiangji/#sites', '强基 › 服务阵地']]);
    expect(links('lighthouse').length).toBeGreaterThan(0);
  });

  test('gives what the source says of a term, or says that it says nothing', () => {
    expect(entry('lighthouse')).toContain('工会的网上平台。');
    expect(entry('mothers-room')).toContain('来源未作解释。');
  });

  test('is among the links of the sidebar, in the sitemap and in llms.txt', () => {
    const other = pages.find(({ path }) => path === '/2025/huhang/')?.html;
    expect(other).toMatch(/<a href="\/terms\/">\s*词语\s*<\/a>/);
    for (const file of ['sitemap-0.xml', 'llms.txt']) {
      expect(readFileSync(join(build.dir, file), 'utf8')).toContain('/terms/');
    }
  });
});

test.each([
  ['titles', /<title>([^<]*)<\/title>/g],
  ['descriptions', /<meta name="description" content="([^"]*)"/g],
])('%s are unique', (_what, pattern) => {
  const all = pages.map(({ html }) => only(html, pattern));
  expect(all.every((text) => text.length > 3)).toBe(true);
  expect(new Set(all).size).toBe(all.length);
});
