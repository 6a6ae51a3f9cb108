// Takes the pictures of content/README.md: an imported sample article with and without a fault. Part of `npm run pictures`.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { decodeText } from '../../src/import/decode.ts';
import { importText } from '../../src/import/import-text.ts';
import { installedChromium } from '../helpers/chromium.ts';
import { writeAll } from '../../src/commands/write-files.ts';

const content = '.cache/pictures';
const folder = 'docs/images';
const port = 4398;
const huhang = join(content, 'report/2032/huhang.mdx');

rmSync(content, { recursive: true, force: true });
cpSync('content', content, { recursive: true });
mkdirSync(folder, { recursive: true });
const { text } = decodeText(readFileSync('docs/sample-article.txt'));
const options = { target: { report: 2032 }, today: '2032-01-31', subject: '滨城市总工会' };
writeAll(content, importText(text, options).drafts);
const draft = readFileSync(huhang, 'utf8');
writeFileSync(
  huhang,
  draft.replace(/<Figure id="[^"]*" label="帮助追回欠薪">(.*?)<\/Figure>/, '$1'),
);

const server = spawn(process.execPath, ['src/commands/dev.ts', '--port', String(port)], {
  env: { ...process.env, CONTENT_DIR: content },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await ready(server);
  const browser = await chromium.launch({
    executablePath: installedChromium(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  await picture(page, '/2032/huhang/', 'handbook-fault.png');
  writeFileSync(huhang, draft);
  await page.waitForTimeout(2000);
  await picture(page, '/2032/huhang/', 'handbook-section.png');
  await picture(page, '/2032/', 'handbook-overview.png');
  await browser.close();
} finally {
  server.kill();
  await once(server, 'exit');
}

/** Waits until the server watches the files. @throws if the server ends before */
async function ready(child: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('watching for file changes')) resolve();
    });
    child.on('exit', () => reject(new Error(output)));
  });
}

async function picture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(folder, name) });
  console.log(join(folder, name));
}
