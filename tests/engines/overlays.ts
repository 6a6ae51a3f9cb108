import { describe, expect, test } from 'vitest';
import type { Stage } from './describe-site.ts';

/** Tests sheets and dialogs: how they open and close. */
export function testOverlays(stage: Stage): void {
  const run: Stage['tab']['run'] = (...args) => stage.tab.run(...args);
  const isShown = (selector: string) =>
    run((wanted) => {
      const element = document.querySelector<HTMLElement>(wanted);
      return element !== null && getComputedStyle(element).display !== 'none';
    }, selector);

  describe.each([
    ['the sheet of sections', '[popovertarget=sections]', '#sections'],
    ['the sheet of contents', '[popovertarget=contents]', '#contents'],
    ['the settings', 'reading-settings [aria-haspopup]', '#settings'],
    ['the sheet of a figure', '#loss-recovered', '.figure-sheet'],
  ])('%s', (_name, opener, overlay) => {
    test('opens, and closes with Escape; the focus returns', async () => {
      await stage.tab.resize(450, 740);
      await stage.open('2025/huhang/');
      await stage.tab.click(opener);
      await expect.poll(() => isShown(overlay)).toBe(true);
      await stage.tab.press('Escape');
      await expect.poll(() => isShown(overlay)).toBe(false);
      expect(await run((selector) => document.activeElement?.matches(selector), opener)).toBe(true);
      // Its entry of the history goes. The browser must not go back while the next test opens a page.
      await expect.poll(() => run(() => history.state)).toBe(null);
    });

    test('closes with Back, which stays on the page', async () => {
      await stage.tab.resize(450, 740);
      await stage.open('2025/huhang/');
      await stage.tab.click(opener);
      await expect.poll(() => isShown(overlay)).toBe(true);
      // The entry of the history is made by a part that loads with the first sheet.
      await expect.poll(() => run(() => history.state !== null)).toBe(true);
      await stage.tab.back();
      await expect.poll(() => isShown(overlay)).toBe(false);
      expect(await run(() => location.pathname)).toBe('/2025/huhang/');
    });
  });

  test('the settings open at a click that comes after their parts', async () => {
    const button = 'reading-settings [aria-haspopup]';
    await stage.tab.resize(450, 740);
    await stage.open('2025/huhang/');
    await run((selector) => document.querySelector<HTMLElement>(selector)!.focus(), button);
    const isLoaded = () =>
      run(() => !!document.querySelector<HTMLLinkElement>('[href*="settings."]')?.sheet);
    await expect.poll(isLoaded).toBe(true);
    await stage.tab.click(button);
    await expect.poll(() => run(() => history.state !== null)).toBe(true);
    expect(await isShown('#settings')).toBe(true);
    await stage.tab.press('Escape');
    await expect.poll(() => run(() => history.state)).toBe(null);
  });

  test('the sheet of contents leads to a heading and closes', async () => {
    await stage.tab.resize(450, 740);
    await stage.open('2025/huhang/');
    await stage.tab.click('[popovertarget=contents]');
    await stage.tab.click('#contents a[href="#petitions"]');
    await expect.poll(() => isShown('#contents')).toBe(false);
    const isAtHeading = () =>
      run(() => {
        const { top } = document.querySelector('#petitions')!.getBoundingClientRect();
        return location.hash === '#petitions' && top >= 0 && top < innerHeight;
      });
    await expect.poll(isAtHeading).toBe(true);
    await stage.tab.back();
    await expect.poll(() => run(() => location.pathname + location.hash)).toBe('/2025/huhang/');
    expect(await isShown('#contents')).toBe(false);
  });
}
