import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { builtPages } from '../helpers/pages.ts';

const build = inject('site');
const stage = useStage(build);

describe('the links at the top', () => {
  const html = new Map(builtPages(build).map((page) => [page.path, page.html]));
  const tabs = (path: string) => {
    const [list = ''] = /<nav class="site-tabs".*?<\/nav>/s.exec(html.get(path) ?? '') ?? [];
    return [...list.matchAll(/<a href="([^"]*)"(?: aria-current="(\w+)")?>\s*(\S+)\s*<\/a>/g)];
  };

  test('are the same on every page', () => {
    for (const path of html.keys())
      expect([path, ...tabs(path).map(([, href, , label]) => `${label} ${href}`)]).toEqual([
        path,
        ...['年报 /2025/', '数字 /figures/', '新闻 /news/', '词语 /terms/', '关于 /about/'],
      ]);
  });

  test.each([
    ['/', undefined],
    ['/404.html', undefined],
    ['/search/', undefined],
    ['/2025/', '年报 page'],
    ['/2025/huhang/', '年报 true'],
    ['/figures/', '数字 page'],
    ['/news/', '新闻 page'],
    ['/news/archives-2026/', '新闻 true'],
    ['/terms/', '词语 page'],
    ['/about/', '关于 page'],
    ['/corrections/', '关于 true'],
    ['/accessibility/', '关于 true'],
  ])('on %s the current one is %s', (path, current) => {
    const marked = tabs(path).filter(([, , mark]) => mark);
    expect(marked.map(([, , mark, label]) => `${label} ${mark}`)).toEqual(current ? [current] : []);
  });

  test.each([360, 890])('stand in the sheet where the window is %i px wide', async (width) => {
    const page = await stage.open('2025/huhang/', { viewport: { width, height: 700 } });
    expect(await page.locator('.site-tabs').isVisible()).toBe(false);
    await page.getByRole('button', { name: '章节' }).click();
    for (const path of [
      '/2025/',
      '/2025/at-a-glance/',
      '/figures/',
      '/news/',
      '/terms/',
      '/about/',
      '/corrections/',
    ])
      await page.locator(`#sections a[href="${path}"]`).waitFor();
  });
});

test.each([900, 1280, 1920])(
  'header, content and footer have the same edges at %i px',
  async (width) => {
    for (const path of ['', '2025/huhang/', 'figures/', 'search/', '404.html']) {
      const page = await stage.open(path, { viewport: { width, height: 700 } });
      const edges = await page.evaluate(() =>
        ['.site-header', '.frame, .home', '.site-footer'].map((selector) => {
          const part = document.querySelector(selector)!;
          const { paddingLeft, paddingRight } = getComputedStyle(part);
          const { left, right } = part.getBoundingClientRect();
          return [left + parseFloat(paddingLeft), right - parseFloat(paddingRight)].map(Math.round);
        }),
      );
      expect([path, ...edges]).toEqual([path, edges[0], edges[0], edges[0]]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  },
);

test('no mark between the links of the breadcrumb stands alone, at 200 % text', async () => {
  const page = await stage.open('news/archives-2026/', { viewport: { width: 360, height: 780 } });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const places = await page.locator('.breadcrumb li').evaluateAll((items) =>
    items.map((item) => ({
      // The mark is centred on the first line of the item, and so beside its link.
      item: item.getBoundingClientRect().height,
      link: item.querySelector('a')!.getBoundingClientRect().height,
    })),
  );
  expect(places.map(({ item, link }) => Math.round(item - link))).toEqual(places.map(() => 0));
});

describe('on a phone the row of the contents', () => {
  const phone = { viewport: { width: 360, height: 780 }, reducedMotion: 'reduce' } as const;

  test('stays at the top and names the part that is being read', async () => {
    const page = await stage.open('2025/huhang/', phone);
    const row = page.locator('.contents-row');
    for (const id of ['consultation', 'petitions']) {
      const heading = page.locator(`#${id}`);
      await heading.evaluate((element) => {
        scrollTo({ top: element.getBoundingClientRect().top + scrollY - 150, behavior: 'instant' });
      });
      const title = await heading.textContent();
      await expect.poll(() => row.textContent()).toContain(title);
      expect((await row.boundingBox())?.y).toBe(0);
    }
  });

  test('opens the list below itself', async () => {
    const page = await stage.open('2025/huhang/#petitions', phone);
    await page.locator('.contents-row').click();
    const row = await page.locator('.contents-row').boundingBox();
    const list = await page.locator('#contents').boundingBox();
    expect(Math.abs((list?.y ?? 0) - ((row?.y ?? 0) + (row?.height ?? 0)))).toBeLessThan(2);
  });
});
