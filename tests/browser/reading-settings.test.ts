import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../helpers/axe.ts';
import { useStage } from '../helpers/browser.ts';
import { listSmallTargets, listSmallTexts, setTextSize } from '../helpers/layout.ts';
import { visitFirst } from '../helpers/visit.ts';

const build = inject('site');
const stage = useStage(build);
const PHONE = { viewport: { width: 360, height: 780 } };
const FINGER = { ...PHONE, hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const;
const ELDER_SHEET = /\/elder\..*\.css$/;

const settingsButton = (page: Page) => page.getByRole('button', { name: '设置' });
const elderButton = (page: Page) => page.getByRole('button', { name: '长辈版' });
const panel = (page: Page) => page.getByRole('dialog', { name: '阅读设置' });
const isFocused = (page: Page, selector: string) =>
  page.evaluate((wanted) => Boolean(document.activeElement?.matches(wanted)), selector);

const searchFor = (query: string) => `search/?q=${encodeURIComponent(query)}`;

/** Text of 18 pt, lines of at least 1.5, and targets of 60 px. */
async function expectElderSizes(page: Page): Promise<void> {
  expect(await listSmallTexts(page, 24, 1.5)).toEqual([]);
  expect(await listSmallTargets(page, 60)).toEqual([]);
}

/** Opens the settings by the keyboard. */
async function openSettings(page: Page): Promise<void> {
  await settingsButton(page).focus();
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
}

/** Without popovers the panel is a part of the page. */
const WITHOUT_POPOVERS = `for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover']) delete HTMLElement.prototype[name];
  delete HTMLButtonElement.prototype.popoverTargetElement;`;

describe.each([
  ['with popovers', ''],
  ['without popovers', WITHOUT_POPOVERS],
])('the settings %s', (_, script) => {
  test('take the focus, announce a choice, close by Escape and ×, and give the focus back', async () => {
    const context = await stage.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(script);
    await page.goto(`${stage.url}2025/huhang/`);
    await openSettings(page);
    await expect.poll(() => isFocused(page, '[name=size][value=""]')).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('html').getAttribute('data-size')).toBe('medium');
    expect(await panel(page).getByRole('status').textContent()).toBe('字号：大');
    await panel(page).getByRole('radio', { name: '深色' }).check();
    expect(await panel(page).getByRole('status').textContent()).toBe('主题：深色');
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    expect(await settingsButton(page).evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await expect.poll(() => isFocused(page, '[name=size][value=medium]')).toBe(true);
    await panel(page).getByRole('button', { name: '关闭' }).click();
    await panel(page).waitFor({ state: 'hidden' });
    expect(await settingsButton(page).evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    // The button opens and closes the panel.
    await settingsButton(page).click();
    await panel(page).waitFor();
    await settingsButton(page).click();
    await panel(page).waitFor({ state: 'hidden' });
    expect(await page.locator('#settings').count()).toBe(1);
    await context.close();
  });

  test('stand at their button, whatever the size of the text', async () => {
    const context = await stage.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(script);
    await page.goto(`${stage.url}2025/huhang/`);
    await openSettings(page);
    for (const size of ['标准', '长辈版', '大']) {
      await panel(page).getByRole('radio', { name: size }).check();
      await expect
        .poll(async () => {
          const box = await panel(page).boundingBox();
          const button = await settingsButton(page).boundingBox();
          return box!.y - button!.y - button!.height;
        })
        .toSatisfy((distance: number) => distance >= 0 && distance < 20);
    }
    await context.close();
  });
});

test.each(['标准', '大', '长辈版'])(
  'on a phone the settings leave text of the page in sight (%s)',
  async (size) => {
    const page = await stage.open('2025/huhang/', PHONE);
    await openSettings(page);
    await panel(page).getByRole('radio', { name: size }).check();
    await expect.poll(async () => (await panel(page).boundingBox())!.y).toBeGreaterThan(780 * 0.35);
    const { y, height } = (await panel(page).boundingBox())!;
    expect(Math.round(y + height)).toBe(780);
    expect(await panel(page).locator('.settings-sample').isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  },
);

test('settings that cannot be loaded say so, and open once they can', async () => {
  const page = await stage.open('about/');
  const file = '**/settings-panel.*.js';
  await page.route(file, (route) => route.abort());
  await settingsButton(page).click();
  await page.getByText('设置没有读到').waitFor();
  await page.unroute(file);
  await settingsButton(page).click();
  await panel(page).waitFor();
  expect(await page.getByText('设置没有读到').count()).toBe(0);
});

describe('长辈版', () => {
  test('is turned on and off in the header, and holds on the next page from its first paint', async () => {
    const page = await stage.open('2025/huhang/', PHONE);
    const sheets: string[] = [];
    page.on('request', (request) => {
      if (ELDER_SHEET.test(request.url())) sheets.push(request.url());
    });
    expect(await elderButton(page).getAttribute('aria-pressed')).toBe('false');
    await page.goto(`${stage.url}about/`);
    expect(sheets).toEqual([]);
    await elderButton(page).click();
    expect(await elderButton(page).getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${stage.url}2025/funeng/`);
    expect(sheets.length).toBeGreaterThan(0);
    expect(await elderButton(page).getAttribute('aria-pressed')).toBe('true');
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/elder.'))
        .map((entry) => (entry as { renderBlockingStatus?: string }).renderBlockingStatus),
    );
    expect(blocking).toEqual(['blocking']);
    await openSettings(page);
    expect(await panel(page).getByRole('radio', { name: '长辈版' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await elderButton(page).click();
    expect(await elderButton(page).getAttribute('aria-pressed')).toBe('false');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-size')).toBeNull();
  });

  test('is what readers get who chose large text in an earlier version', async () => {
    const page = await stage.open('about/');
    await page.evaluate(() => localStorage.setItem('settings', '{"size":"large"}'));
    await page.reload();
    expect(await elderButton(page).getAttribute('aria-pressed')).toBe('true');
  });

  test.each([
    ['', ''],
    ['2025/', ''],
    ['2025/huhang/', ''],
    ['news/', ''],
    ['news/archives-2026/', ''],
    ['figures/', '.figures-filter'],
    ['search/', '.search-filters select'],
    [searchFor('职工'), '.card-buttons'],
    [searchFor('讨回多少欠薪'), '.related'],
    [searchFor('月球背面'), 'text=没有找到'],
    ['terms/', ''],
    ['corrections/', ''],
    ['about/', ''],
    ['accessibility/', ''],
    ['404.html', ''],
  ])('has large text, wide lines and large targets on /%s', async (path, shown) => {
    const page = await stage.open(path, FINGER);
    await setTextSize(page, 'large');
    if (shown) await page.locator(shown).first().waitFor();
    await expectElderSizes(page);
  });

  test.each<[name: string, open: (page: Page) => Promise<void>, shown: string]>([
    ['章节', (page) => page.getByRole('button', { name: '章节' }).tap(), '#sections'],
    ['目录', (page) => page.getByRole('button', { name: '目录' }).tap(), '#contents'],
    ['the settings', (page) => settingsButton(page).tap(), '#settings'],
    [
      'the panel for sharing',
      (page) => page.locator('.thumb-bar share-button button').tap(),
      '.share-panel',
    ],
    [
      'the sheet of a figure',
      async (page) => {
        await page.locator('#loss-recovered[role]').tap();
        for (const part of await page.locator('.figure-sheet summary').all()) await part.tap();
      },
      '.figure-sheet',
    ],
    [
      'the results below the box',
      async (page) => {
        await page.locator('#site-search').tap();
        await page.locator('#site-search').fill('职工');
      },
      '.results > li',
    ],
  ])('has large text, wide lines and large targets in %s', async (_name, open, shown) => {
    const page = await stage.open('2025/huhang/', FINGER);
    await setTextSize(page, 'large');
    await open(page);
    await page.locator(shown).first().waitFor();
    await expectElderSizes(page);
  });

  test.each(['2025/huhang/', ''])('has wide gaps between paragraphs (/%s)', async (path) => {
    const page = await stage.open(path, PHONE);
    await setTextSize(page, 'large');
    const gaps = await page.locator('main p + p').evaluateAll((all) =>
      all.map((p) => {
        const before = p.previousElementSibling!.getBoundingClientRect();
        const gap = p.getBoundingClientRect().top - before.bottom;
        return gap / parseFloat(getComputedStyle(p).lineHeight);
      }),
    );
    expect(gaps.filter((gap) => gap < 1.29)).toEqual([]);
  });

  test('is among the files that a device keeps for reading without a network', () => {
    const page = readFileSync(join(build.dir, 'about/index.html'), 'utf8');
    const [, sheet] = /<link [^>]*href="([^"]*)"[^>]* data-size/.exec(page) ?? [];
    expect(sheet).toMatch(ELDER_SHEET);
    expect(readFileSync(join(build.dir, 'offline.js'), 'utf8')).toContain(`"${sheet}":`);
  });
});

test.each([
  [320, ''],
  [360, '{"size":"medium"}'],
  [414, '{"size":"large"}'],
  [768, '{"size":"large"}'],
  [1280, '{"size":"large"}'],
])('nothing moves while a page loads (%i px wide, settings %s)', async (width, stored) => {
  for (const path of ['', '2025/huhang/']) {
    const visit = await visitFirst(stage.browser, stage.url + path, 'body', { width, stored });
    expect([path, visit.shift]).toEqual([path, 0]);
  }
});

test.each(['2025/huhang/', ''])(
  'the header of /%s is whole before the rest is there',
  async (path) => {
    const page = await stage.page();
    const whole = readFileSync(join(build.dir, path, 'index.html'), 'utf8');
    const [start] = whole.split('<main');
    const measure = async (body: string) => {
      await page.route(stage.url + path, (route) =>
        route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
      );
      await page.goto(stage.url + path);
      await page.unroute(stage.url + path);
      const heights: number[] = [];
      for (const size of ['', 'large'] as const) {
        await setTextSize(page, size);
        for (const width of [320, 360, 414, 480, 600, 768, 960]) {
          await page.setViewportSize({ width, height: 720 });
          heights.push((await page.locator('.site-header').boundingBox())!.height);
        }
      }
      return heights;
    };
    expect(await measure(start!)).toEqual(await measure(whole));
  },
);
