import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const build = inject('based');
const { figures } = JSON.parse(readFileSync(join(build.dir, 'figures.json'), 'utf8')) as {
  figures: { page: string; id: string; label: string; text: string }[];
};
const stage = useStage(build);

const open = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  stage.open(path.slice(1), { viewport: { width: 1280, height: 900 }, ...options });

/** Labels of the rows that the table shows, in order. */
const labels = (page: Page) =>
  page.locator('.figures tbody tr:visible > [data-column=label]').allTextContents();

test('the link of each figure highlights its sentence and the figure without script', async () => {
  const page = await open('/', { javaScriptEnabled: false, reducedMotion: 'reduce' });
  for (const { page: path, id, text } of figures) {
    await page.goto(`${stage.url}${path.slice(1)}#${id}`);
    const target = page.locator('.sentence .figure:target');
    expect(await target.textContent()).toBe(text);
    const box = await target.boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(900);
    const background = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    const clear = 'rgba(0, 0, 0, 0)';
    expect(await background('.figure:target')).not.toBe(clear);
    expect(await background('.sentence:has(.figure:target)')).not.toBe(clear);
  }
});

describe('the table of all figures', () => {
  test('is complete without script', async () => {
    const page = await open('/figures/', { javaScriptEnabled: false });
    expect((await labels(page)).map((label) => label.trim())).toEqual(
      figures.map(({ label }) => label),
    );
    const links = await page
      .locator('.figures [data-column=sentence] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(figures.map(({ page: path, id }) => `/quangong${path}#${id}`));
  });

  test.each([
    ['1000万', ['挽回经济损失', '医疗互助支付补助']],
    ['４０００万', ['医疗互助支付补助']],
    ['三千万元', ['挽回经济损失', '医疗互助支付补助']],
    ['35,720,000', ['挽回经济损失', '医疗互助支付补助']],
    ['0.4亿', ['医疗互助支付补助']],
  ])('shows the sums of money that are no less than %s', async (min, expected) => {
    const page = await open('/figures/');
    await page.locator('select[name=unit]').selectOption('元');
    await page.getByLabel('不小于').fill(min);
    expect(await labels(page)).toEqual(expected);
    const address = new URL(page.url());
    expect([...address.searchParams]).toEqual([
      ['unit', '元'],
      ['min', min],
    ]);
  });

  test('an address restores filters and order of the table', async () => {
    const page = await open(
      `/figures/?${new URLSearchParams({ unit: '元', max: '三千六百万', sort: 'value', order: 'desc' })}`,
    );
    expect(await labels(page)).toEqual(['挽回经济损失', '发放慰问款物', '讨回欠薪']);
    expect(await page.locator('caption').textContent()).toMatch(
      /^显示3个，共\d+个数字。条形按数值的比例，从0到35,720,000元。$/,
    );
    const widths = await page
      .locator('.bar rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width')).toFixed(1)));
    expect(widths).toEqual(['100.0', '25.2', '15.0']);
  });

  test('sorts by any column, both ways, from its header', async () => {
    const page = await open('/figures/?section=' + encodeURIComponent('护航'));
    const header = page.getByRole('button', { name: '数值', exact: true });
    await header.press('Enter');
    expect((await labels(page)).at(-1)).toBe('挽回经济损失');
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toBe('数值');
    await header.press('Enter');
    expect((await labels(page))[0]).toBe('挽回经济损失');
    expect(new URL(page.url()).searchParams.get('order')).toBe('desc');
  });

  test('figures of different units have no bars', async () => {
    const page = await open('/figures/');
    expect(await page.locator('.bar').count()).toBe(0);
  });

  test.each([
    ['4000w', ['医疗互助支付补助']],
    ['50%', ['职工满意率']],
  ])('%s as the lower limit shows %j', async (limit, expected) => {
    const page = await open('/figures/');
    await page.getByLabel('不小于').fill(limit);
    await expect.poll(() => labels(page)).toEqual(expected);
  });

  test('an amount that cannot be read is marked as invalid and filters nothing', async () => {
    const page = await open('/figures/');
    await page.getByLabel('不小于').fill('很多');
    expect(await labels(page)).toHaveLength(figures.length);
    expect(await page.getByLabel('不小于').getAttribute('aria-invalid')).not.toBeNull();
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => page.getByLabel('不小于').getAttribute('aria-invalid')).toBeNull();
  });

  test('is a list on a phone, which does not scroll sideways', async () => {
    const page = await open('/figures/?unit=' + encodeURIComponent('元'), {
      viewport: { width: 360, height: 800 },
    });
    const boxes = await page
      .locator('.figures tbody tr:visible')
      .first()
      .locator('[data-column=label], [data-column=text], [data-column=sentence]')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect(boxes).toEqual(boxes.toSorted((a, b) => a - b));
    expect(new Set(boxes).size).toBe(3);
    const root = page.locator('html');
    expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  });
});

