import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/helpers/temporary-folder.ts';
import { readSource } from './read-source.ts';

const dir = temporaryFolder();

test('reads an article', () => {
  writeFileSync(join(dir, 'a.txt'), '本报讯');
  expect(readSource(join(dir, 'a.txt'))).toEqual({ text: '本报讯', encoding: 'UTF-8' });
});

test.each<[what: string, bytes: string | null, message: RegExp]>([
  ['a wrong path', null, /^读不到“.*x\.txt”：没有这个文件。请核对路径。$/],
  ['a file of 450 KB', '字'.repeat(150_000), /：文件有450KB，最多400KB。请只留要导入的文章/],
  ['a long text', 'a'.repeat(100_001), /^“.*x\.txt”有100001个字符，最多100000个。请只留/],
  ['a file that is no text', 'a\0', /^这不是纯文本文件/],
])('refuses %s and says what to do', (_what, bytes, message) => {
  const file = join(temporaryFolder(), 'x.txt');
  if (bytes !== null) writeFileSync(file, bytes);
  expect(() => readSource(file)).toThrow(message);
});

test('refuses a folder', () => {
  expect(() => readSource(dir)).toThrow(/：是文件夹，不是文件。请给出里面的 \.txt 文件。$/);
});
