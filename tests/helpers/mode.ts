import type { Page } from 'playwright-core';

/** How a page is looked at. */
export interface Mode {
  /** Of the window, in pixels. */
  width: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  large?: true;
}

/** Puts an open page into a mode: it is not loaded anew for each. */
export async function setMode(page: Page, mode: Mode): Promise<void> {
  await page.setViewportSize({ width: mode.width, height: 800 });
  await page.emulateMedia({
    colorScheme: mode.colorScheme ?? 'light',
    forcedColors: mode.forcedColors ?? 'none',
  });
  await page.evaluate((isLarge) => {
    // As the settings do before the first paint.
    if (isLarge) document.documentElement.dataset['size'] = 'large';
    else delete document.documentElement.dataset['size'];
  }, mode.large === true);
}
