import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { useNginx } from '../helpers/nginx.ts';
import { redirectPages } from '../helpers/pages.ts';

const build = inject('based');
const stage = useStage(build);

describe('on a bare file server', () => {
  const arriveAt = async (path: string, javaScriptEnabled: boolean) => {
    const page = await stage.open(path, { javaScriptEnabled });
    await page.locator('.site-header').waitFor();
    return decodeURI(page.url());
  };

  test.each([
    ['铸魂/', '2025/zhuhun/'],
    ['2025/暖心/', '2025/nuanxin/'],
    ['latest/', '2025/'],
    ['关于/', 'about/'],
    ['latest/huhang/#disputes-mediated', '2025/huhang/#disputes-mediated'],
    ['latest/huhang/#disputes-mediated&from=timeline', '2025/huhang/#disputes-mediated'],
  ])('/%s leads to /%s', async (from, to) => {
    expect(await arriveAt(from, true)).toBe(stage.url + to);
  });

  test('a page’s title used as an address leads to it without script too', async () => {
    expect(await arriveAt('铸魂/', false)).toBe(`${stage.url}2025/zhuhun/`);
  });
});

test('redirecting pages name their target as canonical and are not indexed by search engines', () => {
  const pages = redirectPages(build);
  expect(pages.length).toBeGreaterThan(10);
  for (const { html } of pages) {
    const target = /content="0;url=([^"]*)"/.exec(html)?.[1];
    expect(html).toContain(`<link rel="canonical" href="${build.site}${target}"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
  }
});

describe('an address without a page, on a host that shows the 404 page', () => {
  const host = useNginx(build, () => stage.browser);

  test.each([
    ['2025/huhang/&from=singlemessage', '2025/huhang/'],
    ['2025/huhang/，详情', '2025/huhang/'],
    ['2025/HUHANG。', '2025/huhang/'],
    ['2025/HuHang/Index.HTML#mediation', '2025/huhang/#mediation'],
    ['FIGURES.json）', 'figures.json'],
  ])('/%s leads to /%s', async (from, to) => {
    await host.page.goto(host.nginx.url + from);
    await expect.poll(() => host.page.url()).toBe(host.nginx.url + to);
  });

  test.each(['2025/nothing-here/', 'nothing&here'])(
    '/%s keeps its address and shows the page for unknown paths',
    async (path) => {
      const answer = await host.page.goto(host.nginx.url + path, { waitUntil: 'networkidle' });
      expect(answer?.status()).toBe(404);
      expect(host.page.url()).toBe(host.nginx.url + path);
      expect(await host.page.locator('h1').textContent()).toBe('没有这一页');
    },
  );

  test.each([
    ['2025/huhan', '护航', '2025/huhang/'],
    ['2025/HUHNAG/', '护航', '2025/huhang/'],
    ['2024/zhuhun/', '铸魂', '2025/zhuhun/'],
    ['new/', '新闻', 'news/'],
  ])('/%s offers %s, whose address is nearly the same', async (path, title, to) => {
    await host.page.goto(host.nginx.url + path);
    const offer = host.page.locator('.near-page');
    await expect.poll(() => offer.textContent()).toBe(`是不是要找：${title}？`);
    await offer.getByRole('link').click();
    await host.page.waitForURL(host.nginx.url + to);
  });

  test.each(['2025/nothing-here/', 'x/', '2025/photos/'])('/%s is near no page', async (path) => {
    await host.page.goto(host.nginx.url + path, { waitUntil: 'networkidle' });
    expect(await host.page.locator('.near-page').count()).toBe(0);
  });
});
