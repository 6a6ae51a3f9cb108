import { describe, expect, inject, test } from 'vitest';
import { axeFaults, overflowOf } from '../setup/axe.ts';
import { useStage } from '../setup/browser.ts';
import { builtPages } from '../setup/pages.ts';

describe.each(['site', 'based'] as const)('each page of the %s build', (which) => {
  const build = inject(which);
  const stage = useStage(build);

  test.each(builtPages(build).map(({ path }) => path))(
    '%s is accessible, quiet, keeps to its host and scrolls one way at 360 and 1280 px',
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
        expect(await axeFaults(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await context.close();
      }
    },
  );
});
