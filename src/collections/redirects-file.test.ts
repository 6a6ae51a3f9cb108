import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRedirects } from './redirects-file.ts';

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'redirects-')), 'redirects.json');
  writeFileSync(file, text);
  return file;
}

test('a page that has moved is sent to its new path', () => {
  const file = fileWith('{ "/2025/old/": "/2025/huhang/" }');
  expect(readRedirects(file)).toEqual({ '/2025/old/': '/2025/huhang/' });
});

test('without a file nothing has moved', () => {
  expect(readRedirects('/nowhere/redirects.json')).toEqual({});
});

test.each([
  ['[]', /不是一个对象/],
  ['{ "2025/old": "/2025/huhang/" }', /“2025\/old”不是本站的页面地址/],
  ['{ "/2025/old/": "https://elsewhere.example/" }', /“https:\/\/elsewhere\.example\/”不是/],
  ['{ "/2025/old/": 1 }', /“1”不是本站的页面地址/],
])('%s is refused', (text, message) => {
  expect(() => readRedirects(fileWith(text))).toThrow(message);
});
