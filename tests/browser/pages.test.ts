import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { axeFaults, overflowOf } from '../helpers/axe.ts';
import { launchBrowser, useStage } from '../helpers/browser.ts';
import { builtPages } from '../helpers/pages.ts';

describe.each(['site', 'based'] as const)('each page of the %s build', (which) => {
  const build = inject(which);
  const stage = useStage(build);

  test.each(builtPages(build).map(({ path }) => path))(
    '%s is quiet and keeps to its host, is accessible and scrolls one way at 360 and 1280 px',
    async (path) => {
      for (const width of [360, 1280]) {
        const context = await stage.browser.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        const faults: string[] = [];
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
        await page.goto(stage.url + path.slice(1));
        expect(faults).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        // The markup is the same in both builds and at both widths; other widths are tried with the modes.
        if (which === 'site' && width === 360) expect(await axeFaults(page)).toEqual([]);
        await context.close();
      }
    },
  );
});

test('the feed and the sitemap are well-formed XML', async () => {
  const { dir } = inject('site');
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const faultOf = (xml: string) =>
    page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror')?.textContent,
      xml,
    );
  expect(await faultOf('<rss><item></rss>')).toBeTruthy();
  for (const file of ['rss.xml', 'sitemap-index.xml', 'sitemap-0.xml']) {
    expect([file, await faultOf(readFileSync(join(dir, file), 'utf8'))]).toEqual([file, undefined]);
  }
  await browser.close();
});
