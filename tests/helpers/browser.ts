import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import type { Build } from './build.ts';

/** Events that tests listen to. */
const EVENTS = ['console', 'pageerror', 'request', 'response', 'dialog'] as const;
/** Size of a window in pixels, if a test asks for none. */
const VIEWPORT = { width: 1280, height: 720 };

let shared: Promise<Browser> | undefined;

/**
 * The headless browser that all tests of a process share, also those of several files. It sends no requests of its own,
 * and ends with the process.
 */
export function launchBrowser(): Promise<Browser> {
  return (shared ??= launchChromium(inject('shell')));
}

/** Serves a build on a free port of this machine, as a plain file server does. */
export async function serve({
  dir,
  base,
}: Build): Promise<{ url: string; close: () => Promise<void> }> {
  const server: PreviewServer = await preview({
    configFile: false,
    root: dir,
    base,
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: dir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the server gave no address');
  return { url, close: () => server.close() };
}

/** A browser and a served build, available to all tests of a file or a group. */
export interface Stage {
  browser: Browser;
  /** Address of the served build, with its base. */
  url: string;
  /**
   * A page that tests share: a new one for each test would take longer than the test. Its storage
   * is empty and it has no listeners; only its HTTP cache stays. Service workers are blocked. Tests with the same
   * options share a page.
   */
  page: (options?: BrowserContextOptions) => Promise<Page>;
  /** Loads a path in such a page. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Starts a browser and serves a build for the tests of a file or a group. */
export function useStage(build: Build): Stage {
  const pages = new Map<string, Page>();
  const stage = {
    async page(options = {}) {
      const key = JSON.stringify(options);
      const page = pages.get(key) ?? (await newPage(stage.browser, options));
      pages.set(key, page);
      await renew(page, options);
      return page;
    },
    async open(path, options) {
      const page = await stage.page(options);
      await load(page, stage.url + path);
      return page;
    },
  } as Stage;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const server = await serve(build);
    Object.assign(stage, { browser: await launchBrowser(), url: server.url });
    close = server.close;
  });
  afterAll(async () => {
    for (const page of pages.values()) await page.context().close();
    await close();
  });
  return stage;
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  return context.newPage();
}

/** Removes what an earlier test left on a page. */
async function renew(page: Page, { viewport }: BrowserContextOptions): Promise<void> {
  for (const event of EVENTS) page.removeAllListeners(event);
  const size = viewport ?? VIEWPORT;
  const { width, height } = page.viewportSize() ?? size;
  if (width !== size.width || height !== size.height) await page.setViewportSize(size);
  if (page.url().startsWith('http')) {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }
}

/** Loads an address, also if only its fragment differs from that of the open page: a browser would load nothing then. */
async function load(page: Page, address: string): Promise<void> {
  const [document] = address.split('#');
  if (page.url().split('#')[0] === document) await page.goto('about:blank');
  await page.goto(address);
}
