import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { writeWorker } from '../../src/integrations/offline.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { startHost, type Host } from '../helpers/host.ts';
import { makeVersion } from '../helpers/other-version.ts';

const { dir } = inject('site');
let next: string;
let host: Host;
let browser: Browser;
let context: BrowserContext | undefined;
let home: string;

beforeAll(async () => {
  // The next version corrects a figure and a heading.
  next = await makeVersion(dir, 'next', ['3572', '3573']);
  host = await startHost();
  home = host.home;
  browser = await launchBrowser();
});
afterAll(() => {
  host.close();
  rmSync(next, { recursive: true, force: true });
});
beforeEach(() => host.behave(dir));
afterEach(async () => {
  await context?.close();
  context = undefined;
});

/** Opens a page without cache and service worker, for one test. */
async function newPage(): Promise<Page> {
  context = await newContext();
  return context.newPage();
}

/** How often a page draws, in milliseconds. */
const FRAME_MS = 100;

/**
 * Makes a context whose pages draw all the time. A page registers the worker when the browser is idle, and the headless
 * shell calls a page idle only between two frames.
 */
async function newContext(): Promise<BrowserContext> {
  const made = await browser.newContext();
  await made.addInitScript((pause) => {
    setInterval(() => requestAnimationFrame(() => undefined), pause);
  }, FRAME_MS);
  return made;
}

/** Visits a first page of the site, and waits until the worker answers for it. */
async function visitOnce(path = '', page?: Page): Promise<Page> {
  const first = page ?? (await newPage());
  await first.goto(home + path);
  await first.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) return;
    await new Promise((done) => serviceWorker.addEventListener('controllerchange', done));
  });
  return first;
}

/** Visits a page twice, and waits until the worker has cached all files of the site. */
async function visit(path = '', page?: Page): Promise<Page> {
  const first = await visitOnce(path, page);
  await first.reload();
  // The worker reports the last file.
  await first.evaluate(
    () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        navigator.serviceWorker.controller?.postMessage('second page', [port2]);
      }),
  );
  return first;
}

/** Makes a first visit that the tests of a group share. They leave the caches as they are. @param worker see `Conduct` */
function useVisit(path = '', worker = () => Promise.resolve('')): () => Page {
  let page: Page;
  beforeAll(async () => {
    host.behave(dir);
    host.worker = await worker();
    page = await visit(path, await (await newContext()).newPage());
  });
  afterAll(() => page.context().close());
  return () => page;
}
/** Looks for a new worker. Returns its state: installed, redundant, or none if there is no new worker. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const { installing } = (await registration?.update().catch(() => undefined)) ?? {};
    if (!installing) return registration?.waiting ? 'installed' : 'none';
    return new Promise<string>((done) => {
      installing.onstatechange = () => done(installing.state);
    });
  });
/** Whether the core files of so many versions are cached. */
const hasCores = (page: Page, count: number) =>
  page.evaluate(
    async (expected) =>
      (await caches.keys()).filter((name) => name.endsWith(' core')).length === expected,
    count,
  );
/** Whether the page that is open is controlled by the worker of a build, which has all its files. */
async function isControlledBy(page: Page, build: string): Promise<boolean> {
  const [, version] = /const VERSION = "(\w+)"/.exec(
    readFileSync(join(build, 'offline.js'), 'utf8'),
  )!;
  return page.evaluate(async (name) => {
    const registration = await navigator.serviceWorker.getRegistration();
    const isActive = registration?.active?.state === 'activated' && !registration.installing;
    const cache = (await caches.keys()).find((key) => key.includes(`${name} core`));
    return Boolean(isActive && cache && (await (await caches.open(cache)).match('/?complete')));
  }, version!);
}
const heading = (page: Page) => page.locator('h1').textContent();
/** Whether a path is cached. */
const isCached = (page: Page, path: string) =>
  page.evaluate(async (at) => Boolean(await caches.match(at)), path);
/** The number of files in each cache, by the last word of its name. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const name of await caches.keys()) {
      const kind = name.split(' ').at(-1) ?? '';
      counts[kind] = (counts[kind] ?? 0) + (await (await caches.open(name)).keys()).length;
    }
    return counts;
  });
/** Replaces the cached body of a path. */
const spoil = (page: Page, path: string, body: string) =>
  page.evaluate(
    async ([at = '', text = '']) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        if (await cache.match(at)) await cache.put(at, new Response(text));
      }
    },
    [path, body],
  );

