import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { NO_RUNNER, runNode } from '../helpers/build.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { CONTENT } from '../helpers/content.ts';
import { freePort } from '../helpers/nginx.ts';
import { removeMarks } from '../helpers/pages.ts';
import { writePhotos } from '../helpers/photos.ts';
import { copyProject } from '../helpers/project.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { COMMON, writePage, writeSummary } from '../helpers/years.ts';

// The commands write into the project, so this is a copy.
const project = copyProject('drafts', {});
const content = join(project, 'content');
const env = { ...NO_RUNNER, VITEST: '', CONTENT_DIR: 'content', CI: 'false' };

/** A report with one section more, which is a draft and has a picture. */
beforeAll(async () => {
  cpSync(CONTENT, content, { recursive: true });
  const photos = temporaryFolder();
  await writePhotos(photos);
  copyFileSync(join(photos, 'news/IMG_2031.JPG'), join(content, 'report/2025/IMG_2031.JPG'));
  writePage(content, 'report/2025/jiceng', {
    title: '基层',
    headline: '建在码头上的家',
    draft: true,
    order: 9,
    period: 2025,
    ...COMMON,
    summary: writeSummary('基层'),
    date: '2026-03-06',
    body: '新建小站<Figure id="stations" label="新建的小站">4714个</Figure>，见[护航](/2025/huhang/)和[新闻](/news/)。\n\n## 照片 \\{#pictures}\n\n![小站门口](./IMG_2031.JPG "门口。某某／摄")',
  });
});

