import { expect, test } from 'vitest';
import { findMatches } from './matches.ts';

const cut = (text: string, phrases: string[]) =>
  findMatches(text, phrases).map(([start, end]) => text.slice(start, end));

test.each([
  ['each match', '工会驿站，工会', ['工会'], ['工会', '工会']],
  ['matches in the order of the text', '甲乙丙', ['丙', '甲'], ['甲', '丙']],
  ['the earlier of two that overlap', '工会驿站', ['会驿站', '工会'], ['工会']],
  ['a number whatever its notation', '共3,184 万元', ['3184'], ['3,184']],
  ['a wide character as one', '３１８４万', ['3184'], ['３１８４']],
  ['a character outside the basic plane whole', '𠮷祥', ['𠮷'], ['𠮷']],
  ['nothing', '工会', ['驿站'], []],
])('finds %s', (_what, text, phrases, expected) => {
  expect(cut(text, phrases)).toEqual(expected);
});
