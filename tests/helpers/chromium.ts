import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { aptInstall } from './apt.ts';

const SHELL = '/usr/bin/chromium-headless-shell';
const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of an installed Chromium or Chrome (`CHROME_PATH` goes first). If there is none and the tests run as
 * root on a Debian system, it installs Debian's.
 * @throws if none is found and none may be installed; the message says how to install one
 */
export function installedChromium(): string {
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  return named ?? find() ?? install();
}

/**
 * Path of Chromium's headless shell, or of the whole browser if there is no shell. The shell renders the same pages in
 * a third of the time. It calls the idle callbacks of a page only while the page draws.
 * @throws as `installedChromium` does
 */
export function installedShell(): string {
  const whole = installedChromium();
  if (process.env['CHROME_PATH']) return whole;
  if (!existsSync(SHELL)) aptInstall('chromium-headless-shell');
  return existsSync(SHELL) ? SHELL : whole;
}

/** Starts a headless browser that sends no requests of its own. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function find(): string | undefined {
  return CANDIDATES.find((path) => existsSync(path));
}

function install(): string {
  aptInstall('chromium', 'fonts-noto-cjk');
  const found = find();
  if (!found) {
    throw new Error(
      'No Chromium found: install it (Debian/Ubuntu: sudo apt-get install chromium) or name one: CHROME_PATH=/path/to/chrome npm test',
    );
  }
  return found;
}
