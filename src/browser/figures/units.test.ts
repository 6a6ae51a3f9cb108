import { expect, test } from 'vitest';
import { areComparable, isOfUnit, listUnitChoices } from './units.ts';

test('units of people are one choice, and each a hidden one', () => {
  expect(listUnitChoices(['家', '名', '人次', '人'])).toEqual([
    ['家', '家', false],
    ['people', '人（名、人次、人）', false],
    ['名', '名', true],
    ['人次', '人次', true],
    ['人', '人', true],
  ]);
});

test('one unit of people is a choice like any other', () => {
  expect(listUnitChoices(['场', '人'])).toEqual([
    ['场', '场', false],
    ['人', '人', false],
  ]);
});

test.each([
  ['名', 'people', true],
  ['人次', 'people', true],
  ['家', 'people', false],
  ['名', '名', true],
  ['名', '人', false],
])('a figure in %s belongs to the choice %s: %s', (unit, choice, expected) => {
  expect(isOfUnit(unit, choice)).toBe(expected);
});

test.each([
  ['名', '人', true],
  ['人次', '人', false],
  ['元', '元', true],
  ['元', '万元', false],
])('values in %s and %s are comparable: %s', (unit, other, expected) => {
  expect(areComparable(unit, other)).toBe(expected);
});
