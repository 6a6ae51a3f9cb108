import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const { dir } = inject('site');
const stage = useStage(inject('site'));
const ENGINE = /WebAssembly|methods/;
const PAGES = ['', '2025/', 'news/archives-2026/'];

const refuse = (name: string) =>
  `Object.defineProperty(window, '${name}', { get() { throw new DOMException('refused', 'SecurityError'); } });`;

/** Missing or refused features, each with a script that removes it. */
const LACKS = {
  'Intl.Segmenter': 'delete Intl.Segmenter;',
  highlights: 'delete window.Highlight; delete CSS.highlights;',
  'view transitions': 'delete Document.prototype.startViewTransition;',
  dialogs: `for (const name of ['show', 'showModal', 'close']) delete HTMLDialogElement.prototype[name];`,
  popovers: `for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover']) delete HTMLElement.prototype[name];
     delete HTMLButtonElement.prototype.popoverTargetElement;`,
  workers: 'delete window.Worker; delete window.SharedWorker;',
  'service workers': 'delete Navigator.prototype.serviceWorker; delete window.caches;',
  WebAssembly: 'delete window.WebAssembly;',
  'idle callbacks': 'delete window.requestIdleCallback;',
  'a clipboard and sharing':
    'delete Navigator.prototype.clipboard; delete Navigator.prototype.share;',
  'a clipboard that lets write': `navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));`,
  'any storage': `${refuse('localStorage')} ${refuse('sessionStorage')} ${refuse('indexedDB')}
     Object.defineProperty(document, 'cookie', { get: () => '', set() {} });`,
  'room in its storage': `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  'the methods of the years since 2022': `for (const name of ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name];
     for (const name of ['union', 'difference', 'intersection']) delete Set.prototype[name];
     delete URLSearchParams.prototype.size; delete Object.groupBy; delete Map.groupBy; delete Object.hasOwn;
     delete window.structuredClone; delete URL.canParse; delete Promise.withResolvers; delete AbortSignal.any;`,
};

/** Features that are missing at the same time. */
const TOGETHER: readonly (keyof typeof LACKS)[][] = [
  ['Intl.Segmenter', 'highlights', 'view transitions', 'dialogs', 'popovers'],
  [
    'workers',
    'service workers',
    'idle callbacks',
    'a clipboard and sharing',
    'room in its storage',
  ],
  ['WebAssembly', 'any storage'],
  ['a clipboard that lets write', 'the methods of the years since 2022'],
];

test('no shipped script has syntax that browsers of 2021 cannot parse', () => {
  const scripts = globSync('{_astro/*,offline,pagefind/pagefind}.js', { cwd: dir });
  expect(scripts.length).toBeGreaterThan(8);
  // A lookbehind, a static block, the v flag.
  const recent = /\(\?<[=!]|\bstatic\s*\{|\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(/;
  for (const file of scripts) {
    expect([file, recent.exec(readFileSync(join(dir, file), 'utf8'))?.[0]]).toEqual([
      file,
      undefined,
    ]);
  }
});

async function open(
  script: string,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await stage.browser.newContext({ reducedMotion: 'reduce', serviceWorkers });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(script);
  return { context, page, faults };
}

describe.each(TOGETHER.map((lacks) => ({ lacks })))('a browser without $lacks', ({ lacks }) => {
  const script = lacks.map((name) => LACKS[name]).join('\n');
  test('shows pages, highlights, cites, shares and filters, and searches or offers other ways', async () => {
    const { context, page, faults } = await open(script);
    for (const path of PAGES) {
      await page.goto(stage.url + path);
      expect((await page.locator('h1').innerText()).length).toBeGreaterThan(1);
    }
    await page.goto(`${stage.url}2025/huhang/?hl=3572#mediation`);
    await page.locator('.clear-highlight').click();
    await page.locator('.figure[role]').first().click();
    const menu = page.locator('.figure-sheet');
    await menu.getByText('引用格式').click();
    await menu.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => menu.locator('[role=status]').innerText()).toMatch(/复制/);
    await menu.getByRole('button', { name: '关闭' }).click();
    // The close event of a dialog comes later.
    await expect.poll(() => menu.count()).toBe(0);
    await page.locator('share-button:not([for]) button:visible').first().click();
    await page.locator('.share-panel').getByRole('button', { name: '二维码' }).click();
    await page.locator('img.qr-code').waitFor();

    await page.goto(`${stage.url}figures/?unit=元&sort=value&order=desc`);
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(4);
    await page.goto(`${stage.url}search/?q=3572万元`);
    // Without the features that the engine needs, the page links to other ways.
    if (!ENGINE.test(lacks.join())) await page.locator('[data-result=figure]').first().waitFor();
    else
      await page
        .locator('#search-results a[href$="/figures/"], [data-result=figure]')
        .first()
        .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

test('pages open and search works whatever is stored as settings or queries', async () => {
  const { context, page, faults } = await open('', 'block');
  await page.goto(`${stage.url}search/`);
  const stored = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '{"theme":{"toString":1}}',
      '{"theme":"dark","size":["large"]}',
      '{"size":"medium"}',
      '[[],{},null]',
    ),
    fc.array(fc.string({ unit: 'binary', maxLength: 300 })).map((list) => JSON.stringify(list)),
  );
  await fc.assert(
    fc.asyncProperty(stored, stored, async (settings, searches) => {
      await page.evaluate(
        ([one = '', other = '']) => {
          localStorage.setItem('settings', one);
          localStorage.setItem('recent-searches', other);
        },
        [settings, searches],
      );
      await page.reload();
      const { theme = '', size = '' } = await page.evaluate(() => ({
        ...document.documentElement.dataset,
      }));
      expect(['', 'light', 'dark']).toContain(theme);
      expect(['', 'medium', 'large']).toContain(size);
      expect(await page.locator('[data-again]').count()).toBeLessThanOrEqual(6);
      expect(await page.getByRole('searchbox').last().isEditable()).toBe(true);
    }),
    { numRuns: 8 },
  );
  expect(faults).toEqual([]);
  await context.close();
});

test('pages open and show no markup from the address, whatever the address contains', async () => {
  const { context, page, faults } = await open('', 'block');
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '元',
      '1000万',
      '<img src=x onerror=alert(1)>',
      '3572万元',
      '-0',
      '１２',
      '>5万',
    ),
  );
  const name = fc.constantFrom(
    'q',
    'hl',
    'section',
    'period',
    'unit',
    'min',
    'max',
    'sort',
    'order',
    'kind',
    'from',
  );
  const query = fc.dictionary(name, word, { maxKeys: 5 });
  const hash = fc.oneof(
    word,
    fc.constantFrom('mediation?from=x', 'mediation&a=b', '%', ':~:text=%E4'),
  );
  const path = fc.constantFrom('figures/', 'search/', '2025/huhang/');
  await fc.assert(
    fc.asyncProperty(path, query, hash, async (at, words, fragment) => {
      const url = new URL(stage.url + at);
      for (const [key, value] of Object.entries(words)) url.searchParams.set(key, value);
      url.hash = fragment;
      await page.goto('about:blank');
      await page.goto(url.href);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('img[src=x]').count()).toBe(0);
    }),
    { numRuns: 12 },
  );
  expect(faults).toEqual([]);
  await context.close();
});
