/** Starts browsers of two engines by one library. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { aptInstall } from '../helpers/apt.ts';
import { installedChromium } from '../helpers/chromium.ts';

const FIREFOX = '/usr/bin/firefox-esr';

/** Starts a browser. @param hasWorkers whether it runs service workers */
type Launch = (hasWorkers: boolean) => Promise<Browser>;

export const launchers: Readonly<Record<string, Launch>> = {
  chromium: (hasWorkers) =>
    puppeteer.launch({
      executablePath: installedChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        ...(hasWorkers ? [] : ['--disable-features=ServiceWorker']),
      ],
    }),
  firefox(hasWorkers) {
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
