// Takes the pictures of content/README.md: an editor's work on an imported sample article, in a copy of the project.
// Part of `npm run pictures`.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { NO_RUNNER, runNode } from '../helpers/build.ts';
import { installedChromium } from '../helpers/chromium.ts';
import { freePort } from '../helpers/nginx.ts';
import { copyProject } from '../helpers/project.ts';
import { drawTerminal } from './terminal.ts';

const FOLDER = 'docs/images';
const DESK = { width: 1100, height: 800 };
/** The first page waits for the server to bundle its scripts. */
const SLOW_MS = 120_000;
const PHONE = { width: 390, height: 760 };
/** What an editor writes in place of what the import proposed. */
const OWN_WORDS = {
  theme: '维权服务与和谐劳动关系',
  summary:
    '劳动纠纷的调解、信访、追回的欠薪和挽回的损失，集体协商覆盖的企业和职工，职工是否满意：滨城市总工会一年的维权。',
};
const env = { ...NO_RUNNER, CI: 'false' };
const project = copyProject('handbook', {});
const content = join(project, 'content');
const huhang = join(content, 'report/2032/huhang.mdx');

mkdirSync(FOLDER, { recursive: true });
cpSync('content', content, { recursive: true });
cpSync('.gitignore', join(project, '.gitignore'));
copyFileSync('tests/fixtures/word/libreoffice.docx', join(project, '年报.docx'));
copyFileSync('docs/sample-article.txt', join(project, '文章.txt'));
git('init', '--quiet', '--initial-branch', 'main');
writeFileSync(join(project, '.git/info/exclude'), 'node_modules\n');
git('add', '.');
git('-c', 'user.name=e', '-c', 'user.email=e@e.example', 'commit', '--quiet', '--message', '内容');

const browser = await chromium.launch({
  executablePath: installedChromium(),
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: DESK });
const port = await freePort();
let server: ChildProcess | undefined;
try {
  await command('handbook-word', 'import', '年报.docx', '--report', '2033', '--dry-run');
  await run('import', '文章.txt', '--report', '2032');
  const draft = Object.entries(OWN_WORDS).reduce(
    (text, [field, words]) => change(text, new RegExp(`^${field}: .*$`, 'm'), `${field}: ${words}`),
    readFileSync(huhang, 'utf8'),
  );
  await writePhoto(join(content, 'report/2032/IMG_2032.JPG'));

  server = await startDev();
  write(change(draft, /<Figure [^>]*label="帮助追回欠薪"[^>]*>(.*?)<\/Figure>/, '$1'));
  await picture('2032/huhang/', 'handbook-fault');
  write(draft);
  await picture('2032/huhang/', 'handbook-section');
  await picture('2032/', 'handbook-overview');
  await page.setViewportSize({ ...DESK, height: 900 });
  write(
    `${draft.trimEnd()}\n\n## 职工服务中心 \\{#center}\n\n![职工在窗口前排队](./IMG_2032.JPG "职工服务中心的窗口。林小雨／摄")\n\n| 类别 | 受理数 |\n| --- | --- |\n| 欠薪 | <Figure id="unpaid" label="受理的欠薪案件">310件</Figure> |\n| 工伤 | <Figure id="injuries" label="受理的工伤案件">45件</Figure> |\n`,
  );
  await picture('2032/huhang/#center', 'handbook-picture');
  await page.setViewportSize(DESK);
  write(change(draft, /^---\n/, '---\ndraft: true\n'));
  await picture('2032/huhang/', 'handbook-draft');
  write(withdrawLoss(draft));
  await picture('2032/huhang/', 'handbook-withdrawn');
  server.kill();
  await once(server, 'exit');
  server = undefined;

  write(draft);
  await run('share-preview', '2032');
  await page.setViewportSize(PHONE);
  await page.goto(pathToFileURL(join(project, '送审/2032年送审稿.html')).href);
  await screenshot('handbook-approval');
  await page.setViewportSize(DESK);
  await command('handbook-finish', 'finish');
  await showUndo();
} finally {
  server?.kill();
  await browser.close();
}

