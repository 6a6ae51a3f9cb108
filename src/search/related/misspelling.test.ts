import { expect, test } from 'vitest';
import { correctText } from './misspelling.ts';
import { createWritings } from '../../../tests/helpers/writings.ts';

const writings = createWritings(['检修码头吊机', '登船检查', '灯塔', '塔灯亮']);
const rarity = new Map(
  ['检修', '修码', '码头', '头吊', '吊机', '登船', '检查', '塔灯', '灯亮'].map((pair) => [pair, 1]),
);
const correct = (word: string, text = word) =>
  correctText(text, [[...word]], rarity, writings)?.reason;

test.each([
  ['捡修码头', '检修码头'],
  ['码头吊矶', '码头吊机'],
  ['登船捡查', '登船检查'],
  ['塔登亮', '塔灯亮'],
  ['头吊肌', '头吊机'],
])('%s may mean %s', (typed, meant) => {
  expect(correct(typed)).toBe(`“${typed}”可能是“${meant}”`);
});

test('a piece of a longer run is corrected', () => {
  expect(correct('旧码头吊矶房')).toBe('“码头吊矶”可能是“码头吊机”');
});

test.each([
  ['two characters are too few', '灯他'],
  ['two wrong characters are too many', '马头吊矶'],
  ['a character that forms a known pair was meant', '登船检修'],
  ['three characters of a longer run, and another sound', '头吊肌房子'],
])('%s', (_, typed) => {
  expect(correct(typed)).toBeUndefined();
});

test('three characters with another sound are not corrected beside other words', () => {
  expect(correct('头吊肌', '头吊肌 房子')).toBeUndefined();
});
