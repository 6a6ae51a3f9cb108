import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';

const CONTENT = '.cache/content-from-elsewhere';
let elsewhere: string;
beforeAll(() => {
  elsewhere = temporaryFolder();
  writeFileSync(join(elsewhere, 'article.txt'), '春季招聘会举行\n\n招聘会在体育馆举行。\n');
  rmSync(CONTENT, { recursive: true, force: true });
  mkdirSync(CONTENT, { recursive: true });
});
afterAll(() => rmSync(CONTENT, { recursive: true }));

/** Runs a command of the project. @param cwd folder in which it runs */
function run(name: string, args: string[], { cwd = elsewhere, content = CONTENT, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('src/commands', `${name}.ts`), ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content, ...env } },
  );
  return { status, output: stdout + stderr };
}

test('content is checked from another folder', () => {
  const { output } = run('check-content', [], { content: 'tests/fixtures/two-years' });
  expect(output).toMatch(/^\d+个文件，/m);
});

test('a missing content folder is named', () => {
  const { status, output } = run('check-content', [], { content: 'no/such/folder' });
  expect(output).toContain('没有文件夹 no/such/folder');
  expect(status).toBe(1);
});

test('a new page is written into the project from another folder', () => {
  const { status, output } = run('new', ['news', '--title', '春季招聘会', '--slug', 'spring-fair']);
  expect(status, output).toBe(0);
  expect(readdirSync(join(CONTENT, 'news'))).toEqual(['spring-fair.mdx']);
  expect(readdirSync(elsewhere)).toEqual(['article.txt']);
});

test.each([
  ['the folder in which the command runs', () => ({ cwd: elsewhere })],
  ['the folder in which npm runs', () => ({ cwd: resolve(), env: { INIT_CWD: elsewhere } })],
])('an article is read from %s', (_, place) => {
  const { status, output } = run('import', ['article.txt', '--news', 'fair', '--dry-run'], place());
  expect(status, output).toBe(0);
  expect(output).toContain('news/fair.mdx');
});
