import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { judgeFault, KINDS, readSound } from '../helpers/faulty-search.ts';
import { startHost, type FaultName, type Host } from '../helpers/host.ts';
import { makeVersion } from '../helpers/other-version.ts';

const { dir } = inject('site');
let oldDir: string;
let host: Host;
const pages: Page[] = [];

/** Opens a page with an empty cache, for one test. */
async function newPage(): Promise<Page> {
  const context = await (await launchBrowser()).newContext({ serviceWorkers: 'block' });
  const made = await context.newPage();
  pages.push(made);
  return made;
}

beforeAll(async () => {
  oldDir = await makeVersion(dir, 'faults-old', ['3572', '3571']);
  host = await startHost();
});
afterAll(() => host.close());
beforeEach(() => {
  host.behave(dir);
  host.oldDir = oldDir;
});
afterEach(async () => {
  for (const made of pages.splice(0)) await made.context().close();
});

/** `npm run test:faults` runs all pairs. */
const PAIRS: readonly [kind: string, fault: FaultName][] = [
  ['entry file', 'login'],
  ['list of chunks', 'truncated'],
  ['script of the engine', 'flipped'],
  ['program of the engine', 'cut'],
  ['chunk', 'truncated'],
  ['chunk', 'login'],
  ['chunk', 'old'],
  ['fragment', 'flipped'],
  ['filter', 'gone'],
  ['list of values', 'old'],
  ['value file', 'flipped'],
  ['popular words', 'redirect'],
  ['other writings', 'gzip'],
  ['script that answers', 'empty'],
  ['script of related answers', 'error'],
];

describe('a search gives the right answer, or says that it could not read and gives the right answer to a retry', () => {
  const sounds = new Map<string, string>();

  test.each(PAIRS)('%s: %s', async (name, fault) => {
    const kind = KINDS.find((other) => other.name === name)!;
    const sound = sounds.get(kind.search) ?? (await readSound(await newPage(), host, kind));
    expect(sound).toMatch(/^\d+个数字|^\d+页|你要找的可能是/);
    sounds.set(kind.search, sound);
    // The browser caches the damaged file too. A retry must not get that copy.
    host.maxAge = 31_536_000;
    expect(await judgeFault(await newPage(), host, kind, fault, sound)).toBe('');
  });
});

test('a host that never answers is given up, and the page says so', async () => {
  host.fault = { name: 'hanging', file: /pagefind\.js$/ };
  const page = await newPage();
  await page.clock.install();
  const asked = page.waitForRequest(/pagefind\.js$/);
  await page.goto(`${host.home}search/?q=3572万元`);
  await asked;
  const again = page.waitForRequest(/pagefind\.js\?1$/);
  await page.clock.fastForward(31_000);
  await again;
  await page.clock.fastForward(31_000);
  await page.locator('[data-retry]').waitFor();
  expect(await page.locator('#search-results').innerText()).toContain('检索文件没有读到');
});

test('a search page that stays open while the site is published anew gives the new answer', async () => {
  const page = await newPage();
  host.dir = oldDir;
  await page.goto(`${host.home}search/?q=职工`);
  await page.locator('[data-result]').first().waitFor();
  host.dir = dir;
  await page.locator('#page-search').fill('3572万元');
  const retry = page.locator('[data-retry]');
  const found = page.locator('[data-query="3572万元"] [data-result=figure]');
  await retry.or(found).first().waitFor();
  if (await retry.isVisible()) await retry.click();
  await found.waitFor();
});
