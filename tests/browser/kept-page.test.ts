import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('site'));

/** Lets a page believe that Back has brought it from the browser's memory, which test browsers do not use. */
const restore = (page: Page) =>
  page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

test('a page from the browser’s memory takes over settings that have changed since', async () => {
  const page = await stage.open('2025/huhang/');
  await page.evaluate(() => localStorage.setItem('settings', '{"theme":"dark"}'));
  await Promise.all([page.waitForEvent('load'), restore(page)]);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  // It stays as it is where nothing has changed.
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await restore(page);
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
});

test('a page from the browser’s memory shows no results below its search box', async () => {
  const page = await stage.open('about/');
  await page.locator('#site-search').fill('欠薪');
  await page.locator('.site-header [data-result]').first().waitFor();
  await restore(page);
  expect(await page.locator('.site-header .search-results').textContent()).toBe('');
});

test('where storage is refused, reading, search, settings and sharing work without an error', async () => {
  const context = await stage.browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    Object.defineProperty(document, 'cookie', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    ServiceWorkerContainer.prototype.register = refuse;
    ServiceWorkerContainer.prototype.getRegistration = refuse;
  });
  await page.goto(`${stage.url}2025/huhang/#mediation`);
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.keyboard.press('Escape');
  await page.locator('.site-header share-button button').click();
  await page.locator('.share-panel').getByRole('button', { name: '复制', exact: true }).click();
  await expect.poll(() => page.locator('.share-panel [role=status]').textContent()).toMatch(/复制/);
  await page.getByRole('button', { name: '关闭' }).click();
  await restore(page);
  await page.locator('#site-search').fill('欠薪');
  await page.locator('.site-header [data-result] a').first().click();
  await page.waitForURL('**/2025/**');
  await page.goto(`${stage.url}search/?q=欠薪`);
  await page.locator('#search-results [data-result]').first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