/** Runs a command of the project. @throws where it fails, unless it is `finish`, which may leave work to a person */
async function run(name: string, ...args: string[]): Promise<string> {
  const { status, output } = await runNode([join(project, `src/commands/${name}.ts`), ...args], {
    cwd: project,
    env,
  });
  if (status !== 0 && name !== 'finish') throw new Error(output);
  return output;
}

/** Draws what an editor types, and what the command writes. */
async function command(picture: string, name: string, ...args: string[]): Promise<void> {
  const output = await run(name, ...args);
  const typed = `npm run ${name}${args.length > 0 ? ` -- ${args.join(' ')}` : ''}`;
  await drawTerminal(browser, [{ typed, output }], join(FOLDER, `${picture}.png`));
  console.log(`${picture}.png`);
}

function git(...args: string[]): string {
  return execFileSync('git', ['-c', 'core.quotepath=false', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
}

/** Draws how one file is brought back to what was sent off last. */
async function showUndo(): Promise<void> {
  const file = 'content/report/2025/huhang.mdx';
  writeFileSync(join(project, file), '改坏了');
  const transcripts = [
    ['status', '--short'],
    ['restore', file],
    ['status', '--short'],
  ].map((args) => ({ typed: `git ${args.join(' ')}`, output: git(...args) }));
  await drawTerminal(browser, transcripts, join(FOLDER, 'handbook-undo.png'));
  console.log('handbook-undo.png');
}

/** Withdraws the figure of the loss, which then cannot lead the page. */
function withdrawLoss(text: string): string {
  const [, id = ''] = /<Figure id="([^"]*)"[^>]*>3184万元/.exec(text) ?? [];
  const leading = change(text, new RegExp(`^ *- ${id}\\n|(?<=\\[.*)${id}, `, 'm'), '');
  return change(
    leading,
    /(<Figure [^>]*)(>3184万元)/,
    '$1 withdrawn="2033-03-01 来源更正了数字"$2',
  );
}

/** Replaces a part of the sample. @throws if the sample has no such part any more */
function change(text: string, part: RegExp, replacement: string): string {
  const changed = text.replace(part, replacement);
  if (changed === text) throw new Error(`the sample has no ${part}`);
  return changed;
}

function write(text: string): void {
  writeFileSync(huhang, text);
}

/** Draws a lighthouse by the sea in place of a photo. */
async function writePhoto(file: string): Promise<void> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="700" viewBox="0 150 1600 700">
    <rect width="1600" height="900" fill="#bcd3da"/><rect y="600" width="1600" height="300" fill="#5f8796"/>
    <path d="M0 700h620l80-60h300l60 60h540v200H0z" fill="#8b7b66"/>
    <path d="M790 640l25-380h70l25 380z" fill="#f4efe4"/><path d="M806 400h88l6 90h-100z" fill="#a3261c"/>
    <rect x="800" y="210" width="100" height="50" fill="#4a4036"/><circle cx="850" cy="235" r="18" fill="#ffe7a3"/>
  </svg>`;
  await sharp(Buffer.from(drawing)).jpeg().toFile(file);
}

/** Starts `npm run dev`, and waits until it watches the files. @throws if it ends before */
async function startDev(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/commands/dev.ts', '--port', String(port)], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: 'content' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('watching for file changes')) resolve();
    });
    child.on('exit', () => reject(new Error(output)));
  });
  return child;
}

/** Takes a picture of a page in `npm run dev`, once the server has read the last change. */
async function picture(path: string, name: string): Promise<void> {
  // The server says nowhere that it has taken in a file.
  await page.waitForTimeout(3000);
  await page.goto(`http://localhost:${port}/${path}`, { timeout: SLOW_MS });
  // A script adds it last.
  await page.locator('reading-settings button').first().waitFor({ timeout: SLOW_MS });
  await screenshot(name);
}

async function screenshot(name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`${name}.png`);
}
