import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** A file that a visit loads: its bytes as sent with gzip. */
export interface Loaded {
  kind: string;
  path: string;
  bytes: number;
}

/** What a first visit to an address loads. */
export async function load(browser: Browser, address: string): Promise<Loaded[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
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
  const all = await Promise.all(loaded);
  await context.close();
  return all;
}

export function bytesOf(all: readonly Loaded[]): number {
  return all.reduce((total, { bytes }) => total + bytes, 0);
}
