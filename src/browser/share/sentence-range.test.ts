import { expect, test } from 'vitest';
import { findSentenceEnd, findSentenceStart } from './sentence-range.ts';

const TEXT = '第一句。他说：“第二句！”第三句';

test.each([
  [0, 0],
  [2, 0],
  [4, 4],
  [9, 4],
  [13, 13],
  [14, 13],
])('the sentence of the character at %i begins at %i', (offset, start) => {
  expect(findSentenceStart(TEXT.slice(0, offset))).toBe(start);
});

test.each([
  [1, 4],
  [4, 4],
  [5, 13],
  [11, 13],
  [14, TEXT.length],
])('the sentence that reaches to %i ends at %i', (offset, end) => {
  expect(findSentenceEnd(TEXT, offset)).toBe(end);
});