describe('npm run share-preview', () => {
  let html = '';
  beforeAll(async () => {
    const run = await runNode([join(project, 'src/commands/share-preview.ts')], { env });
    expect(run.status, run.output).toBe(0);
    expect(run.output).toMatch(
      /^正在生成网站.*\n已写入 送审\/2025年送审稿\.html（7页，\d+ KB）。.*\n$/,
    );
    expect(readdirSync(join(project, '送审'))).toEqual(['2025年送审稿.html']);
    html = readFileSync(join(project, '送审/2025年送审稿.html'), 'utf8');
  });

  test('writes all pages of the report in their order, the draft too', () => {
    const [, contents = ''] = /<nav aria-label="目录">(.*?)<\/nav>/.exec(html) ?? [];
    const titles = [...contents.matchAll(/<li><a href="#2025[\w-]*">(.*?)<\/a>/g)].map(
      ([, t]) => t,
    );
    expect(titles).toEqual(['2025年度综述', '铸魂', '赋能', '护航', '暖心', '强基', '基层']);
    const text = removeMarks(html);
    expect(text).toContain('<mark>草稿</mark>，还没有发布。');
    expect(text).toContain('>4714个</data>，见<a href="#2025-huhang">护航</a>和新闻。');
    const figures = readdirSync(join(CONTENT, 'report/2025')).flatMap((name) =>
      [
        ...readFileSync(join(CONTENT, 'report/2025', name), 'utf8').matchAll(/<Figure id="(.*?)"/g),
      ].map(([, id]) => `-${id}" class="figure"`),
    );
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter((figure) => !html.includes(figure))).toEqual([]);
  });

  test('every id is there once, and every link leads to one', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/ href="([^"]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  test('needs no other file, and its policy forbids every request and script', async () => {
    expect(html).not.toMatch(
      /<(?:script|link|button|iframe)|\ssrcset=| src="(?!data:)|url\((?!data:)/,
    );
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toBe(
      `default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    const browser = await launchBrowser();
    const page = await (await browser.newContext({ offline: true })).newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('request', (request) => messages.push(request.url()));
    const address = pathToFileURL(join(project, '送审/2025年送审稿.html')).href;
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(address);
    const seen = await page.evaluate(() => ({
      picture: document.querySelector('img')!.naturalWidth,
      margin: getComputedStyle(document.querySelector('main > section')!).marginTop,
      width: document.documentElement.scrollWidth,
    }));
    expect(seen).toMatchObject({ picture: 1200, width: 360 });
    expect(parseFloat(seen.margin)).toBeGreaterThan(20);
    expect(messages.filter((text) => text !== address && !text.startsWith('data:'))).toEqual([]);
    await page.context().close();
  });
});

test('npm run preview -- --drafts serves a build with drafts, and leaves the site’s own folder alone', async () => {
  const unbuilt = await runNode([join(project, 'src/commands/preview.ts')], { env });
  expect(unbuilt.output).toContain('没有生成好的网站：先运行 npm run build。');
  expect(unbuilt.status).toBe(1);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [join(project, 'src/commands/preview.ts'), '--drafts', '--port', String(port)],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(`:${port}/`)) resolve();
      });
    }
    server.on('exit', () => reject(new Error(output)));
  });
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(removeMarks(await get('/2025/jiceng/'))).toContain('<mark>草稿</mark>，还没有发布。');
  expect(await get('/2025/huhang/')).toContain('href="/2025/jiceng/"');
  expect(await get('/2025/huhang/')).not.toContain('<mark>草稿</mark>');
  expect(await get('/figures.json')).toContain('stations');
  expect(existsSync(join(project, 'dist'))).toBe(false);
  server.kill();
  await once(server, 'exit');
});

describe('npm run finish', () => {
  const page = join(content, 'report/2025/jiceng.mdx');
  const news = join(content, 'news/rough.mdx');
  const finish = (more: NodeJS.ProcessEnv = {}) =>
    runNode([join(project, 'src/commands/finish.ts')], { env: { ...env, ...more } });

  beforeAll(() => {
    writePage(content, 'news/rough', {
      title: '有错的消息',
      ...COMMON,
      summary: writeSummary('有错的消息'),
      date: '2026-03-07',
      body: '走访企业,服务职工。\n\n新建小站7个。',
    });
  });

  test('mends, names what is left, and does not build from content with faults', async () => {
    const { status, output } = await finish();
    expect(status).toBe(1);
    expect(output).toMatch(
      /一、改正：1个文件.*\n {2}content\/news\/rough\.mdx\n二、检查：10个文件，要改的1处。/,
    );
    expect(output).toMatch(/ {2}content\/news\/rough\.mdx:\d+ .*7个.*/);
    expect(output).toContain('三、生成：没有生成网站，先改上面的。');
    expect(output).toMatch(/还是草稿的1页.*\n {4}content\/report\/2025\/jiceng\.mdx/);
    expect(output).toContain('改完再运行一次 npm run finish');
    expect(readFileSync(news, 'utf8')).toContain('走访企业，服务职工。');
    expect(existsSync(join(project, 'dist'))).toBe(false);
  });

  test('builds without the drafts and their faults, adds no ids, and says how to send the changes off', async () => {
    const draft = readFileSync(page, 'utf8');
    writeFileSync(page, draft.replace('IMG_2031.JPG', 'no photo.JPG'));
    writeFileSync(news, readFileSync(news, 'utf8').replace('新建小站7个。', '小站开门。'));
    execFileSync('git', ['init', '--quiet'], { cwd: project });
    const { status, output } = await finish();
    writeFileSync(page, draft);
    expect(status).toBe(1);
    expect(output).toContain('一、改正：没有可以自动改正的。\n二、检查：10个文件，要改的1处。');
    expect(output).toMatch(/要改的1处。\n {2}content\/report\/2025\/jiceng\.mdx:\d+ .*no photo/);
    expect(output).toContain('其中草稿里的1处不妨碍别的页发布');
    expect(output).toContain('三、生成：网站在 dist 文件夹里。');
    expect(output).toMatch(/批准以后，运行 npm run ids：有\d+个新网址还没有记下/);
    expect(output).toMatch(/git push\n[^]* {7}content\/news\/rough\.mdx/);
    expect(existsSync(join(project, 'dist/news/rough/index.html'))).toBe(true);
    expect(existsSync(join(project, 'dist/2025/jiceng'))).toBe(false);
    expect(readFileSync(join(content, 'published.json'), 'utf8')).not.toContain('rough');
  });
});

test('npm run ids records new addresses, not those of drafts, and a section with published ones can be withdrawn', async () => {
  const published = join(content, 'published.json');
  expect(readFileSync(published, 'utf8')).toContain('"/2025/强基/"');
  const section = join(content, 'report/2025/qiangji.mdx');
  const text = readFileSync(section, 'utf8')
    .replace(/^leading:[^]*(?=^source:)/m, '')
    .replace(/^---\n/, '---\nwithdrawn: { date: 2026-03-09, reason: 重新核对 }\n');
  writeFileSync(section, text);
  const overview = join(content, 'report/2025/overview.mdx');
  writeFileSync(
    overview,
    readFileSync(overview, 'utf8').replace(/^ +- qiangji#new-members\n/m, ''),
  );
  const { status, output } = await runNode([join(project, 'src/commands/ids.ts')], { env });
  expect(status, output).toBe(0);
  expect(output).toMatch(/^正在生成网站.*\n已把\d+个新地址写入content\/published\.json。\n$/);
  const list = readFileSync(published, 'utf8');
  expect(list).toContain('/news/rough/');
  expect(list).not.toContain('/2025/jiceng/');
  const finish = await runNode([join(project, 'src/commands/finish.ts')], { env });
  expect(finish.status, finish.output).toBe(0);
  expect(finish.output).toContain('二、检查：10个文件，没有发现问题。\n');
  expect(finish.output).toContain('网址都记下了');
  for (const path of ['强基', '2025/强基', 'latest/qiangji']) {
    const page = readFileSync(join(project, 'dist', path, 'index.html'), 'utf8');
    expect(page).toContain('/2025/qiangji/');
  }
});
