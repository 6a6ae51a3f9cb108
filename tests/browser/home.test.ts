import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { readBuilt } from '../helpers/pages.ts';

const build = inject('site');
const stage = useStage(build);
const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

test('the first line says whose report this is, and that it is not official', async () => {
  const page = await stage.open('', wide);
  const [title, note] = await Promise.all(
    ['h1', '.unofficial'].map((part) => page.locator(part).boundingBox()),
  );
  expect(await page.locator('h1').innerText()).toBe('泉州市总工会2025年度工作综述');
  expect(await page.locator('.unofficial').innerText()).toBe('非官方整理，据公开报道');
  expect(note!.y).toBeGreaterThan(title!.y);
  expect(note!.y + note!.height).toBeLessThanOrEqual(title!.y + title!.height);
});

test.each([
  ['a desk', wide],
  ['a phone', phone],
])('on %s the first screen has the search box, and five figures of the year', async (_, size) => {
  const page = await stage.open('', size);
  const bar = await page.locator('.thumb-bar').boundingBox();
  const end = bar?.y ?? size.viewport.height;
  const ends = (part: string) =>
    page.locator(part).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
  expect((await ends('.home-head input')).every((y) => y < end)).toBe(true);
  const figures = await ends('.year-figures .leading-figure');
  expect(figures.length).toBe(8);
  expect(figures.filter((y) => y <= end).length).toBeGreaterThanOrEqual(5);
});

describe('a question below the search box', () => {
  test('opens its answer in place, without script, one at a time', async () => {
    const page = await stage.open('', { ...phone, javaScriptEnabled: false });
    const answers = page.locator('.answer');
    expect(await answers.count()).toBe(2);
    for (const [i, ask, text] of [
      [0, '调解了多少件纠纷？', '743件'],
      [1, '几家平台企业参加协商？', '五大'],
    ] as const) {
      await page.getByText(ask).tap();
      await answers.nth(i).waitFor();
      expect(await answers.nth(1 - i).isVisible()).toBe(false);
      expect(await answers.nth(i).innerText()).toContain(text);
    }
    await page.getByRole('link', { name: '看原句：几家平台企业参加协商？' }).tap();
    await page.waitForURL(/#platform-companies$/);
  });

  test('has the answer that search puts first', async () => {
    const page = await stage.open('', wide);
    const links = await page
      .locator('.answer a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const asked = await page.locator('.questions summary').allTextContents();
    for (const [i, ask] of asked.entries()) {
      const results = await stage.open(`search/?q=${encodeURIComponent(ask)}`, wide);
      await results.locator('#search-results[aria-busy=false]').waitFor();
      const first = results.locator('#search-results :is([data-result], [data-related]) a').first();
      expect([ask, await first.getAttribute('href')]).toEqual([ask, links[i]]);
    }
  });

  test('is a leading figure where the overview asks none', () => {
    const html = readBuilt(inject('reports'), 'index.html');
    const asked = [...html.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, text]) => text);
    const labels = [...html.matchAll(/class="leading-label">(.*?)<\/span>/g)].map(
      ([, text]) => text,
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(labels.slice(0, asked.length)).toEqual(asked);
  });
});

test.each([wide, phone])('the whole of each card is its link (%o)', async (size) => {
  const page = await stage.open('', size);
  const wrong = await page.locator('.cards > li').evaluateAll((cards) =>
    cards.flatMap((card) => {
      card.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const corners = [left + 8, right - 8].flatMap((x) =>
        [top + 8, bottom - 8].map((y) => [x, y]),
      );
      const isLink = ([x = 0, y = 0]: number[]) =>
        document.elementFromPoint(x, y) === card.querySelector('a');
      return corners.every(isLink) ? [] : [card.textContent];
    }),
  );
  expect(wrong).toEqual([]);
});

test('the sections are equal cards in one row, with their names in the text', async () => {
  const page = await stage.open('', wide);
  const cards = await page.locator('.section-cards > li').evaluateAll((all) =>
    all.map((card) => {
      const { top, width, height } = card.getBoundingClientRect();
      return [Math.round(top), Math.round(width), Math.round(height)];
    }),
  );
  expect(cards).toHaveLength(5);
  expect(new Set(cards.map(String)).size).toBe(1);
  expect(await page.locator('.section-cards h3').allInnerTexts()).toEqual([
    '铸魂',
    '赋能',
    '护航',
    '暖心',
    '强基',
  ]);
});

test('the news have their day, and the data their files and their citation', async () => {
  const page = await stage.open('', wide);
  expect(await page.locator('time').first().innerText()).toMatch(/^\d{4}-\d\d-\d\d$/);
  const data = page.getByRole('region', { name: '数据' });
  for (const file of ['figures/', 'figures.csv', 'figures.json', 'datapackage.json'])
    expect(await data.locator(`a[href="/${file}"]`).count()).toBe(1);
  expect(await data.locator('code').innerText()).toMatch(
    /全部数字\[DS\/OL\]\..*（2026-\d\d-\d\d）\[引用日期\]\. https:\/\/report\.example\/figures\/\.$/,
  );
});
