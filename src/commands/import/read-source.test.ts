import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from './read-source.ts';

const dir = mkdtempSync(join(tmpdir(), 'source-'));

test('reads an article', () => {
  writeFileSync(join(dir, 'a.txt'), '本报讯');
  expect(Buffer.from(readSource(join(dir, 'a.txt'))).toString()).toBe('本报讯');
});

test('refuses a folder, a wrong path and a file above a megabyte, and says what to do', () => {
  expect(() => readSource(dir)).toThrow(/：是文件夹，不是文件。请给出里面的 \.txt 文件。$/);
  expect(() => readSource(join(dir, 'b.txt'))).toThrow(/b\.txt”：没有这个文件。请核对路径。$/);
  writeFileSync(join(dir, 'c.txt'), '字'.repeat(400_000));
  expect(() => readSource(join(dir, 'c.txt'))).toThrow(/文件有1\.2MB，最多1MB。请只留要导入的文章/);
});
