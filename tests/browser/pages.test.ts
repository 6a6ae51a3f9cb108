import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve } from '../setup/browser.ts';
import { builtPages } from '../setup/pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(['site', 'based'] as const)('each page of the %s build', (which) => {
  const build = inject(which);
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serve(build);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test.each(builtPages(build).map(({ path }) => path))(
    '%s is accessible, quiet, keeps to its host and scrolls one way at 360 and 1280 px',
    async (path) => {
      for (const width of [360, 1280]) {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error') faults.push(`console: ${message.text()}`);
        });
        page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
        page.on('request', (request) => {
          if (!request.url().startsWith(server.url)) faults.push(`request: ${request.url()}`);
        });
        page.on('response', (response) => {
          if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
        });
        await page.goto(server.url + path.slice(1));
        await page.evaluate(axe);
        const result = await page.evaluate(async () => {
          // @ts-expect-error axe is put on the page by the line above
          const { violations } = await window.axe.run();
          const { scrollWidth, clientWidth } = document.documentElement;
          return { violations, overflow: scrollWidth - clientWidth };
        });
        expect(faults).toEqual([]);
        expect(
          result.violations.map((violation: { id: string; nodes: { html: string }[] }) => [
            violation.id,
            violation.nodes.map(({ html }) => html),
          ]),
        ).toEqual([]);
        expect(result.overflow).toBe(0);
        await context.close();
      }
    },
  );
});
