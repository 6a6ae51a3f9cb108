/** How long a reader waits for a first result, in Chromium, on a weak connection. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { installedShell, launchChromium } from '../helpers/chromium.ts';
import { startHost } from '../helpers/host.ts';

/** A slow connection of a phone, as Lighthouse takes it. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const VIEWPORT = { width: 1280, height: 800 };
/** The median of this many runs is reported. */
const RUNS = 3;
/** Milliseconds after which a page has finished its idle work. */
const REST = 1500;

/** A built site and how to search on it. */
export interface Searched {
  dist: string;
  /** Path of a page of content, without its first slash. */
  path: string;
  /** Opens the search. */
  open: (page: Page) => Promise<void>;
  /** Selector of the search box. */
  box: string;
  /** Selector of a result with its text. */
  result: string;
}

/** This site: a box in the header. */
export const siteSearched = (dist: string, path: string): Searched => ({
  dist,
  path,
  open: (page) => page.locator('header input[type=search]').focus(),
  box: 'header input[type=search]',
  result: 'header [data-result]:not([data-hit])',
});

/** Starlight: a dialog behind a button. */
export const peerSearched = (dist: string, path: string): Searched => ({
  dist,
  path,
  open: (page) => page.locator('button[data-open-modal]').first().click(),
  box: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
});

/** Milliseconds from opening the search, with the query written at once, to the first result. */
export interface Waits {
  /** Nothing of the search has been loaded. */
  cold: number;
  /** The same again on the same page, after another search. */
  warm: number;
}

/** @returns the waits for each query, in their order */
export async function measureWaits(site: Searched, queries: readonly string[]): Promise<Waits[]> {
  const host = await startHost();
  Object.assign(host, { dir: site.dist, packed: true });
  const browser = await launchChromium(installedShell());
  try {
    const waits: Waits[] = [];
    for (const query of queries) {
      const runs: Waits[] = [];
      for (let run = 0; run < RUNS; run += 1)
        runs.push(await wait(browser, host.home, site, query));
      waits.push({
        cold: middle(runs.map(({ cold }) => cold)),
        warm: middle(runs.map(({ warm }) => warm)),
      });
    }
    return waits;
  } finally {
    await browser.close();
    host.close();
  }
}

async function wait(browser: Browser, home: string, site: Searched, query: string): Promise<Waits> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  try {
    const page = await openPage(context, home + site.path);
    const box = page.locator(site.box).first();
    const search = async (open: () => Promise<void>): Promise<number> => {
      const seen = firstSeen(page, site.result);
      const start = performance.now();
      await open();
      await box.fill(query);
      await seen;
      return performance.now() - start;
    };
    const cold = await search(() => site.open(page));
    await box.fill('');
    await page.locator(site.result).first().waitFor({ state: 'detached' });
    await page.waitForTimeout(REST);
    return { cold, warm: await search(async () => undefined) };
  } finally {
    await context.close();
  }
}

/** Checks in each animation frame. Playwright's own waiting checks only every half second after a while. */
function firstSeen(page: Page, selector: string): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted)) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    selector,
  );
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(REST);
  return page;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
