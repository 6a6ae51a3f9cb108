import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CONTENT } from '../helpers/content.ts';

const content = '.cache/dev-content';
const port = 4399;
const page = `http://localhost:${port}/2025/huhang/`;
let server: ChildProcess;

/** Starts `npm run dev` on content with faults of each kind. */
beforeAll(async () => {
  rmSync(content, { recursive: true, force: true });
  cpSync(CONTENT, content, { recursive: true });
  const file = `${content}/report/2025/huhang.mdx`;
  const text = readFileSync(file, 'utf8')
    .replace(/^theme:.*$/m, 'thema: 维权')
    .replace(/(诉求受理与追薪.*\n\n)/, '$1追回九万元,用于发放。\n\n');
  writeFileSync(file, text);
  // Astro serves no pages where it takes itself for a test.
  server = spawn(process.execPath, ['src/commands/dev.ts', '--port', String(port)], {
    env: { ...process.env, VITEST: '', CONTENT_DIR: content, NODE_ENV: 'development' },
    stdio: 'pipe',
  });
  await new Promise<void>((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('watching for file changes')) resolve();
    });
    server.on('exit', (code) => reject(new Error(`npm run dev ended with ${code}:\n${output}`)));
  });
});

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
});

test('while content is being written, its page shows each fault at its place, in Chinese', async () => {
  // A site that is built beside it leaves Astro's own list of modules empty.
  writeFileSync('.astro/content-modules.mjs', 'export default new Map();');
  const html = await (await fetch(page)).text();
  const notes = [...html.matchAll(/<aside class="content-fault"[^>]*>(.*?)<\/aside>/g)];
  expect(notes.map(([, note]) => note?.replace(/^\S+huhang\.mdx/, ''))).toEqual([
    expect.stringMatching(/^:1 缺少字段“theme”/),
    expect.stringMatching(/^:5 没有“thema”这样的字段/),
    expect.stringMatching(/^:\d+ 中文里用了半角标点“,”/),
    expect.stringMatching(/^:\d+ “九万元”是一个数量，却没有标注/),
  ]);
  const last = notes.at(-1)?.index ?? 0;
  expect(html.slice(0, last)).toContain('追回九万元,用于发放。');
  expect(html.slice(last)).toContain('职工的诉求由');
});

test('what is written and what is added meanwhile is shown', async () => {
  const folder = `${content}/report/2025`;
  const text = readFileSync(`${folder}/nuanxin.mdx`, 'utf8');
  const shows = (address: string, words: string) =>
    vi.waitFor(
      async () => expect(await (await fetch(new URL(address, page))).text()).toContain(words),
      { timeout: 20_000, interval: 500 },
    );
  await shows('../nuanxin/', '暖心');
  writeFileSync(`${folder}/nuanxin.mdx`, `${text}\n职工的诉求有人听。\n`);
  await shows('../nuanxin/', '职工的诉求有人听。');
  const other = text.replace(/^order:.*$/m, 'order: 99');
  writeFileSync(`${folder}/other.mdx`, `${other}\n这一页是新加的。\n`);
  await shows('../other/', '这一页是新加的。');
  const about = readFileSync(`${content}/pages/about.mdx`, 'utf8');
  writeFileSync(`${content}/pages/contact.mdx`, `${about}\n请写信给编者。\n`);
  await shows('../../contact/', '请写信给编者。');
  await shows('../../about/', '关于本站');
});
