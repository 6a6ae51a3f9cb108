import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { addAddresses } from '../../src/integrations/published.ts';
import { axeFaults, measureOverflow } from '../helpers/axe.ts';
import { useStage } from '../helpers/browser.ts';
import { setMode, type Mode } from '../helpers/mode.ts';
import { builtPages, readBuilt } from '../helpers/pages.ts';
import { runBuild, type Build } from '../helpers/build.ts';
import { sumBytes, visitFirst } from '../helpers/visit.ts';
import { CORRECTIONS, NEWEST, writeYears } from '../helpers/years.ts';

/** The first mode checks all rules, the others only those of colours and sizes. */
const MODES: Mode[] = [
  { width: 360 },
  { width: 360, large: true },
  { width: 1280, colorScheme: 'dark' },
  { width: 1280, forcedColors: 'active' },
];
/** Rows of the big table that are checked. */
const CHECKED_ROWS = 30;
const hrefs = (html: string | undefined) =>
  [...(html ?? '').matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href]) => href ?? '');

describe.each([2, 10])('a site with %i reports', (count) => {
  const build: Build =
    count === 2
      ? inject('reports')
      : { dir: resolve(`.cache/site/years-${count}`), base: '/', site: 'https://report.example' };
  if (count !== 2) {
    beforeAll(async () => {
      const content = `.cache/years-content-${count}`;
      writeYears(content, count);
      const { status, output } = await runBuild(`years-${count}`, { content });
      expect(status, output).toBe(0);
    });
  }
  const stage = useStage(build);
  const read = (path: string) => readBuilt(build, join(path, 'index.html'));
  const years = Array.from({ length: count }, (_, back) => NEWEST - back);
  const oldest = years.at(-1)!;

  test('has an overview of each year; the home page shows the newest one and links to the others', () => {
    for (const year of years) expect(existsSync(join(build.dir, `${year}/index.html`))).toBe(true);
    const links = hrefs(read('/'));
    expect(links).toContain(`/${NEWEST}/huhang/`);
    expect(links).not.toContain(`/${oldest}/huhang/`);
    expect([...new Set(links.filter((link) => /^\/\d{4}\/$/.test(link)))]).toEqual(
      years.map((year) => `/${year}/`),
    );
  });

  test('lists the sections of one report in the sidebar, whatever the number of years', () => {
    for (const [path, year] of [
      [`/${oldest}/huhang/`, oldest],
      [`/${NEWEST}/`, NEWEST],
      ['/figures/', NEWEST],
    ] as const) {
      const sidebar = /<nav id="sections".*?<\/nav>/s.exec(read(path))?.[0];
      const sections = hrefs(sidebar).filter((link) => /^\/\d{4}\//.test(link));
      // The overview, the report at a glance and three sections.
      expect(sections).toHaveLength(5);
      expect(sections.every((link) => link.startsWith(`/${year}/`))).toBe(true);
    }
  });

  test('links each page to the same section of each year, or to the overview of a year without it', () => {
    const switchOn = (path: string) => hrefs(/<details.*?<\/details>/s.exec(read(path))?.[0]);
    expect(switchOn(`/${oldest}/huhang/`)).toEqual(years.map((year) => `/${year}/huhang/`));
    expect(switchOn(`/${NEWEST}/`)).toEqual(years.map((year) => `/${year}/`));
    expect(switchOn(`/${NEWEST}/nuanxin/`)).toEqual(
      years.map((year) => (year > 2020 ? `/${year}/nuanxin/` : `/${year}/`)),
    );
  });

  test('leads from /latest/ to the newest report, and for a dropped section to the last year that had it', () => {
    const latest = [
      ['latest', `/${NEWEST}/`],
      ['latest/huhang', `/${NEWEST}/huhang/`],
      ...(count === 10 ? [['latest/chuangxin', '/2020/chuangxin/']] : []),
    ];
    for (const [from, to] of latest) expect(read(from!)).toContain(`content="0;url=${to}"`);
  });

  test('gives each page a different title, though a section has the same headline each year', () => {
    const titles = builtPages(build).map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('adds the addresses of all its years to published.json once', () => {
    const file = `.cache/years-published-${count}.json`;
    rmSync(file, { force: true });
    const { text, added } = addAddresses(file, build.dir);
    expect(added).toBeGreaterThan(0);
    writeFileSync(file, text);
    expect(addAddresses(file, build.dir).added).toBe(0);
    const published = JSON.parse(text) as Record<string, string[]>;
    for (const year of years) {
      expect(published[`/${year}/huhang/`]).toContain('disputes-mediated');
    }
    rmSync(file);
  });

  test('has a feed of fifty items at most, the newest first', () => {
    const feed = readFileSync(join(build.dir, 'rss.xml'), 'utf8');
    const days = [...feed.matchAll(/<item>.*?<pubDate>(.*?)<\/pubDate>/gs)].map(([, day]) =>
      Date.parse(day ?? ''),
    );
    expect(days.length).toBeLessThanOrEqual(50);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  test('shows corrections on their page, on the page of all corrections, in the feed and in JSON-LD', () => {
    const own = read(`/${NEWEST}/huhang/`);
    const all = read('/corrections/');
    const feed = readFileSync(join(build.dir, 'rss.xml'), 'utf8');
    for (const [i, { date, text }] of CORRECTIONS.entries()) {
      const id = `correction-${CORRECTIONS.length - i}`;
      const address = `/${NEWEST}/huhang/#${id}`;
      expect(own).toMatch(new RegExp(`<li id="${id}">.*?${date}.*?${text}`, 's'));
      expect(hrefs(all)).toContain(address);
      expect(all).toContain(text);
      expect(feed).toContain(build.site + address);
    }
    expect(all).not.toContain('没有更正');
    const articles = /<script type="application\/ld\+json">(\{[^<]*?"Article".*?)<\/script>/s;
    const article = JSON.parse(articles.exec(own)?.[1] ?? '{}') as object;
    expect(article).toMatchObject({
      dateModified: CORRECTIONS[0].date,
      correction: CORRECTIONS.map(({ date, text }) => ({ datePublished: date, text })),
    });
  });

  test('compares each figure with the year before on its page, and links to its chart', () => {
    const block = /<section class="over-years".*?<\/section>/s.exec(
      read(`/${NEWEST}/huhang/`),
    )?.[0];
    expect(block).toContain('比2024年的633件增加33件，增长5.2%');
    expect(hrefs(block)).toContain('/figures/#metric-disputes-mediated');
    expect(block).not.toContain('试点企业');
    expect(read(`/${oldest}/huhang/`)).not.toContain('class="over-years"');
  });

  test('draws each metric as a line beside its table, one line for each unit', () => {
    const measures = read('/figures/').split('<div class="measure"').slice(1);
    const measure = (name: string) =>
      measures.find((one) => one.startsWith(` id="metric-${name}"`));
    const marks = (name: string) => (measure(name)?.match(/<circle/g) ?? []).length;
    expect(measure('pilot')).toBeUndefined();
    // The overview has the same figure. It still gives one mark and one row for each year.
    expect(marks('disputes-mediated')).toBe(count);
    expect(measure('disputes-mediated')?.match(/<th scope="row">/g)).toHaveLength(count);
    expect(measure('disputes-mediated')).toContain(`${NEWEST}年666件`);
    expect(measure('visited')?.match(/<svg/g)).toHaveLength(1);
    expect(measure('trained')?.match(/<svg/g)).toHaveLength(count === 10 ? 2 : 1);
    if (count === 2) return;
    expect(measure('trained')).toContain('单位不同的年份不连成一条线');
    expect(measure('trained')).toContain('单位或写法不同，不作比较');
    expect(measure('sites')?.match(/class="gap"/g)).toHaveLength(2);
    expect(measure('sites')).toContain('<th scope="row">2018—2020年</th>');
    expect(measure('sites')).toContain('空心点是约数；虚线跨过没有数字的年份');
  });

  test('is valid HTML without inline styles', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    for (const path of ['/', '/figures/', '/corrections/', `/${NEWEST}/huhang/`, '/search/']) {
      const { results } = await validator.validateString(read(path));
      expect([path, results.flatMap(({ messages }) => messages)]).toEqual([path, []]);
      expect(read(path)).not.toMatch(/<[^>]*\sstyle=/);
    }
  });

  test('a page with all comparisons needs four requests and 14.5 KB', async () => {
    const { files } = await visitFirst(stage.browser, `${stage.url}${NEWEST}/huhang/`);
    expect(files.length).toBeLessThanOrEqual(4);
    expect(sumBytes(files)).toBeLessThanOrEqual(14.5 * 1024);
  });

  test('loads the styles of the year switch only with pages that have one', async () => {
    const countSheets = async (path: string) => {
      const { files } = await visitFirst(stage.browser, stage.url + path);
      return files.filter(({ kind }) => kind === 'stylesheet').length;
    };
    expect(await countSheets(`${NEWEST}/huhang/`)).toBe(2);
    expect(await countSheets('corrections/')).toBe(1);
  });

  test.each([360, 1280])('the year can be changed at %i px without script', async (width) => {
    const page = await stage.open(`${NEWEST}/huhang/`, {
      viewport: { width, height: 800 },
      javaScriptEnabled: false,
    });
    await page.locator('.year-switch summary').click();
    expect(await measureOverflow(page)).toBe(0);
    await page
      .getByRole('navigation', { name: '年份' })
      .getByRole('link', { name: '2024' })
      .click();
    await page.waitForURL('**/2024/huhang/');
  });

  describe('in search', () => {
    const open = async (query: string, filters = '') => {
      const page = await stage.open(`search/?q=${encodeURIComponent(query)}${filters}`, {
        viewport: { width: 360, height: 800 },
      });
      await page.locator('#search-results a').first().waitFor();
      return page;
    };
    const paths = async (page: Page) => {
      await page.waitForFunction(
        () => document.querySelector('#search-results')?.getAttribute('aria-busy') === 'false',
      );
      return page
        .locator('#search-results [data-result] a')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
    };

    test.each(['调解劳动纠纷', '3394万元'])(
      'an address with a year limits the results of “%s” to it',
      async (query) => {
        const found = await paths(await open(query, '&period=2024'));
        expect(found.length).toBeGreaterThan(0);
        expect(found.filter((path) => !path.startsWith('/2024/'))).toEqual([]);
      },
    );

    test('choosing a year narrows the results and changes the address', async () => {
      const page = await open('调解劳动纠纷');
      const found = (await paths(page)).flatMap((path) => /^\/\d{4}\//.exec(path) ?? []);
      expect(new Set(found)).toEqual(new Set(years.map((year) => `/${year}/`)));
      await page.getByLabel('年份').selectOption('2024');
      await page.waitForFunction(() => location.search.includes('period=2024'));
      expect(new Set((await paths(page)).map((path) => path.slice(0, 6)))).toEqual(
        new Set(['/2024/']),
      );
    });
  });

  test.each(['', 'figures/', 'corrections/', `${NEWEST}/huhang/`, 'search/', 'news/'])(
    '/%s is accessible and does not scroll sideways, in other colours and sizes too',
    async (path) => {
      const page = await stage.open(path);
      // The rows of the big table are alike. To check each would take longer than all other checks.
      await page.evaluate((shown) => {
        for (const row of [...document.querySelectorAll('figures-table tbody tr')].slice(shown))
          row.remove();
      }, CHECKED_ROWS);
      if (path.startsWith('2')) await page.locator('.year-switch summary').click();
      // All modes are checked with ten years, the harder case.
      for (const mode of count === 2 ? MODES.slice(0, 1) : MODES) {
        await setMode(page, mode);
        expect([mode, await axeFaults(page, mode !== MODES[0])]).toEqual([mode, []]);
        expect([mode, await measureOverflow(page)]).toEqual([mode, 0]);
      }
    },
  );
});

test('a site without corrections says so, and a site with one report has no switch of years', () => {
  const { dir } = inject('site');
  expect(readFileSync(join(dir, 'corrections/index.html'), 'utf8')).toContain('没有更正');
  expect(readFileSync(join(dir, 'sitemap-0.xml'), 'utf8')).toContain('/corrections/</loc>');
  const page = readFileSync(join(dir, '2025/huhang/index.html'), 'utf8');
  expect(page).not.toContain('year-switch');
  expect(page).not.toContain('往年');
});
