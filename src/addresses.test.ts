import { expect, test } from 'vitest';
import { withBase } from './addresses.ts';

test.each([
  ['/2025/huhang/', '/', '/2025/huhang/'],
  ['/2025/huhang/#mediation', '/quangong/', '/quangong/2025/huhang/#mediation'],
  ['/', '/quangong', '/quangong/'],
  ['figures.json', '/quangong/', '/quangong/figures.json'],
])('%s under %s is %s', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
});
