import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { readRedirects } from './redirects-file.ts';

function writeRedirects(text: string): string {
  const file = join(temporaryFolder(), 'redirects.json');
  writeFileSync(file, text);
  return file;
}

test('reads a redirect from an old path to a new one', () => {
  const file = writeRedirects('{ "/2025/old/": "/2025/huhang/" }');
  expect(readRedirects(file)).toEqual({ '/2025/old/': '/2025/huhang/' });
});

test.each([
  ['/护航/', '/2025/huhang/#mediation'],
  ['/2025/护航/', '/figures.csv'],
  ['/old/', '/'],
  ['/old/', '/figures.schema.json'],
])('reads a redirect from %s to %s', (from, to) => {
  expect(readRedirects(writeRedirects(JSON.stringify({ [from]: to })))).toEqual({ [from]: to });
});

test('reads no redirects if there is no file', () => {
  expect(readRedirects('/nowhere/redirects.json')).toEqual({});
});

test.each([
  ['[]', /不是一个对象/],
  ['{ "2025/old": "/2025/huhang/" }', /“2025\/old”不是本站的地址/],
  ['{ "/2025/old/": "https://elsewhere.example/" }', /“https:\/\/elsewhere\.example\/”不是/],
  ['{ "/2025/old/": "/护航/" }', /“\/护航\/”不是/],
  ['{ "/2025/old/": "//elsewhere.example/" }', /“\/\/elsewhere\.example\/”不是/],
  ['{ "/figures.csv": "/2025/" }', /“\/figures\.csv”不是/],
  ['{ "/2025/old/": 1 }', /“1”不是本站的地址/],
])('refuses %s', (text, message) => {
  expect(() => readRedirects(writeRedirects(text))).toThrow(message);
});
