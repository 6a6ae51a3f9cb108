// Takes pictures of the last build for README.md and content/README.md. Part of `npm run pictures`.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { installedChromium } from '../helpers/chromium.ts';

const FOLDER = 'docs/images';
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
const pictures = [
  { name: 'section-desktop', path: '2025/huhang/', viewport: desktop },
  { name: 'section-phone', path: '2025/huhang/', viewport: phone },
  { name: 'figure-phone', path: '2025/huhang/#loss-recovered', viewport: phone },
  {
    name: 'search-phone',
    path: `search/?q=${encodeURIComponent('三千一百八十四万元')}`,
    viewport: phone,
  },
  { name: 'figures-desktop', path: 'figures/', viewport: desktop },
] as const;

const server = await preview({
  appType: 'mpa',
  logLevel: 'silent',
  preview: { host: '127.0.0.1', port: 0 },
});
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: installedChromium(),
  args: ['--no-sandbox'],
});
mkdirSync(FOLDER, { recursive: true });
for (const { name, path, viewport } of pictures) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
console.log(`${pictures.length} pictures in ${FOLDER}/`);
