import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pagePolicy } from '../../src/site/security.ts';
import { useStage } from '../helpers/browser.ts';
import { builtPages, redirectPages } from '../helpers/pages.ts';

/** Text that would do something if a page inserted it as markup or as an address. */
const HOSTILE = `"'><img src=x onerror=alert(1)><script>alert(2)</script><style>*{color:red}</style>javascript:alert(3)\u202e%00%zz`;
/** Every parameter that a page reads or a chat appends. */
const PARAMETERS = [
  ...['q', 'hl', 'kind', 'section', 'period', 'unit', 'min', 'max', 'sort', 'order'],
  ...['from', 'isappinstalled', '__proto__', 'constructor'],
];

const HASHES = ['%', '%E4%BD', ':~:text=%', '__proto__', '"]', "'><b>", '1'.repeat(2000)];

/** Collects violations of the policy, errors, dialogs and requests to other hosts. */
async function watch(page: Page, home: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(home)) {
      faults.push(`request: ${request.url()}`);
    }
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction('violated', (what: string) => faults.push(`violation: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { violated } = window as unknown as { violated: (what: string) => void };
      violated(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return faults;
}

describe('the policy in the pages', () => {
  test.each(['site', 'based'] as const)(
    'is in each page of the %s build, before any script and style',
    (which) => {
      const build = inject(which);
      for (const { path, html } of [...builtPages(build), ...redirectPages(build)]) {
        const [, stated] =
          /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
        expect([path, stated?.replaceAll('&#39;', "'")]).toEqual([path, pagePolicy]);
        expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link/));
      }
    },
  );
});

describe('in a browser', () => {
  const build = inject('site');
  const stage = useStage(build);
  const paths = builtPages(build).map(({ path }) => path);

  async function on(
    path: string,
    act: (page: Page, faults: () => string[]) => Promise<void>,
  ): Promise<string[]> {
    const context = await stage.browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const faults = await watch(page, stage.url);
    await page.goto(stage.url + path.slice(1), { waitUntil: 'load' });
    await act(page, () => faults);
    await context.close();
    return faults;
  }

  test('a script that was injected into a page does not run', async () => {
    const faults = await on('/', async (page, faults) => {
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="alert(1)">');
        const script = document.createElement('script');
        script.textContent = 'alert(2)';
        document.body.append(script);
      });
      // The browser reports both violations later.
      const refused = () => faults().filter((fault) => fault.startsWith('violation: script-src'));
      await expect.poll(() => refused().length).toBe(2);
    });
    expect(faults.filter((fault) => fault.startsWith('dialog'))).toEqual([]);
  });

  test.each(['/', '/2025/huhang/', '/figures/', '/404.html'])(
    'the policy lets a reader of %s choose the theme and large text',
    async (path) => {
      const faults = await on(path, async (page) => {
        await page.getByRole('button', { name: '设置' }).first().click();
        await page.getByLabel('深色').check();
        await page.getByLabel('长辈版').check();
        await page.reload();
        expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
          theme: 'dark',
          size: 'large',
        });
      });
      expect(faults).toEqual([]);
    },
  );

  test('a search, a filter, a result with its highlight, a citation and a share do not violate the policy', async () => {
    const faults = await on('/search/?q=3572万元', async (page) => {
      await page.locator('[data-result=place] a').first().click();
      await page.locator('.clear-highlight').waitFor();
      await page.locator('.figure[role]').first().click();
      await page.locator('.figure-sheet').waitFor();
    });
    expect(faults).toEqual([]);
    const table = await on('/figures/?unit=元&min=1000万&sort=value', async (page) => {
      await page.locator('figures-table button', { hasText: '引用' }).first().click();
    });
    expect(table).toEqual([]);
  });

  describe('each page', () => {
    let page: Page;
    let faults: string[];
    beforeAll(async () => {
      const context = await stage.browser.newContext({
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      page = await context.newPage();
      faults = await watch(page, stage.url);
    });
    afterAll(() => page.context().close());

    test.each(paths)('%s treats hostile text in its address as text', async (path) => {
      const query = PARAMETERS.map((name) => `${name}=${encodeURIComponent(HOSTILE)}`).join('&');
      for (const search of [query, `q=%E4%BD&hl=%&min=%zz&unit=${'1'.repeat(2000)}`]) {
        faults.length = 0;
        const address = `${path.slice(1)}?${search}#${encodeURIComponent(HOSTILE)}`;
        await page.goto(stage.url + address, { waitUntil: 'load' });
        await page.evaluate(async (hashes) => {
          for (const hash of hashes) {
            location.hash = hash;
            await new Promise((resolve) => setTimeout(resolve));
          }
        }, HASHES);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('img[src=x]').count()).toBe(0);
        expect(faults).toEqual([]);
      }
    });
  });
});
