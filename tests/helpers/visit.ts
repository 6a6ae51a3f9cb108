import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** A file that a visit loads: its bytes as sent with gzip. */
export interface Loaded {
  kind: string;
  path: string;
  bytes: number;
}

/** A first visit to an address. */
export interface Visit {
  files: Loaded[];
  /** Sum of the layout shifts while it loads; 0 if nothing moves. */
  shift: number;
}

/**
 * Visits an address with an empty cache, and waits until no request was sent for half a second.
 * @param ready selector of an element that must be there first
 * @param reader width of the window in pixels, and the settings that the device has stored
 */
export async function visitFirst(
  browser: Browser,
  address: string,
  ready = 'body',
  { width = 1280, stored = '' } = {},
): Promise<Visit> {
  const viewport = { width, height: 720 };
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  const page = await context.newPage();
  await page.addInitScript((settings) => {
    if (settings) localStorage.setItem('settings', settings);
  }, stored);
  await page.addInitScript(() => {
    const seen = Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const loaded: Promise<Loaded>[] = [];
  page.on('response', (response) => {
    loaded.push(
      response.body().then((body) => ({
        kind: response.request().resourceType(),
        path: new URL(response.url()).pathname,
        bytes: /\.(?:pagefind|pf_\w+)$/.test(new URL(response.url()).pathname)
          ? body.length
          : gzipSync(body, { level: 9 }).length,
      })),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator(ready).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  // A response that comes now would have no body: its page closes.
  page.removeAllListeners('response');
  const files = await Promise.all(loaded);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await context.close();
  return { files, shift };
}

export function sumBytes(all: readonly Loaded[]): number {
  return all.reduce((total, { bytes }) => total + bytes, 0);
}
