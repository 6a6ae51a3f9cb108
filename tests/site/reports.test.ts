import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ContentError } from '../../src/collections/fault.ts';
import { readBuiltPages } from '../../src/integrations/built-pages.ts';
import { publishedAddresses } from '../../src/integrations/published-check.ts';
import { serveWithNginx, type Nginx } from '../helpers/nginx.ts';
import { readBuilt } from '../helpers/pages.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { CORRECTIONS } from '../helpers/years.ts';

const { dir, output } = inject('reports');
const read = (file: string) => readBuilt({ dir }, file);
const html = read('figures/index.html');

describe('an error can be reported', () => {
  const linkOn = (path: string) =>
    /<a rel="help" href="([^"]*)"/.exec(read(`${path}index.html`))?.[1];

  test.each(['2025/huhang/', '2025/', 'news/rough/', 'corrections/', 'about/'])(
    'on /%s, by a link that names the page',
    (path) => {
      const page = encodeURIComponent(`https://report.example/${path}`);
      expect(linkOn(path)).toBe(`https://errors.example/new?on=${page}`);
      expect(output).not.toContain('errorsTo');
    },
  );

  test('on /about/ by nothing else', () => {
    expect(read('about/index.html')).not.toContain('代码仓库');
  });

  test('on no other page of content', () => {
    expect(linkOn('contact/')).toBeUndefined();
  });
});

describe('two reports that share metrics', () => {
  test.each([
    ['调解劳动纠纷', '比2024年的633件增加33件，增长5.2%'],
    ['帮助追回欠薪', '比2024年的502.5万元约减少20.5万元，约下降4.1%'],
    ['提供岗位', '比2024年的近10万个约增加2万个，约增长20%'],
  ])('the figure “%s” is compared with the year before: %s', (label, change) => {
    const rows = [...html.matchAll(/<th scope="row" data-column="label">(.*?)<\/th>/gs)];
    const entries = rows.map(([, cell]) => cell ?? '').filter((cell) => cell.startsWith(label));
    expect(entries).toHaveLength(2);
    expect(entries[0]).toContain(change);
    expect(entries[1]).not.toContain('class="change"');
  });

  test('the table of a metric begins with the newest year', () => {
    const groups = [...html.matchAll(/<table><caption>(.*?)<\/caption>(.*?)<\/table>/gs)];
    const both = ['2025', '2024'];
    expect(
      groups.map(([, label, rows]) => [
        label,
        [...(rows ?? '').matchAll(/<th scope="row">(\d+)/g)].map(([, year]) => year),
      ]),
    ).toEqual([
      ['调解劳动纠纷', both],
      ['帮助追回欠薪', both],
      ['新建工会驿站', both],
      ['培训职工', both],
      ['职工满意率', both],
      ['岗位增减', both],
      ['慰问职工', both],
      ['冬送温暖发放慰问金', both],
      ['集体合同', both],
      ['提供岗位', both],
    ]);
  });
});

describe('a second file in content/pages/', () => {
  test('has a page, a card, and entries in the sitemap, in llms.txt and among the redirects', () => {
    const page = read('contact/index.html');
    expect(page).toContain('>联系我们</h1>');
    expect(page).toMatch(/<h2 id="editors">/);
    expect(page).toContain(
      '<meta property="og:image" content="https://report.example/cards/contact.png"',
    );
    expect(existsSync(join(dir, 'cards/contact.png'))).toBe(true);
    for (const path of ['contact/', 'about/']) {
      expect(read('sitemap-0.xml')).toContain(`<loc>https://report.example/${path}</loc>`);
      expect(read('llms.txt')).toContain(`](https://report.example/${path})`);
    }
    expect(read('联系我们/index.html')).toContain('content="0;url=/contact/"');
  });

  test('is the last link of the sidebar on every page, marked as current on its own', () => {
    for (const file of ['2024/huhang/index.html', 'news/index.html', 'contact/index.html']) {
      const list =
        /<p class="sheet-title">本站<\/p>\s*<ul>(.*?)<\/ul>/s.exec(read(file))?.[1] ?? '';
      const links = [...list.matchAll(/<a href="([^"]*)"[^>]*>\s*([^<]*?)\s*<\/a>/g)];
      expect(links.map(([, path, label]) => [path, label]).slice(-2)).toEqual([
        ['/accessibility/', '无障碍说明'],
        ['/contact/', '联系我们'],
      ]);
      expect([file, /<a href="\/contact\/" aria-current="page"/.test(list)]).toEqual([
        file,
        file.startsWith('contact'),
      ]);
    }
  });
});