describe('copying and citing', () => {
  const link = `${build.site}/quangong/2025/huhang/#loss-recovered`;
  const today = () => {
    const now = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  const texts: [button: string, expected: (updated: string) => string][] = [
    ['复制链接', () => link],
    [
      '复制整句与出处',
      () =>
        `调解员一年里调解劳动纠纷743件，替职工挽回经济损失3572万元。\n——泉工年报《护航：守住权益底线 守好一方和谐》，${link}`,
    ],
    [
      '复制GB/T 7714—2025',
      (updated) =>
        `泉工年报网站编者. 护航：守住权益底线 守好一方和谐[EB/OL]. （${updated}）[${today()}]. ${link}.`,
    ],
    [
      '复制GB/T 7714—2015',
      (updated) =>
        `泉工年报网站编者. 护航：守住权益底线 守好一方和谐[EB/OL]. (${updated})[${today()}]. ${link}.`,
    ],
  ];
  const places: [place: string, path: string, button: string, name: string][] = [
    ['in the prose', '/2025/huhang/', '.figure[role]:has-text("3572万元")', '3572万元'],
    [
      'in the table',
      '/figures/',
      'tr:has(a[href$="#loss-recovered"]) button',
      '引用：挽回经济损失3572万元',
    ],
  ];

  test.each(places)(
    'works %s from the keyboard and reports what was copied',
    async (_, path, at, name) => {
      const page = await open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
      const updated = (await page.locator('[data-date]').first().getAttribute('data-date')) ?? '';
      const button = page.locator(at);
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(1);
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: '3572万元' });
      for (const [copy, expected] of texts) {
        await dialog.getByRole('button', { name: copy }).click();
        await expect.poll(() => dialog.getByRole('status').textContent()).toBe(`已${copy}`);
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected(updated));
      }
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test('on a phone the number is the button, and the text is selected if copying is refused', async () => {
    const page = await open('/2025/huhang/', {
      viewport: { width: 360, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('#loss-recovered[role]').tap();
    await page.getByRole('button', { name: '复制RIS' }).tap();
    const shown = page.getByLabel('请手动复制这段文字');
    expect(await shown.inputValue()).toMatch(/^TY {2}- ELEC\n[\s\S]*ER {2}- /);
    expect(
      await shown.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
    ).toBe((await shown.inputValue()).length);
    expect(await page.locator('dialog').getByRole('status').textContent()).toMatch(/请手动复制/);
  });

  test('the buttons add no text to the prose', async () => {
    const page = await open('/2025/huhang/');
    await page.locator('.figure[role]').first().waitFor();
    expect(await page.locator('.figure').allTextContents()).toEqual(
      figures.filter((figure) => figure.page === '/2025/huhang/').map(({ text }) => text),
    );
  });

  test('the whole data set is cited as one', async () => {
    const page = await open('/figures/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const updated = await page.locator('figures-table').getAttribute('data-date');
    await page.getByRole('button', { name: '引用数据集' }).click();
    await page.getByRole('button', { name: '复制GB/T 7714—2025' }).click();
    await expect
      .poll(() => page.locator('dialog').getByRole('status').textContent())
      .toMatch(/^已复制/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `泉工年报网站编者. 泉工年报：全部数字[DS/OL]. 泉工年报（${updated}）[${today()}]. ${build.site}/quangong/figures/.`,
    );
  });
});
