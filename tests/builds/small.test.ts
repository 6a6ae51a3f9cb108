import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { runBuild, type Build } from '../helpers/build.ts';
import { listOutside } from '../helpers/layout.ts';
import { builtPages, readBuilt } from '../helpers/pages.ts';
import { COMMON, writePage, writeSummary } from '../helpers/years.ts';

const CONTENT = '.cache/small-content';
const SECTIONS = 40;

/** Writes a report of 40 sections without a figure, and nothing else but the page about the site. */
function writeReport(): void {
  rmSync(CONTENT, { recursive: true, force: true });
  const page = (order: number, fields: Record<string, string>) => ({
    ...COMMON,
    ...fields,
    summary: writeSummary(`第${order}篇`),
    order,
    period: 2025,
    date: '2026-03-01',
  });
  writePage(CONTENT, 'report/2025/overview', {
    ...page(0, { title: '2025年度综述', headline: '四十章的一年' }),
    body: '这一年分四十章写。',
  });
  for (let order = 1; order <= SECTIONS; order += 1) {
    writePage(CONTENT, `report/2025/s${order}`, {
      ...page(order, { title: `第${order}章`, headline: '这一章说来话长' }),
      body: '没有数字的一段。',
    });
  }
  writePage(CONTENT, 'pages/about', {
    title: '关于本站',
    summary: writeSummary('关于本站'),
    date: '2026-01-01',
    body: '测试用的内容。',
  });
}

describe('a site without figures, news and terms', () => {
  const build: Build = {
    dir: resolve('.cache/site/small'),
    base: '/',
    site: 'https://report.example',
  };
  beforeAll(async () => {
    writeReport();
    const { status, output } = await runBuild('small', { content: CONTENT });
    expect(status, output).toBe(0);
  });
  const stage = useStage(build);

  test('has no empty list and no empty table', () => {
    for (const { path, html } of builtPages(build)) {
      const empty = html.match(/<(ul|ol|dl|table|tbody)\b[^>]*>\s*<\/\1>/g) ?? [];
      expect([path, empty]).toEqual([path, []]);
    }
  });

  test.each([
    ['/figures/', '还没有一页标出了数字。'],
    ['/news/', '还没有新闻。'],
    ['/terms/', '还没有列出词语。'],
  ])('says at %s that there is nothing yet', (path, words) => {
    const html = readBuilt(build, join(path, 'index.html'));
    expect(html).toContain(words);
    expect(html).not.toContain('<figures-table');
  });

  test('offers no data, no picture and no page of figures', () => {
    expect(readBuilt(build, 'index.html')).not.toMatch(/figures\.csv|0个数字|（）/);
    const glance = readBuilt(build, '2025/at-a-glance/index.html');
    expect(glance).toContain('这份年报还没有标出数字。');
    expect(glance).not.toContain('存为长图');
    for (const file of ['2025/index.html', 'llms.txt'])
      expect(readBuilt(build, file)).not.toContain('at-a-glance/');
  });

  test('links to no list that is empty, in the navigation, on a lost page or for programs', () => {
    const pages = builtPages(build).filter(({ html }) => html.includes('class="site-tabs"'));
    expect(pages.length).toBeGreaterThan(SECTIONS);
    for (const { path, html } of pages) {
      // The breadcrumb of such a page leads to itself.
      expect([
        path,
        html.match(/href="\/(figures|news|terms)\/"(?! aria-current="page")/g),
      ]).toEqual([path, null]);
    }
    expect(readBuilt(build, 'llms.txt')).not.toMatch(/\/(news|terms)\//);
  });

  test('scrolls its sections to the current one, beside the text and in the sheet', async () => {
    const isInSight = (page: Page) =>
      page.evaluate(() => {
        const list = document.querySelector('#sections')!.getBoundingClientRect();
        const link = document.querySelector('#sections [aria-current]')!.getBoundingClientRect();
        return link.top >= list.top && link.bottom <= Math.min(list.bottom, innerHeight);
      });
    const desk = await stage.open('2025/s30/', { viewport: { width: 1280, height: 800 } });
    await expect.poll(() => isInSight(desk)).toBe(true);
    expect(await desk.evaluate(() => scrollY)).toBe(0);
    const phone = await stage.open('2025/s30/', { viewport: { width: 360, height: 780 } });
    await phone.getByRole('button', { name: '章节' }).click();
    await expect.poll(() => isInSight(phone)).toBe(true);
  });

  test.each([320, 360, 1280])('is no wider than a window of %i px', async (width) => {
    for (const path of ['', '2025/', '2025/s40/', 'figures/', 'news/', 'terms/']) {
      const page = await stage.open(path, { viewport: { width, height: 780 } });
      expect([path, await listOutside(page)]).toEqual([path, []]);
    }
  });
});
