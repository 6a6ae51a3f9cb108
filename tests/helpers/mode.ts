import type { Page } from 'playwright-core';
import { setTextSize } from './layout.ts';

/** Window size, colours and text size of a page. */
export interface Mode {
  /** Width of the window in pixels. */
  width: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  large?: true;
}

/** Puts an open page into a mode without loading it again. */
export async function setMode(page: Page, mode: Mode): Promise<void> {
  await page.setViewportSize({ width: mode.width, height: 800 });
  await page.emulateMedia({
    colorScheme: mode.colorScheme ?? 'light',
    forcedColors: mode.forcedColors ?? 'none',
  });
  await setTextSize(page, mode.large ? 'large' : '');
}