describe('thrift', () => {
  test('a first visit stores its page with style and script, and the page for lost addresses', async () => {
    const page = await visitOnce('2025/huhang/');
    const paths = await page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(paths.filter((path) => !path.startsWith('/_astro/')).toSorted()).toEqual([
      '/2025/huhang/',
      '/404.html',
      '/favicon.svg',
    ]);
    const files = paths.map((path) => path.replace(/\/$/, '/index.html'));
    const bytes = files.map((file) => gzipSync(readFileSync(join(dir, file))).length);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(60 * 1024);
    host.cut = true;
    await page.goto(`${home}2025/huhang/`);
    expect(await heading(page)).toContain('护航');
  });

  test('nothing is stored for a reader who saves data', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(home, { waitUntil: 'networkidle' });
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
  });

  test('the settings name the size of the site, and store all of it', async () => {
    const page = await visitOnce('about/');
    await page.getByRole('button', { name: '设置' }).click();
    const button = page.locator('#settings > button');
    await expect.poll(() => button.innerText()).toMatch(/^离线可读（约\d\.\dMB）$/);
    await button.click();
    await expect.poll(() => button.innerText()).toBe('已存到本机，没有网络也能读');
    host.cut = true;
    await page.goto(`${home}2025/huhang/`);
    expect(await heading(page)).toContain('护航');
  });
});

describe('without a network, after two pages', () => {
  const open = useVisit('about/');

  test('the report, the figures, their data and search work, whatever a chat has appended to the address', async () => {
    const page = open();
    host.cut = true;
    await page.goto(`${home}2025/huhang/?from=singlemessage&isappinstalled=0#mediation`);
    expect(await heading(page)).toContain('护航');
    expect(await page.locator('share-button button').count()).toBeGreaterThan(0);
    await page.goto(`${home}figures/?unit=元`);
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(4);
    const data = await page.evaluate(async () => (await fetch('/figures.json?v=1')).json());
    expect(data.figures).toHaveLength(
      JSON.parse(readFileSync(join(dir, 'figures.json'), 'utf8')).figures.length,
    );
    await page.goto(`${home}search/?q=3572万元`);
    await page.locator('[data-result=figure]').first().waitFor();
    await page.goto(`${home}2025/huhang?from=timeline`);
    expect(new URL(page.url()).pathname).toBe('/2025/huhang/');
    // Two slashes at the start.
    await page.goto(`${home}/search/?q=3572万元`);
    await page.locator('[data-result=figure]').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/search/');
  });

  test.each([
    ['2025/huhang/loss-recovered/', '2025/huhang/#loss-recovered'],
    ['2025/huhang/mediation/?from=timeline', '2025/huhang/?from=timeline#mediation'],
    ['2025/huhang/mediation/&from=timeline', '2025/huhang/#mediation'],
    ['2025/honours/', '2025/#honours'],
  ])('the share page /%s leads to /%s', async (from, to) => {
    const page = open();
    host.cut = true;
    await page.goto(home + from);
    expect(page.url()).toBe(home + to);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(to.split('#')[1]);
  });

  test('the page that was open first can search', async () => {
    const page = await visit('search/');
    host.cut = true;
    await page.getByRole('searchbox').last().fill('工会驿站');
    await page.locator('[data-result=place]').first().waitFor();
  });

  test('a page that is not cached says that it cannot be opened now, not that it does not exist', async () => {
    const page = open();
    host.cut = true;
    await page.goto(`${home}2025/nothing-here/`);
    await expect.poll(() => heading(page)).toBe('现在打不开这一页');
    expect(await page.locator('main a').count()).toBeGreaterThan(5);
  });

  test('the first visited page can be opened, even if the home page does not link to it', async () => {
    host.worker = (await writeWorker(dir, '/', true)).replace(/"\/about\/":"\w+",/, '');
    const page = await visit('about/');
    host.cut = true;
    await page.reload();
    expect(await heading(page)).toContain('关于');
  });

  test.each(['latest/', 'cards/2025.png'])(
    '/%s can be opened again if it was visited',
    async (path) => {
      const page = open();
      await page.goto(home + path);
      await page.goto(`${home}about/`);
      await expect.poll(() => isCached(page, `/${path}`)).toBe(true);
      host.cut = true;
      expect(await page.evaluate(async (at) => (await fetch(at)).status, `/${path}`)).toBe(200);
    },
  );
});

