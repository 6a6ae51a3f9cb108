import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve } from '../helpers/browser.ts';
import { serveWithNginx, type Nginx } from '../helpers/nginx.ts';
import { forwardingPages } from '../helpers/pages.ts';

const build = inject('based');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function arriveAt(address: string, javaScriptEnabled = true): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.site-header').waitFor();
  const url = decodeURI(page.url());
  await context.close();
  return url;
}

describe('on a bare file server', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve(build);
  });
  afterAll(() => server?.close());

  test.each([
    ['铸魂/', '2025/zhuhun/'],
    ['2025/暖心/', '2025/nuanxin/'],
    ['latest/', '2025/'],
    ['关于/', 'about/'],
    ['latest/huhang/#disputes-mediated', '2025/huhang/#disputes-mediated'],
    ['latest/huhang/#disputes-mediated&from=timeline', '2025/huhang/#disputes-mediated'],
  ])('/%s leads to /%s', async (from, to) => {
    expect(await arriveAt(server.url + from)).toBe(server.url + to);
  });

  test('another name of a page leads there without script too', async () => {
    expect(await arriveAt(`${server.url}铸魂/`, false)).toBe(`${server.url}2025/zhuhun/`);
  });
});

test('pages that only lead on name the page as canonical, and ask not to be listed', () => {
  const pages = forwardingPages(build);
  expect(pages.length).toBeGreaterThan(10);
  for (const { html } of pages) {
    const target = /content="0;url=([^"]*)"/.exec(html)?.[1];
    expect(html).toContain(`<link rel="canonical" href="${build.site}${target}"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
  }
});

describe('an address without a page, where the host shows the page for it', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await serveWithNginx(build);
  });
  afterAll(() => nginx?.close());

  test.each([
    ['2025/huhang/&from=singlemessage', '2025/huhang/'],
    ['2025/huhang/，详情', '2025/huhang/'],
    ['2025/HUHANG。', '2025/huhang/'],
    ['2025/HuHang/Index.HTML#mediation', '2025/huhang/#mediation'],
    ['FIGURES.json）', 'figures.json'],
  ])('/%s leads to /%s', async (from, to) => {
    const page = await browser.newPage();
    await page.goto(nginx.url + from);
    await expect.poll(() => page.url()).toBe(nginx.url + to);
    await page.close();
  });

  test.each(['2025/nothing-here/', 'nothing&here'])(
    '/%s stays, and offers ways on',
    async (path) => {
      const page = await browser.newPage();
      const answer = await page.goto(nginx.url + path, { waitUntil: 'networkidle' });
      expect(answer?.status()).toBe(404);
      expect(page.url()).toBe(nginx.url + path);
      expect(await page.locator('h1').textContent()).toBe('没有这一页');
      await page.close();
    },
  );
});
