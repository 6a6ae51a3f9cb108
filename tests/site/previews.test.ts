import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { site as words } from '../../src/site/settings.ts';
import { builtPages } from '../helpers/pages.ts';

const builds = [inject('site'), inject('based')];

/** The `<meta>` elements of a page. Programs for previews read only the head and run no scripts. */
function readMeta(html: string): { of: (key: string) => string[]; title: string } {
  const found = new Map<string, string[]>();
  let title = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inTitle = name === 'title' && title === '';
      const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
      if (name === 'meta' && key) {
        found.set(key, [...(found.get(key) ?? []), attributes['content'] ?? '']);
      }
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag() {
      inTitle = false;
    },
  });
  parser.end(html.slice(0, html.indexOf('</head>')));
  return { of: (key) => found.get(key) ?? [], title };
}

describe.each(builds)('built for $site$base', ({ dir, site, base }) => {
  const home = site + base;
  const pages = builtPages({ dir });
  const pictureAt = (address: string) => {
    expect(address.startsWith(home)).toBe(true);
    return readFileSync(join(dir, decodeURIComponent(address.slice(home.length))));
  };

  describe.each(pages)('$path', ({ path, html }) => {
    const { of, title } = readMeta(html);

    test('has title, description, address and two pictures for Open Graph', () => {
      for (const key of ['og:title', 'og:description', 'og:url', 'og:type', 'og:site_name']) {
        expect([key, of(key)]).toEqual([key, [expect.stringMatching(/\S/)]]);
      }
      expect(title).toContain(of('og:title')[0]);
      expect(of('og:url')).toEqual([home + path.slice(1)]);
      const sizes = of('og:image').map((address) => {
        const { width, height } = PNG.sync.read(pictureAt(address));
        return [String(width), String(height)];
      });
      expect(sizes).toEqual([
        ['1200', '630'],
        ['600', '600'],
      ]);
      expect(of('og:image:width')).toEqual(sizes.map(([width]) => width));
      expect(of('og:image:height')).toEqual(sizes.map(([, height]) => height));
    });

    test('has a large picture with an alternative text for Twitter', () => {
      expect(of('twitter:card')).toEqual(['summary_large_image']);
      expect(of('twitter:image')).toEqual(of('og:image').slice(0, 1));
      expect(of('twitter:image:alt')).toEqual(of('og:image:alt'));
      expect(of('og:image:alt')[0]).toMatch(/\S/);
    });

    test('has name, description and a square picture for QQ', () => {
      expect(html).toMatch(/<html[^>]* itemscope/);
      expect(of('name')).toEqual(of('og:title'));
      // The page's own description, and the one for QQ.
      expect(new Set(of('description'))).toEqual(new Set(of('og:description')));
      expect(of('image')).toEqual(of('og:image').slice(1));
    });
  });

  test('the footer has the filing numbers, and no link to the authorities while there are none', () => {
    const { icp, police } = words.beian;
    for (const { html } of pages) {
      const foot = html.slice(html.indexOf('<footer class="site-footer"'));
      expect(foot.includes('https://beian.miit.gov.cn/')).toBe(icp.length > 0);
      expect(foot.includes('https://beian.mps.gov.cn/')).toBe(police.length > 0);
      expect(foot).toContain(icp);
      expect(foot).toContain(police);
    }
  });

  test('a card has at most 60 KB and more than ten colours', () => {
    const cards = globSync('cards/**/*.png', { cwd: dir });
    expect(cards.length).toBeGreaterThan(20);
    for (const card of cards) {
      const bytes = readFileSync(join(dir, card));
      expect([card, bytes.length <= 60 * 1024]).toEqual([card, true]);
      const { data } = PNG.sync.read(bytes);
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.readUIntBE(at, 3));
      // The palette may differ from the colour of the paper by one in each part.
      const isPaper = (colour: number) =>
        [16, 8, 0].every(
          (bits) => Math.abs(((colour >> bits) & 255) - ((0xfbf7ee >> bits) & 255)) <= 1,
        );
      expect([...colours].some(isPaper)).toBe(true);
      expect(colours.size).toBeGreaterThan(10);
    }
  });

  test('cards of different sections differ', () => {
    const cards = globSync('cards/2025/*.png', { cwd: dir }).map((card) =>
      readFileSync(join(dir, card)).toString('base64'),
    );
    expect(new Set(cards).size).toBe(cards.length);
  });

  test('the manifest names the site, where it starts, and icons that are there', () => {
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
      name: string;
      start_url: string;
      icons: { src: string; sizes: string }[];
    };
    expect([manifest.name, manifest.start_url]).toEqual(['泉工年报', base]);
    for (const { src, sizes } of manifest.icons) {
      const file = join(dir, src.slice(base.length));
      expect(existsSync(file)).toBe(true);
      if (!src.endsWith('.png')) continue;
      const { width, height } = PNG.sync.read(readFileSync(file));
      expect(sizes).toBe(`${width}x${height}`);
    }
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
      expect.arrayContaining(['192x192', '512x512']),
    );
  });

  test('the sitemap has exactly the pages that search engines may index, with their dates', () => {
    const sitemap = readFileSync(join(dir, 'sitemap-0.xml'), 'utf8');
    const listed = pages.filter(({ html }) => !html.includes('name="robots" content="noindex"'));
    const entries = [...sitemap.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)<\/lastmod>/g)];
    expect(entries.map(([, address]) => address).sort()).toEqual(
      listed.map(({ path }) => home + path.slice(1)).sort(),
    );
    for (const [, address, day] of entries) {
      const page = listed.find(({ path }) => home + path.slice(1) === address);
      expect(readMeta(page?.html ?? '').of('og:updated_time')).toEqual([day?.slice(0, 10)]);
    }
  });

  test('robots.txt leads to the sitemap', () => {
    const robots = readFileSync(join(dir, 'robots.txt'), 'utf8');
    expect(robots).toContain(`Sitemap: ${home}sitemap-index.xml`);
    expect(readFileSync(join(dir, 'sitemap-index.xml'), 'utf8')).toContain(`${home}sitemap-0.xml`);
  });

  test('the feed lists each text once, the newest first, and is marked as Chinese', () => {
    const feed = readFileSync(join(dir, 'rss.xml'), 'utf8');
    const links = [...feed.matchAll(/<item>.*?<link>([^<]*)<\/link>/gs)].map(([, link]) => link);
    expect(links).toContain(`${home}2025/huhang/`);
    expect(links).toContain(`${home}news/archives-2026/`);
    expect(new Set(links).size).toBe(links.length);
    const dates = [...feed.matchAll(/<pubDate>([^<]*)<\/pubDate>/g)].map(([, day]) =>
      Date.parse(day ?? ''),
    );
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    expect(feed).toContain('<language>zh-CN</language>');
    expect(feed).toContain(`<atom:link href="${home}rss.xml" rel="self"`);
  });

  test('llms.txt lists every text of the site and its data, with absolute addresses', () => {
    const text = readFileSync(join(dir, 'llms.txt'), 'utf8');
    expect(text.startsWith('# 泉工年报\n\n> ')).toBe(true);
    for (const path of [
      '2025/',
      '2025/at-a-glance/',
      '2025/huhang/',
      'news/archives-2026/',
      'figures.json',
    ]) {
      expect(text).toContain(`](${home}${path})`);
    }
  });
});