describe('a network that fails', () => {
  const open = useVisit();

  test.each([
    ['a connection cut in the middle of a page', 'cut'],
    ['a host that does not answer', 'hanging'],
    ['a host with an error', 'error'],
  ] as const)('%s shows the cached page', async (_what, name) => {
    const page = open();
    host.fault = { name, file: /huhang/ };
    await page.goto(`${home}2025/huhang/`);
    expect(await heading(page)).toContain('护航');
    expect(await page.locator('.site-footer').count()).toBe(1);
  });

  test('an answer that is cut off leaves the cached copies of visited files intact', async () => {
    const page = open();
    await page.goto(`${home}latest/huhang/`);
    await page.goto(`${home}cards/2025.png`);
    await page.goto(home);
    for (const path of ['/latest/huhang/', '/cards/2025.png']) {
      await expect.poll(() => isCached(page, path)).toBe(true);
    }
    host.fault = { name: 'cut', file: /cards/ };
    await page.goto(`${home}cards/2025.png`).catch(() => undefined);
    host.cut = true;
    await page.goto(home);
    const sizes = await page.evaluate(async () => {
      const blob = await (await fetch('/cards/2025.png')).blob();
      return [blob.size, (await fetch('/latest/huhang/')).status];
    });
    expect(sizes).toEqual([readFileSync(join(dir, 'cards/2025.png')).length, 200]);
  });

  describe('during an update', () => {
    test.each([
      ['a host with an error', 'error'],
      ['a connection cut in the middle', 'cut'],
      ['another file in place of the right one', 'login'],
    ] as const)('%s ends the update, and the former version stays', async (_what, name) => {
      const page = open();
      const { core } = await cached(page);
      host.dir = next;
      host.fault = { name, file: /values\.json/ };
      expect(await update(page)).toBe('redundant');
      expect((await cached(page))['core']).toBe(core);
      host.cut = true;
      await page.goto(`${home}search/?q=3572万元`);
      await page.locator('[data-result=figure]').first().waitFor();
    });
  });
});

