import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults, measureOverflow } from '../helpers/axe.ts';
import { launchBrowser, useStage } from '../helpers/browser.ts';
import { builtPages } from '../helpers/pages.ts';

/** Widths in pixels. Each page is loaded at the first width of its build and then resized to the second. */
const WIDTHS = { site: [360, 1280], based: [1280, 360] } as const;

describe.each(['site', 'based'] as const)('each page of the %s build', (which) => {
  const build = inject(which);
  const stage = useStage(build);
  const faults: string[] = [];
  let page: Page;
  beforeAll(async () => {
    const context = await stage.browser.newContext({ serviceWorkers: 'block' });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(stage.url)) faults.push(`request: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
  });

  afterAll(() => page.context().close());

  test.each(builtPages(build).map(({ path }) => path))(
    '%s has no errors, no requests to other hosts, no accessibility faults and no sideways scrolling at 360 and 1280 px',
    async (path) => {
      faults.length = 0;
      const [width, other] = WIDTHS[which];
      await page.setViewportSize({ width, height: 800 });
      await page.goto(stage.url + path.slice(1));
      expect(await measureOverflow(page)).toBe(0);
      // The markup is the same in both builds and at both widths. `modes.test.ts` checks more widths.
      if (which === 'site') expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: other, height: 800 });
      expect(await measureOverflow(page)).toBe(0);
      expect(faults).toEqual([]);
    },
  );
});

test('the feed and the sitemap are well-formed XML', async () => {
  const { dir } = inject('site');
  const context = await (await launchBrowser()).newContext();
  const page = await context.newPage();
  const findXmlFault = (xml: string) =>
    page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror')?.textContent,
      xml,
    );
  expect(await findXmlFault('<rss><item></rss>')).toBeTruthy();
  for (const file of ['rss.xml', 'sitemap-index.xml', 'sitemap-0.xml']) {
    expect([file, await findXmlFault(readFileSync(join(dir, file), 'utf8'))]).toEqual([
      file,
      undefined,
    ]);
  }
  await context.close();
});
