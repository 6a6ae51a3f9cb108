import { expect, test } from 'vitest';
import { firstSentence } from './shared.ts';

test.each([
  ['第一句。第二句。', '第一句。'],
  ['问？答。', '问？'],
  ['第一行\n第二行。', '第一行\n第二行。'],
  ['没有句号', '没有句号'],
])('the first sentence of %j is %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});
