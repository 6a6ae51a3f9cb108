import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeAll } from './write-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-'));
});
const tree = () => readdirSync(root, { recursive: true }).sort();

test('writes all files and leaves no others', async () => {
  await writeAll(root, [
    { path: 'report/2032/a.mdx', text: '甲' },
    { path: 'report/2032/b.mdx', text: '乙' },
    { path: 'news/c.mdx', text: '丙' },
  ]);
  expect(tree()).toEqual([
    'news',
    'news/c.mdx',
    'report',
    'report/2032',
    'report/2032/a.mdx',
    'report/2032/b.mdx',
  ]);
  expect(readFileSync(join(root, 'report/2032/b.mdx'), 'utf8')).toBe('乙');
});

test('restores the earlier files if one file cannot be moved to its place', async () => {
  mkdirSync(join(root, 'news/blocked.mdx/inside'), { recursive: true });
  writeFileSync(join(root, 'news/old.mdx'), '旧');
  const before = tree();
  await expect(
    writeAll(root, [
      { path: 'report/2032/a.mdx', text: '甲' },
      { path: 'news/old.mdx', text: '新' },
      { path: 'news/blocked.mdx/inside', text: '丙' },
      { path: 'news/blocked.mdx/inside/below.mdx', text: '丁' },
    ]),
  ).rejects.toThrow();
  expect(tree()).toEqual(before);
  expect(readFileSync(join(root, 'news/old.mdx'), 'utf8')).toBe('旧');
});
