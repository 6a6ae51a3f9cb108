import { expect, test } from 'vitest';
import { findNearPath } from './near-path.ts';

const PATHS = ['', '2025/', '2025/huhang/', '2025/zhuhun/', '2025/nuanxin/', 'news/'];

test.each([
  ['a letter is missing', '2025/huhan/', '2025/huhang/'],
  ['a letter too many', '2025/huuhang/', '2025/huhang/'],
  ['another letter', '2025/nuanxing/', '2025/nuanxin/'],
  ['two letters in the wrong order', '2025/zhuhnu/', '2025/zhuhun/'],
  ['another year', '2024/huhang/', '2025/huhang/'],
  ['a slash is missing', '2025huhang/', '2025/huhang/'],
  ['a short path', 'new/', 'news/'],
  ['nothing near', '2025/nothing-here/', undefined],
  ['a short path that is no other', 'a/', undefined],
  ['another word', '2025/photos/', undefined],
])('%s: %s → %s', (_what, path, near) => {
  expect(findNearPath(path, PATHS)).toBe(near);
});
