import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../helpers/axe.ts';
import { useStage } from '../helpers/browser.ts';

const build = inject('based');
const stage = useStage(build);
const reports = useStage(inject('reports'));
const STILL = { reducedMotion: 'reduce' } as const;

describe('a fragment that leads nowhere', () => {
  const message = (page: Page) => page.locator('.unknown-fragment');

  test.each([
    ['#disputes-mediatd', '#disputes-mediatd'],
    ['#调解', '#调解'],
    ['#nothing-here&from=x', '#nothing-here&from=x'],
    ['#%E4', '#%E4'],
    ['#<b>x</b>', '#<b>x</b>'],
    [`#${'x'.repeat(80)}`, `#${'x'.repeat(29)}…`],
  ])('%s is reported, with links to the headings and to search', async (hash, shown) => {
    const page = await stage.open(`2025/huhang/${hash}`, STILL);
    const status = message(page).getByRole('status');
    await expect.poll(() => status.textContent()).toContain(`这一页没有“${shown}”这个位置。`);
    expect(await status.isVisible()).toBe(true);
    const box = await message(page).boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(720);
    expect(await message(page).getByRole('link').allTextContents()).toEqual([
      '安全',
      '平台企业协商',
      '集体协商',
      '法律服务',
      '调解与挽回',
      '信访与追薪',
      '检索',
    ]);
    expect(await message(page).locator('b').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await message(page).getByRole('link', { name: '集体协商' }).click();
    await expect.poll(() => message(page).count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('bargaining');
  });

  test('is reported on a page without contents too, and when it is typed later', async () => {
    const page = await stage.open('figures/#nowhere', STILL);
    await expect.poll(() => message(page).textContent()).toContain('#nowhere');
    expect(await message(page).getByRole('link').getAttribute('href')).toBe('/quangong/search/');
    await page.goto(`${stage.url}2025/huhang/#petitions`);
    await page.evaluate(() => (location.hash = 'elsewhere'));
    await expect.poll(() => message(page).textContent()).toContain('#elsewhere');
    await expect
      .poll(async () => (await message(page).boundingBox())?.y ?? -1)
      .toBeGreaterThanOrEqual(0);
  });

  test.each([
    '2025/huhang/',
    '2025/huhang/#petitions',
    '2025/huhang/#top',
    'search/#x',
    '404.html#x',
  ])('no message stands on %s', async (path) => {
    const page = await stage.page(STILL);
    await page.goto('about:blank');
    await page.goto(stage.url + path, { waitUntil: 'networkidle' });
    expect(await message(page).count()).toBe(0);
  });
});

describe('the title of the page', () => {
  const OWN = '护航：守住权益底线 守好一方和谐 · 泉工年报';

  test.each([
    ['2025/huhang/', OWN],
    ['2025/huhang/#loss-recovered', '3572万元 挽回经济损失 · 护航'],
    ['2025/huhang/#loss-recovered&from=timeline', '3572万元 挽回经济损失 · 护航'],
    ['2025/huhang/#mediation', '调解与挽回 · 护航'],
    ['2025/huhang/#source', '来源 · 护航'],
    ['2025/huhang/#main', OWN],
    ['2025/huhang/#nothing-here', OWN],
    ['2025/huhang/#:~:text=%E8%B0%83%E8%A7%A3', OWN],
  ])('of %s is “%s”', async (path, title) => {
    const page = await stage.open(path, STILL);
    await expect.poll(() => page.title()).toBe(title);
  });

  test('follows the contents, the links of the page, and Back and Forward', async () => {
    const page = await stage.open('2025/huhang/', STILL);
    await page.locator('#contents').getByRole('link', { name: '集体协商' }).click();
    await expect.poll(() => page.title()).toBe('集体协商 · 护航');
    await page.evaluate(() => (location.hash = 'petitions-handled'));
    await expect.poll(() => page.title()).toBe('1386件 办理信访 · 护航');
    await page.goBack();
    await expect.poll(() => page.title()).toBe('集体协商 · 护航');
    await page.goBack();
    await expect.poll(() => page.title()).toBe(OWN);
    await page.goForward();
    await expect.poll(() => page.title()).toBe('集体协商 · 护航');
  });
});

test('a former id of a figure names that figure in the title', async () => {
  const page = await reports.open('2025/huhang/#mediated-before', STILL);
  await expect.poll(() => page.title()).toBe('666件 调解劳动纠纷 · 护航');
});

describe('the button that removes highlights', () => {
  const PHONE: BrowserContextOptions = { ...STILL, viewport: { width: 360, height: 640 } };
  test.each([
    ['2025/huhang/?hl=职工', PHONE],
    ['2025/huhang/?hl=职工', STILL],
    ['2025/huhang/?hl=743件#disputes-mediated', PHONE],
    ['about/?hl=数字', PHONE],
  ] as const)(
    'of %s is in the window, and covers no text wherever the page is scrolled',
    async (path, options) => {
      const page = await stage.open(path, options);
      const button = page.locator('.clear-highlight');
      await button.waitFor();
      const { height } = page.viewportSize()!;
      const box = await button.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height);
      const covered = await page.evaluate(() => {
        const found: string[] = [];
        const own = document.querySelector('.clear-highlight')!;
        const range = document.createRange();
        for (let y = 0; y < document.documentElement.scrollHeight; y += 100) {
          scrollTo({ top: y, behavior: 'instant' });
          const at = own.getBoundingClientRect();
          const walker = document.createTreeWalker(
            document.querySelector('main')!,
            NodeFilter.SHOW_TEXT,
          );
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (
              own.contains(node) ||
              !node.textContent?.trim() ||
              node.parentElement?.closest('[popover], .contents-row')
            )
              continue;
            range.selectNodeContents(node);
            for (const line of range.getClientRects())
              if (
                line.top < at.bottom &&
                line.bottom > at.top &&
                line.left < at.right &&
                line.right > at.left
              )
                found.push(node.textContent);
          }
        }
        return found;
      });
      expect(covered).toEqual([]);
    },
  );
});
