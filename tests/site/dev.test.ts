import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT } from '../setup/content.ts';

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
