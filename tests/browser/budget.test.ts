import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { useStage } from '../setup/browser.ts';
import { builtPages } from '../setup/pages.ts';

const build = inject('site');
const stage = useStage(build);

const content = builtPages(build).filter(({ path }) => /^\/(\d{4}|news)\//.test(path));

/** What a visit loads: bytes as sent with gzip, by kind. */
async function load(address: string): Promise<{ kind: string; bytes: number }[]> {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  const loaded: Promise<{ kind: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    loaded.push(
      response.body().then((body) => ({
        kind: response.request().resourceType(),
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
const sum = (all: { bytes: number }[]) => all.reduce((total, { bytes }) => total + bytes, 0);

test.each(content)(
  '$path opens in one round trip: 14 KB, four requests, 4 KB of script',
  async ({ path }) => {
    const all = await load(stage.url + path.slice(1));
    expect(all.length).toBeLessThanOrEqual(4);
    expect(sum(all)).toBeLessThanOrEqual(14 * 1024);
    expect(sum(all.filter(({ kind }) => kind === 'script'))).toBeLessThanOrEqual(4 * 1024);
  },
);

test.each(content)('$path holds still while it loads', async ({ path }) => {
  const page = await stage.browser.newPage();
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number };
        Object.assign(window, {
          shifted: ((window as { shifted?: number }).shifted ?? 0) + shift.value,
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(stage.url + path.slice(1), { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => (window as { shifted?: number }).shifted ?? 0)).toBe(0);
  await page.close();
});

test('a first search from a cold cache costs 95 KB at most', async () => {
  const page = await load(`${stage.url}search/`);
  const searched = await load(`${stage.url}search/?q=${encodeURIComponent('3184万元')}`);
  expect(sum(searched) - sum(page)).toBeLessThanOrEqual(95 * 1024);
});
