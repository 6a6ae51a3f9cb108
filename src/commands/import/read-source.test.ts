import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/helpers/temporary-folder.ts';
import { readSource } from './read-source.ts';

const dir = temporaryFolder();

test('reads an article', async () => {
  writeFileSync(join(dir, 'a.txt'), '本报讯');
  const { source, format } = await readSource(join(dir, 'a.txt'));
  expect(source.lines.map(({ text }) => text)).toEqual(['本报讯']);
  expect(format).toBe('编码：UTF-8');
});

test.each<[what: string, bytes: string | null, message: RegExp]>([
  ['a wrong path', null, /^读不到“.*x\.txt”：没有这个文件。请核对路径。$/],
  ['a file of 450 KB', '字'.repeat(150_000), /：文件有450KB，最多400KB。请只留要导入的文章/],
  ['a long text', 'a'.repeat(100_001), /^“.*x\.txt”有100001个字符，最多100000个。请只留/],
  ['a file that is no text', 'a\0', /^这不是纯文本文件/],
  [
    'an old Word file',
    '\xd0\xcf\x11\xe0\xa1\xb1',
    /^“.*x\.txt”读不了：.*\.doc.*加了密码.*另存为 \.docx/,
  ],
  ['a PDF', '%PDF-1.7', /读不了：这是 PDF。请用 Word 或 WPS 打开它，另存为 \.docx/],
  ['an RTF file', '{\\rtf1\\ansi', /读不了：这是 RTF。.*另存为 \.docx/],
  ['a damaged Word file', 'PK\x03\x04 damaged', /^文件打不开，可能没有下载完整/],
])('refuses %s and says what to do', async (_what, bytes, message) => {
  const file = join(temporaryFolder(), 'x.txt');
  if (bytes !== null) writeFileSync(file, bytes, bytes.startsWith('\xd0') ? 'latin1' : 'utf8');
  await expect(readSource(file)).rejects.toThrow(message);
});

test('refuses a folder', async () => {
  await expect(readSource(dir)).rejects.toThrow(
    /：是文件夹，不是文件。请给出里面的 \.txt 或 \.docx 文件。$/,
  );
});
