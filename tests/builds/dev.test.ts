import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT } from '../helpers/content.ts';
import { removeMarks } from '../helpers/pages.ts';
import { freePort } from '../helpers/nginx.ts';
import { copyProject } from '../helpers/project.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// Astro refuses a second server in one project, also if a former one has only left its lock. So this is a copy.
const project = copyProject('dev', {});
const content = join(project, 'content');
let home: string;
let server: ChildProcess;
/** Output of the server since the last write. */
let output = '';
/** Output of the server up to its first page. */
let greeting = '';

/** Paths that were asked of a registry that has a newer Astro. */
const asked: string[] = [];
const registry = createServer(({ url = '' }, answer) => {
  asked.push(url);
  answer.end('{"version":"99.0.0"}');
});

/** Starts `npm run dev` on content with faults. */
beforeAll(async () => {
  cpSync(CONTENT, content, { recursive: true });
  const file = `${content}/report/2025/huhang.mdx`;
  const text = readFileSync(file, 'utf8')
    .replace(/^theme:.*$/m, 'thema: 维权')
    .replace(/(信访与追薪.*\n\n)/, '$1追回九万元,用于发放。\n\n');
  writeFileSync(file, text);
  registry.listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const port = await freePort();
  home = `http://localhost:${port}/`;
  // Astro serves no pages if VITEST is set.
  server = spawn(process.execPath, [join(project, 'src/commands/dev.ts'), '--port', String(port)], {
    env: {
      ...process.env,
      VITEST: '',
      CONTENT_DIR: 'content',
      NODE_ENV: 'development',
      NO_COLOR: '1',
      // On a machine of continuous integration, Astro neither asks for updates nor announces its telemetry.
      CI: 'false',
      ASTRO_TELEMETRY_DISABLED: undefined,
      // The settings of a person who has never run Astro.
      XDG_CONFIG_HOME: temporaryFolder(),
      npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
    },
    stdio: 'pipe',
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  await written('watching for file changes');
  greeting = output;
});

afterAll(async () => {
  registry.close();
  if (server.exitCode !== null) return;
  server.kill();
  await once(server, 'exit');
});

/** Waits until the output contains a text. @throws if the server ends before */
async function written(words: string): Promise<void> {
  while (!output.includes(words)) {
    if (server.exitCode !== null) throw new Error(`npm run dev ended:\n${output}`);
    await Promise.race([once(server.stdout!, 'data'), once(server, 'exit')]);
  }
}

/**
 * Requests a page until it contains a text. The server renders it again some time after it has read a file, and does
 * not report it.
 */
const shows = (path: string, words: string) =>
  expect.poll(async () => (await fetch(home + path)).text()).toContain(words);

/** Writes a file, and waits until the server has read it. @param path in the folder of content */
async function write(path: string, text: string): Promise<void> {
  output = '';
  writeFileSync(`${content}/${path}`, text);
  await written(`Reloaded data from ${path.slice(path.indexOf('/') + 1)}`);
}

test('a page with faults shows each below its paragraph, in Chinese', async () => {
  // A build in the same project empties Astro's own list of modules.
  writeFileSync(join(project, '.astro/content-modules.mjs'), 'export default new Map();');
  const html = removeMarks(await (await fetch(`${home}2025/huhang/`)).text());
  const notes = [...html.matchAll(/<aside class="content-fault"[^>]*>(.*?)<\/aside>/g)];
  expect(notes.map(([, note]) => note?.replace(/^\S+huhang\.mdx/, ''))).toEqual([
    expect.stringMatching(/^:1 缺少字段“theme”/),
    expect.stringMatching(/^:5 没有“thema”这样的字段/),
    expect.stringMatching(/^:\d+ 中文里用了半角标点“,”/),
    expect.stringMatching(/^:\d+ “九万元”是一个数量，却没有标注/),
  ]);
  const last = notes.at(-1)?.index ?? 0;
  expect(html.slice(0, last)).toContain('追回九万元,用于发放。');
  expect(html.slice(last)).toContain('热线12351昼夜有人接听');
});

test('changed and new files are shown while the server runs', async () => {
  const text = readFileSync(`${content}/report/2025/nuanxin.mdx`, 'utf8');
  await shows('2025/nuanxin/', '暖心');
  await write('report/2025/nuanxin.mdx', `${text}\n职工的诉求有人听。\n`);
  await shows('2025/nuanxin/', '职工的诉求有人听。');
  const other = text.replace(/^order:.*$/m, 'order: 99');
  await write('report/2025/other.mdx', `${other}\n这一页是新加的。\n`);
  await shows('2025/other/', '这一页是新加的。');
  const about = readFileSync(`${content}/pages/about.mdx`, 'utf8');
  await write('pages/contact.mdx', `${about}\n请写信给编者。\n`);
  await shows('contact/', '请写信给编者。');
  await shows('about/', '关于本站');
});

test.each<[mistake: string, path: string, change: (text: string) => string, note: string]>([
  [
    'a full-width colon',
    '2025/qiangji',
    (text) => text.replace(/^order: /m, 'order：'),
    '全角冒号',
  ],
  [
    'no space behind a colon',
    '2025/qiangji',
    (text) => text.replace(/^order: /m, 'order:'),
    '没有空格',
  ],
  ['a tab', '2025/qiangji', (text) => text.replace(/^ {2}byline/m, '\tbyline'), '制表符'],
  [
    'an open quote',
    '2025/qiangji',
    (text) => text.replace(/^theme: /m, 'theme: "'),
    '引号没有成对',
  ],
  [
    'a text in place of a list',
    '2025/qiangji',
    (text) => text.replace(/^order:/m, 'corrections: 无\norder:'),
    '要写列表',
  ],
  [
    'a text in place of aliases',
    '2025/qiangji',
    (text) => text.replace(/^order:/m, 'aliases: 无\norder:'),
    '要写一组字段',
  ],
  [
    'another year',
    '2025/qiangji',
    (text) => text.replace(/^period:.*/m, 'period: 2019'),
    '文件却在 2025/ 里',
  ],
  [
    'an order used twice',
    '2025/qiangji',
    (text) => text.replace(/^order:.*/m, 'order: 1'),
    '都是1',
  ],
  [
    'no end of the frontmatter',
    '2025/qiangji',
    (text) => text.replace(/\n---\n/, '\n'),
    '没有结尾的一行',
  ],
  [
    'a year without an overview',
    '2019/qiangji',
    (text) => text.replace(/^period:.*/m, 'period: 2019'),
    '没有综述',
  ],
])(
  '%s stands on its page, in Chinese, and other pages are shown',
  async (_m, page, change, note) => {
    const text = readFileSync(`${CONTENT}/report/2025/qiangji.mdx`, 'utf8');
    mkdirSync(`${content}/report/${page.slice(0, 4)}`, { recursive: true });
    await write(`report/${page}.mdx`, change(text));
    await shows(`${page}/`, note);
    for (const path of ['', '2025/', 'figures/', 'about/']) {
      const response = await fetch(home + path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).not.toMatch(/node_modules\/|Stack trace/);
    }
  },
);

test('nobody is asked for updates, and no notice of telemetry appears', () => {
  expect(asked).toEqual([]);
  expect(greeting).not.toMatch(/telemetry|99\.0\.0/i);
});
