import { expect, test } from 'vitest';
import { correctCharacter } from './misspelling.ts';
import type { WritingTables } from './tables.ts';

const tables: WritingTables = {
  traditional: '',
  simplified: '',
  vocabulary: '检修码头吊机 登船检查 灯塔 塔灯亮',
  sounds: 'jian xiu ma tou diao ji deng   deng ta ',
};
const known = new Set(['检修', '修码', '码头', '头吊', '吊机', '登船', '检查', '塔灯', '灯亮']);
const correct = (run: string, isWholeQuery = true) =>
  correctCharacter([...run], (pair) => known.has(pair), tables, isWholeQuery);

test.each([
  ['捡修码头', '检修码头'],
  ['码头吊矶', '码头吊机'],
  ['登船捡查', '登船检查'],
  ['塔登亮', '塔灯亮'],
  ['头吊肌', '头吊机'],
])('%s may mean %s', (typed, meant) => {
  expect(correct(typed)).toMatchObject({ typed, meant });
});

test('a piece of a longer run is corrected', () => {
  expect(correct('旧码头吊矶房')).toEqual({ from: 1, typed: '码头吊矶', meant: '码头吊机' });
});

test.each([
  ['two characters are too few', '灯他'],
  ['two wrong characters are too many', '马头吊矶'],
  ['a character that forms a known pair was meant', '登船检修'],
  ['three characters of a longer run, and another sound', '头吊肌房子'],
])('%s', (_, typed) => {
  expect(correct(typed)).toBeNull();
});

test('three characters with another sound are not corrected beside other words', () => {
  expect(correct('头吊肌', false)).toBeNull();
});
