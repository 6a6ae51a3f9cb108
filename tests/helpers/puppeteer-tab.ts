import { launchers } from './puppeteer.ts';
import type { Tab } from './tab.ts';

/** Starts Chromium or Firefox with one tab. */
export async function openPuppeteerTab(engine: 'chromium' | 'firefox'): Promise<Tab> {
  const browser = await launchers[engine]({ hasWorkers: true });
  const page = await browser.newPage();
  const resize = (width: number, height: number) => page.setViewport({ width, height });
  await resize(1280, 720);
  return {
    engine,
    async open(address) {
      if (page.url().split('#')[0] === address.split('#')[0]) await page.goto('about:blank');
      await page.goto(address);
    },
    // Puppeteer's own function waits for a document, which Firefox does not load for a place on the same page.
    back: () => page.evaluate(() => history.back()),
    // The types of Puppeteer know no arguments of a general kind.
    run: (work, ...args) => page.evaluate(work as () => never, ...(args as unknown as [])),
    click: (selector) => page.locator(selector).click(),
    async type(selector, text) {
      await page.locator(selector).wait();
      await page.type(selector, text);
    },
    press: (key) => page.keyboard.press(key),
    resize,
    picture: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
