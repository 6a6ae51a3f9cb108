import { expect, test } from 'vitest';
import { encodeDirective, listPhrasings } from './text-directive.ts';

test('a short sentence is identified by all of it', () => {
  expect(listPhrasings('全年调解案件，挽回损失。')).toEqual([['全年调解案件，挽回损失。']]);
});

test('a long sentence is identified by its first and last clause, or by all of it', () => {
  const long = `全年调解案件，${'做了很多事，'.repeat(8)}挽回损失。`;
  expect(listPhrasings(long)).toEqual([['全年调解案件', '挽回损失。'], [long]]);
});

test('a long sentence without clauses is identified by all of it', () => {
  const long = `${'做了很多事'.repeat(10)}。`;
  expect(listPhrasings(long)).toEqual([[long]]);
});

test('hyphens and commas of the text do not end a part of the directive', () => {
  expect(encodeDirective(['a-b,c', 'd'])).toBe('a%2Db%2Cc,d');
});
