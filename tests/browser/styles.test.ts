import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('based'));

/** Parts that script opens, each with a style sheet that comes with it. */
const parts = [
  {
    name: 'the menu for citing',
    path: '2025/huhang/',
    sheet: '**/dialog.*.css',
    open: (page: Page) => page.locator('.figure[role]').first().dispatchEvent('click'),
    shown: 'dialog[open]',
  },
  {
    name: 'the panel for sharing',
    path: '2025/huhang/',
    sheet: '**/dialog.*.css',
    open: (page: Page) => page.locator('.site-header share-button button').click(),
    shown: 'dialog[open]',
  },
  {
    name: 'a search result',
    path: 'about/',
    sheet: '**/search-results.*.css',
    open: (page: Page) => page.locator('site-search input').fill('职工'),
    shown: '.results > li',
  },
];

/** Opens a part whose sheet is answered by `answer`. @returns a property that the sheet sets, when the part is shown */
async function openPart(
  { path, sheet, open, shown }: (typeof parts)[number],
  answer: (route: Route) => Promise<void>,
): Promise<string> {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.route(sheet, answer);
  await page.goto(stage.url + path);
  await open(page);
  // Read in the same frame in which the part is shown.
  const padding = await page.waitForFunction(
    (selector) => {
      const element = document.querySelector(selector);
      return element && getComputedStyle(element).paddingBlockStart;
    },
    shown,
    { polling: 'raf' },
  );
  const value = await padding.jsonValue();
  await context.close();
  return value ?? '';
}

describe.each(parts)('$name', (part) => {
  test('is styled when it is shown, however late its sheet comes', async () => {
    let isAnswered = false;
    const padding = await openPart(part, async (route) => {
      const response = await route.fetch();
      isAnswered = true;
      await route.fulfill({ response });
    });
    expect(isAnswered).toBe(true);
    expect(padding).toBe(part.shown === 'dialog[open]' ? '20px' : '12px');
  });

  test('is shown without its sheet if that fails', async () => {
    const padding = await openPart(part, (route) => route.abort());
    expect(padding).not.toBe(part.shown === 'dialog[open]' ? '20px' : '12px');
  });

  test('is shown without its sheet if that does not come', async () => {
    const padding = await openPart(part, () => new Promise(() => undefined));
    expect(padding).not.toBe(part.shown === 'dialog[open]' ? '20px' : '12px');
  });
});
