import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults, measureOverflow } from '../helpers/axe.ts';
import { useStage } from '../helpers/browser.ts';
import { setMode, type Mode } from '../helpers/mode.ts';

const stage = useStage(inject('site'));

interface NamedMode extends Mode {
  name: string;
  /** Whether colours or sizes differ from those of the other modes. Only then can other faults appear. */
  faults: boolean;
}
const modes: NamedMode[] = [
  { name: 'a zoom of 400 %', width: 320, faults: false },
  { name: 'a wide screen', width: 1920, faults: true },
  { name: 'the dark theme', width: 768, colorScheme: 'dark', faults: true },
  { name: 'large text on a phone', width: 360, large: true, faults: true },
  { name: 'large text in the dark', width: 1280, colorScheme: 'dark', large: true, faults: true },
  { name: 'forced colours', width: 1280, forcedColors: 'active', faults: true },
];

describe.each(['', '2025/', '2025/huhang/', 'figures/', 'search/', 'news/archives-2026/'])(
  '/%s',
  (path) => {
    let page: Page;
    beforeAll(async () => {
      page = await stage.open(path);
    });

    test.each(modes)(
      'does not scroll sideways with $name, and is accessible where colours or sizes differ',
      async ({ faults, ...mode }) => {
        await setMode(page, mode);
        if (faults) expect(await axeFaults(page, true)).toEqual([]);
        expect(await measureOverflow(page)).toBe(0);
      },
    );
  },
);

test('settings are stored, applied to the next page and can be reset', async () => {
  const page = await stage.open('2025/huhang/');
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await page.getByRole('radio', { name: '长辈版' }).check();
  await page.goto(`${stage.url}2025/funeng/`);
  const root = page.locator('html');
  expect(await root.getAttribute('data-theme')).toBe('dark');
  expect(
    await page
      .locator('.prose p')
      .first()
      .evaluate((p) => parseFloat(getComputedStyle(p).fontSize)),
  ).toBeGreaterThanOrEqual(24);
  const targets = await page
    .locator('.site-header button')
    .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
  expect(Math.min(...targets.filter((height) => height > 0))).toBeGreaterThanOrEqual(60);
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('radio', { name: '跟随系统' }).check();
  expect(await root.getAttribute('data-theme')).toBeNull();
});

test.each(['null', '[]', '"dark"', '{"theme":1}', '{"theme":"dark\\"><script>"}', '{'])(
  'corrupt stored settings (%s) change nothing',
  async (stored) => {
    const page = await stage.open('');
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.evaluate((text) => localStorage.setItem('settings', text), stored);
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
    expect(faults).toEqual([]);
  },
);

test('the contents mark the heading being read, and close on a phone when a heading is chosen', async () => {
  const page = await stage.open('2025/huhang/', { viewport: { width: 360, height: 700 } });
  await page.getByRole('button', { name: '目录' }).click();
  const contents = page.locator('#contents');
  await contents.getByRole('link', { name: '信访与追薪' }).click();
  await expect.poll(() => contents.isVisible()).toBe(false);
  await page.waitForFunction(
    () => document.querySelector('#contents [aria-current]')?.getAttribute('href') === '#petitions',
  );
});