test('a title used as an address leads to the newest page of that title, and an old path to the new one', () => {
  for (const [from, to] of [
    ['护航', '/2025/huhang/'],
    ['2024/护航', '/2024/huhang/'],
    ['latest', '/2025/'],
    ['latest/huhang', '/2025/huhang/'],
    ['2025/old', '/2025/huhang/'],
  ] as const) {
    expect(read(`${from}/index.html`)).toContain(`http-equiv="refresh" content="0;url=${to}"`);
  }
  expect(existsSync(join(dir, 'latest/old'))).toBe(false);
});

test('each correction is an item of the feed, and the newest one dates its page in the sitemap', () => {
  const items = read('rss.xml').split('<item>').slice(1);
  for (const [i, { text }] of CORRECTIONS.entries()) {
    expect(items[i]).toMatch(new RegExp(`<title>更正：.*${text}`, 's'));
    const id = `correction-${CORRECTIONS.length - i}`;
    expect(items[i]).toContain(`<link>https://report.example/2025/huhang/#${id}</link>`);
  }
  expect(read('sitemap-0.xml')).toMatch(
    new RegExp(`/2025/huhang/</loc><lastmod>${CORRECTIONS[0].date}`),
  );
});

test('faults of style do not end a build, which lists them', () => {
  for (const said of [
    /字节顺序标记/,
    /CRLF/,
    /rough\.mdx:\d+ .*半角标点“,”/,
    /rough\.mdx:\d+ .*波浪线/,
    /rough\.mdx:\d+ .*星号/,
  ]) {
    expect(output).toMatch(said);
  }
});

describe('an address of redirects.json', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await serveWithNginx({ dir, base: '/' });
  });
  afterAll(() => nginx?.close());

  const moves = [
    ['/2025/old/', '/2025/huhang/'],
    ['/维权/', '/2025/huhang/#disputes-mediated'],
    ['/table/', '/figures/'],
    ['/data/', '/figures.csv'],
  ] as const;
  test.each(moves)('%s leads to %s, as a page and on a host', async (from, to) => {
    expect(read(`${from.slice(1)}index.html`)).toContain(`content="0;url=${to}"`);
    expect(read('_redirects')).toContain(`${encodeURI(from)} ${to} 302\n`);
    const { headers } = await fetch(nginx.url + from.slice(1), { redirect: 'manual' });
    expect(headers.get('location')).toBe(to);
  });

  test.each([
    ['/table/', '/figures/?from=timeline'],
    ['/维权/', '/2025/huhang/#disputes-mediated'],
  ])('%s with a query leads to %s', async (from, to) => {
    const asked = `${nginx.url}${from.slice(1)}?from=timeline`;
    expect((await fetch(asked, { redirect: 'manual' })).headers.get('location')).toBe(to);
  });
});

describe('an address that was published', () => {
  /** Runs the check of a build with this list of published addresses. Returns the error that ends the build, or null. */
  async function findLost(published: object): Promise<unknown> {
    const file = join(temporaryFolder(), 'published.json');
    writeFileSync(file, JSON.stringify(published));
    const { hooks } = publishedAddresses(file, {
      read: () => Promise.resolve(readBuiltPages(dir)),
    });
    const logger = { warn: () => undefined };
    await hooks['astro:config:done']?.({ config: { base: '/' } } as never);
    try {
      await hooks['astro:build:done']?.({ dir: pathToFileURL(`${dir}/`), logger } as never);
    } catch (error) {
      return error;
    }
    return null;
  }

  test('and is missing ends a build, which says how to keep it and shows no stack trace', async () => {
    const error = await findLost({ '/2025/huhang/': ['jobs', 'gone'], '/2025/gone/': [] });
    expect(error).toBeInstanceOf(ContentError);
    const { message, stack } = error as Error;
    expect(message).toMatch(/\/2025\/huhang\/#gone.*aliases/);
    expect(message).not.toContain('#jobs');
    expect(message).toMatch(/\/2025\/gone\/.*redirects\.json/);
    expect(stack).toBe('');
  });

  test('is kept by an alias and by a redirect', async () => {
    expect(read('2025/huhang/index.html')).toContain('id="mediated-before"');
    const kept = { '/2025/huhang/': ['mediated-before'], '/2025/old/': ['disputes-mediated'] };
    expect(await findLost(kept)).toBeNull();
  });
});
