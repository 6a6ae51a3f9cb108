/** Starts Chromium and Firefox by one library. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { aptInstall } from './apt.ts';
import { installedChromium } from './chromium.ts';

const FIREFOX = '/usr/bin/firefox-esr';

/** How a browser is started. */
interface LaunchOptions {
  /** Whether it runs service workers. */
  hasWorkers: boolean;
}

/** Starts a browser without a window. */
type Launch = (options: LaunchOptions) => Promise<Browser>;

export const launchers: Readonly<Record<'chromium' | 'firefox', Launch>> = {
  chromium: ({ hasWorkers }) =>
    puppeteer.launch({
      executablePath: installedChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        ...(hasWorkers ? [] : ['--disable-features=ServiceWorker']),
      ],
    }),
  firefox({ hasWorkers }) {
    if (!existsSync(FIREFOX)) aptInstall('firefox-esr');
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      extraPrefsFirefox: { 'dom.serviceWorkers.enabled': hasWorkers },
    });
  },
};

/** Opens a page, and waits until the service worker answers for it. */
export async function visitWithWorker(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(`(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
  })()`);
}
