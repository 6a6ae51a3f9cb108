import { existsSync } from 'node:fs';
import { aptInstall } from './apt.ts';

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
 * Path of an installed Chromium or Chrome (`CHROME_PATH` goes first). Where there is none and the tests run as
 * root on a Debian system, Debian's Chromium is installed.
 * @throws where none is found and none may be installed, with how to install it
 */
export function installedChromium(): string {
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  return named ?? find() ?? install();
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
