import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';

/** Runs a command of `src/commands/` on a content folder. */
const run = (command: string, dir: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/commands/${command}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: dir } },
  );
  return { status, output: stdout + stderr };
};
const write = (dir: string, path: string, text: string) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};
const createPage = (year: number, body: string, order = 1) => `---
title: 暖心${order}
headline: 聚焦民生 提升品质
summary: 这一页只用来试标注，摘要写满四十个字，说明招聘、慰问、互助和法律援助几个方面在${year}年里的规模与结果。
theme: 帮扶
order: ${order}
period: ${year}
date: 2033-01-20
source:
  title: 题名
  byline: 作者
  kind: 消息
---

${body}
`;

test('marks a page as it is written, takes over the metric in both years, and leaves nothing half written', () => {
  const dir = temporaryFolder();
  const before = createPage(2031, '举办招聘会<Figure id="fairs" label="招聘会">7场</Figure>。');
  write(dir, 'report/2031/nuanxin.mdx', before);
  const page = `\ufeff${createPage(2032, '举办招聘会8场，慰问职工2 4 6名。').replaceAll('\n', '\r\n')}`;
  write(dir, 'report/2032/nuanxin.mdx', page);
  const file = join(dir, 'report/2032/nuanxin.mdx');
  expect(run('mark', dir, file, '--dry-run').output).toContain('没有写入任何文件');
  expect(readFileSync(file, 'utf8')).toBe(page);
  const { status, output } = run('mark', dir, file);
  expect(status).toBe(0);
  expect(output).toContain('第15行 8场 = 8场　id=fairs　招聘会');
  expect(output).toContain('“2 4 6名”的数字断开了');
  expect(output).toContain('2031年的那一处也补上了 metric');
  const tag = '<Figure id="fairs" label="招聘会" metric="fairs">8场</Figure>';
  expect(readFileSync(file, 'utf8')).toBe(page.replace('8场', tag));
  expect(readFileSync(join(dir, 'report/2031/nuanxin.mdx'), 'utf8')).toBe(
    before.replace('label="招聘会">', 'label="招聘会" metric="fairs">'),
  );
  expect(readdirSync(dir)).toEqual(['report']);
  expect(run('mark', dir, file).output).toContain('没有改动这个文件');
  expect(run('metrics', dir).output).toContain('## 在比较的（1个 metric）\nfairs');
});

test('an id of an overview is no address of a section', () => {
  const dir = temporaryFolder();
  write(dir, 'report/2032/zhaopin-hui.mdx', createPage(2032, '正文。'));
  write(dir, 'report/2032/overview.mdx', createPage(2032, '招聘会8场。', 0));
  expect(run('mark', dir, join(dir, 'report/2032/overview.mdx')).output).toContain(
    'id=zhaopin-hui-2',
  );
});

test.each<[what: string, path: string, text: string, message: RegExp]>([
  ['no file', 'report/2032/none.mdx', '', /没有“.*none\.mdx”这个文件/],
  ['another kind of file', 'a.txt', '8场', /“.*a\.txt”不是 \.mdx 文件/],
  ['a file that is no page', 'a.mdx', '8场', /“.*a\.mdx”不是网站的一页/],
  ['a file of another folder', '../a.mdx', '8场', /“.*a\.mdx”不是网站的一页/],
  ['no frontmatter', 'news/a.mdx', '8场', /news\/a\.mdx:1 文件开头没有 frontmatter/],
  ['wrong YAML', 'news/a.mdx', '---\ntitle: [\n---\n\n8场', /frontmatter 读不出来.*\n.*a\.mdx:\d/],
  ['wrong MDX', 'news/a.mdx', createPage(2032, '8场{'), /a\.mdx:15 MDX 写法有误/],
])('refuses %s and says why', (_what, path, text, message) => {
  const dir = join(temporaryFolder(), 'content');
  mkdirSync(dir);
  if (text) write(dir, path, text);
  const { status, output } = run('mark', dir, join(dir, path));
  expect(status).toBe(1);
  expect(output).toMatch(message);
  expect(output).toContain('没有写入任何文件');
  if (text) expect(readFileSync(join(dir, path), 'utf8')).toBe(text);
});

test('both commands have a usage, and refuse what they do not know', () => {
  const dir = temporaryFolder();
  expect(run('mark', dir, '--help').output).toContain('用法：npm run mark');
  expect(run('mark', dir).output).toContain('请给出一个文件');
  expect(run('mark', dir, '--all').output).toContain('没有“--all”这个选项');
  expect(run('metrics', dir, '--help').output).toContain('用法：npm run metrics');
  expect(run('metrics', dir, 'a').status).toBe(1);
});
