import { expect, test } from 'vitest';
import { guessPath } from './likely-path.ts';

test.each([
  ['a slash is missing', '/2025/huhang', '/2025/huhang/'],
  ['capitals', '/2025/HuHang/', '/2025/huhang/'],
  ['a name of a file', '/2025/huhang/index.html', '/2025/huhang/'],
  ['the short name of a file', '/2025/index.htm', '/2025/'],
  ['punctuation after the link', '/2025/huhang/。', '/2025/huhang/'],
  ['words of a chat after the link', '/2025/huhang/（点开看）', '/2025/huhang/'],
  ['parameters of a chat', '/2025/huhang/&from=timeline', '/2025/huhang/'],
  ['two slashes', '//2025//huhang/', '/2025/huhang/'],
  ['a path in Chinese', '/护航', '/护航/'],
  ['a file', '/figures.JSON', '/figures.json'],
])('%s: %s → %s', (_what, path, likely) => {
  expect(guessPath(path, '/')).toBe(likely);
});

test('a path that is right stays', () => {
  expect(guessPath('/2025/huhang/', '/')).toBe('/2025/huhang/');
});

test('the base keeps its case', () => {
  expect(guessPath('/quangong/2025', '/QuanGong/')).toBe('/QuanGong/2025/');
});
