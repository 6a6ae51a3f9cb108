import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { workerOf } from '../../src/integrations/offline.ts';
import { launchBrowser } from '../setup/browser.ts';

const { dir } = inject('site');
const next = resolve('.cache/site/next');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What the host does: which build it serves, whether the network is there, which files it fails to give. */
const host = { dir, cut: false, failing: /^$/, worker: '' };
const PATIENT = { timeout: 20_000 };
let server: Server;
let browser: Browser;
let context: BrowserContext;
let home: string;

beforeAll(async () => {
  // The next version: the same but for the words of one page.
  cpSync(dir, next, { recursive: true });
  const page = join(next, '2025/huhang/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', '（新版）</h1>'));
  writeFileSync(join(next, 'offline.js'), workerOf(next, '/', true));
  server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '', 'http://host').pathname);
    if (host.cut) return void request.socket.destroy();
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (host.worker && path === '/offline.js') {
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(host.worker);
    }
    try {
      if (host.failing.test(path)) return void response.writeHead(503).end();
      const body = readFileSync(join(host.dir, file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/html' }).end('404');
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(next, { recursive: true, force: true });
});
beforeEach(async () => {
  Object.assign(host, { dir, cut: false, failing: /^$/, worker: '' });
  context = await browser.newContext();
});
afterEach(() => context.close());

/** A first visit, until the worker has all that it keeps. */
async function visit(path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(home + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return page;
}
const heading = (page: Page) => page.locator('h1').textContent();
const cached = (page: Page) =>
  page.evaluate(async () => {
    const counts: number[] = [];
    for (const name of await caches.keys()) {
      counts.push((await (await caches.open(name)).keys()).length);
    }
    return counts;
  });

test('after one visit the report, the figures and search are there without a network', async () => {
  const page = await visit('about/');
  host.cut = true;
  await page.goto(`${home}2025/huhang/?from=singlemessage#mediation`);
  expect(await heading(page)).toContain('护航');
  expect(await page.locator('share-button button').count()).toBeGreaterThan(0);
  await page.goto(`${home}figures/?unit=元`);
  await expect.poll(() => page.locator('tbody tr:visible').count(), PATIENT).toBe(4);
  await page.goto(`${home}search/?q=3184万元`);
  await page.locator('[data-result=figure]').first().waitFor();
  await page.goto(`${home}2025/nothing-here/`);
  expect(await page.locator('main').textContent()).toContain('没有这一页');
});

test('a page that was visited and is no core page is kept too', async () => {
  const page = await visit();
  await page.goto(`${home}latest/`);
  await page.goto(`${home}cards/2025.png`);
  await page.goto(home);
  host.cut = true;
  expect((await page.goto(`${home}cards/2025.png`))?.status()).toBe(200);
});

test('with a network a changed page is shown at once, without it the version that was whole', async () => {
  const page = await visit();
  host.dir = next;
  host.failing = /pagefind\/index/;
  await page.goto(`${home}2025/huhang/`);
  expect(await heading(page)).toContain('（新版）');
  await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined),
  );
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return Boolean(registration?.installing ?? registration?.waiting);
        }),
      PATIENT,
    )
    .toBe(false);
  host.cut = true;
  await page.goto(`${home}2025/huhang/`);
  expect(await heading(page)).not.toContain('（新版）');
  expect(await cached(page)).toHaveLength(1);
});

test('a new version is taken whole, once the pages of the former one are closed', async () => {
  const former = await visit();
  await former.reload();
  host.dir = next;
  await former.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(
      () =>
        former.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return Boolean(registration?.waiting);
        }),
      PATIENT,
    )
    .toBe(true);
  await former.close();
  const page = await context.newPage();
  await expect
    .poll(async () => {
      host.cut = false;
      await page.goto('about:blank');
      await page.goto(home);
      host.cut = true;
      await page.goto(`${home}2025/huhang/`);
      return heading(page);
    }, PATIENT)
    .toContain('（新版）');
});

test('what the browser has thrown away is taken again', async () => {
  const page = await visit();
  const [whole = 0] = await cached(page);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? '');
    for (const key of (await cache.keys()).slice(0, 10)) await cache.delete(key);
  });
  await page.goto(`${home}2025/`);
  await expect.poll(async () => (await cached(page))[0], PATIENT).toBe(whole);
});

test('where there is no room nothing half-written stays, and the pages work', async () => {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: home, quotaSize: 20_000 });
  await page.goto(home);
  const state = await page.evaluate(async () => {
    const { installing: worker } = await navigator.serviceWorker.register('/offline.js');
    if (!worker) return 'installed';
    return new Promise((resolve) => {
      worker.addEventListener('statechange', () => resolve(worker.state));
    });
  });
  expect(state).toBe('redundant');
  await page.goto(`${home}2025/huhang/`);
  expect(await heading(page)).toContain('护航');
  await expect.poll(() => cached(page), PATIENT).toEqual([]);
  expect(faults).toEqual([]);
});

test('switched off, it takes itself and all that it kept away', async () => {
  const page = await visit();
  host.worker = workerOf(dir, '/', false);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => cached(page), PATIENT).toEqual([]);
  await expect
    .poll(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      PATIENT,
    )
    .toBe(0);
});