describe('a new version', () => {
  test('takes over as a whole at the next page, and leaves what is typed on the open one', async () => {
    const page = await visit();
    const other = await page.context().newPage();
    await other.goto(`${home}about/`);
    await other.locator('header input[type=search]').fill('3572');
    host.dir = next;
    await page.goto(`${home}2025/huhang/`);
    // The former version stays for the page that is open.
    await expect.poll(() => hasCores(page, 2)).toBe(true);
    await expect.poll(() => isControlledBy(page, next)).toBe(true);
    expect(await other.locator('header input[type=search]').inputValue()).toBe('3572');
    host.cut = true;
    await page.goto(`${home}search/?q=3573万元`);
    await page.locator('[data-result=figure]').first().waitFor();
    await expect.poll(() => page.locator('.count').first().innerText()).toMatch(/^1个数字/);
    await page.goto(`${home}search/?q=3572万元`);
    await expect.poll(() => page.locator('.count').first().innerText()).toMatch(/^没有找到/);
  });

  test('never gives back the old figure once the reader has seen the new one', async () => {
    const page = await visit();
    host.dir = next;
    // The new version cannot be installed: the host goes on with the old list of files.
    host.worker = readFileSync(join(dir, 'offline.js'), 'utf8');
    await page.goto(`${home}2025/huhang/`);
    expect(await page.locator('main').innerText()).toContain('3573万元');
    host.cut = true;
    await page.goto(`${home}2025/huhang/`);
    expect(await page.locator('main').innerText()).toContain('3573万元');
    expect(await page.locator('.kept-notice').innerText()).toContain('可能不是最新的');
  });

  test('is offered by a page that came from the cache because the network was slow', async () => {
    const page = await visit('2025/huhang/');
    host.dir = next;
    host.fault = { name: 'hanging', file: /huhang/ };
    await page.goto(`${home}2025/huhang/`);
    expect(await page.locator('main').innerText()).toContain('3572万元');
    host.fault = undefined;
    await page.getByRole('link', { name: '打开最新的' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('3573万元');
    expect(await page.locator('.kept-notice').count()).toBe(0);
  });

  test('does not give an open page an index of two versions', async () => {
    const page = await visit('search/');
    host.dir = next;
    // The host sends the page of the new version, but not its list of figures.
    await page.evaluate(() => fetch('/2025/huhang/'));
    host.fault = { name: 'error', file: /values/ };
    const status = await page.evaluate(async () => (await fetch('/pagefind/values.json')).status);
    expect(status).toBe(500);
    host.cut = true;
    await page.goto(`${home}search/?q=3572万元`);
    await page.locator('[data-result=figure]').first().waitFor();
  });

  test('does not send files to a page that came from the cache', async () => {
    const page = await visit();
    host.cut = true;
    await page.goto(`${home}search/`);
    host.behave(next);
    const list = await page.evaluate(async () => (await fetch('/pagefind/values.json')).text());
    expect(list).toBe(readFileSync(join(dir, 'pagefind/values.json'), 'utf8'));
  });
});

/** Ends the worker. It checks its caches once after each start. */
async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

describe('the cache', () => {
  const open = useVisit();

  test.each([
    ['a page cut short', '/2025/huhang/', '<!doctype html><h1>护'],
    ['an empty script', '/pagefind/pagefind.js', ''],
  ])(
    'does not use a damaged copy (%s), and restores it with a network',
    async (_what, path, body) => {
      const page = open();
      await spoil(page, path, body);
      host.cut = true;
      await page.goto(`${home}2025/`);
      expect(
        await page.evaluate(
          (at) =>
            fetch(at).then(
              (a) => a.status,
              () => 0,
            ),
          path,
        ),
      ).toBe(0);
      host.cut = false;
      await stopWorker(page);
      await page.goto(`${home}2025/`);
      const kept = readFileSync(join(dir, path, path.endsWith('/') ? 'index.html' : ''), 'utf8');
      await expect
        .poll(() => page.evaluate(async (at) => (await caches.match(at))?.text(), path))
        .toBe(kept);
    },
  );

  test('is restored if the browser has deleted a part of it', async () => {
    const page = open();
    const { core = 0 } = await cached(page);
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0] ?? '');
      for (const key of (await cache.keys()).slice(0, 10)) await cache.delete(key);
    });
    await stopWorker(page);
    await page.goto(`${home}2025/`);
    await expect.poll(async () => (await cached(page))['core']).toBe(core);
  });

  test('stays empty if there is no room, and the pages work', async () => {
    const page = await newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const session = await page.context().newCDPSession(page);
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
    // This page tries to install the worker as well. Its cache is there until the attempt has failed. It is not opened
    // here: that would create it again if the worker has just deleted it.
    const names = () => page.evaluate(() => caches.keys());
    await expect
      .poll(async () => (await names()).filter((name) => / (core|visited)$/.test(name)))
      .toEqual([]);
    expect(faults).toEqual([]);
  });

  test('drops visited files but no core file when the device runs out of room', async () => {
    host.worker = `${await writeWorker(dir, '/', true)}
      const put = Cache.prototype.put;
      Cache.prototype.put = function (path, response) {
        return String(path).includes('2025/zhuhun.png')
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : put.call(this, path, response);
      };`;
    const page = await visit();
    const { core = 0 } = await cached(page);
    const cards = ['2025', '2025/huhang', '2025/funeng', '2025/nuanxin', '2025/zhuhun'];
    for (const card of cards)
      await page.evaluate(async (at) => (await fetch(at)).blob(), `/cards/${card}.png`);
    await expect.poll(() => cached(page)).toEqual({ core, visited: 2 });
  });

  describe('does not hinder pages', () => {
    /** A worker in which a method of `caches` fails once a page has sent its name. */
    const open = useVisit(
      '',
      async () => `${await writeWorker(dir, '/', true)}
      const { match, open, keys } = CacheStorage.prototype;
      addEventListener('message', ({ data }) => {
        const refuse = () => { throw new DOMException('no', 'SecurityError'); };
        Object.assign(CacheStorage.prototype, { match, open, keys, [data]: refuse });
      });`,
    );

    test.each(['match', 'open', 'keys'])('if the browser refuses caches.%s', async (method) => {
      const page = open();
      await page.evaluate((name) => navigator.serviceWorker.controller?.postMessage(name), method);
      for (const path of ['2025/huhang/', 'latest/', 'figures/']) {
        const answer = await page.goto(home + path);
        expect(answer?.status()).toBe(200);
      }
    });
  });
});

describe('switched off', () => {
  /** Another site, built with `offline: false`. */
  const { dir: plain } = inject('reports');

  test('an earlier worker deletes its caches and itself', async () => {
    const page = await visit();
    host.dir = plain;
    await page.goto(`${home}2025/`);
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0);
    // Not earlier: counting opens each cache, and would create one that the worker has just deleted.
    expect(await cached(page)).toEqual({});
  });

  test('no worker is registered', async () => {
    host.dir = plain;
    const page = await newPage();
    await page.goto(home, { waitUntil: 'networkidle' });
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
  });
});
