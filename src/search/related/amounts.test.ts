import { describe, expect, test } from 'vitest';
import { readAmount } from '../../quantity/amount.ts';
import type { Figure } from '../records.ts';
import { findRoughAmount, fitsAmount, listWidths, readRoughAmount } from './amounts.ts';

const UNITS = new Map(['元', '件', '名', '人次', '家', '场'].map((unit) => [unit, unit]));

describe('a rough amount', () => {
  test.each([
    ['三千多万元', 30000000, 40000000, '元'],
    ['1200余件', 1200, 1300, '件'],
    ['十几家', 10, 20, '家'],
    ['几百件', 200, 1000, '件'],
    ['三四千万', 30000000, 40000000, ''],
    ['约4000万元', 36000000, 44000000, '元'],
    ['4000万左右', 36000000, 44000000, ''],
    ['大概五百件', 450, 550, '件'],
    ['近500家', 450, 500, '家'],
    ['超500家', 500, 550, '家'],
    ['3184w', 28656000, 35024000, ''],
    ['3184万块', 28656000, 35024000, '元'],
    ['700起', 630, 770, '件'],
    ['700宗', 630, 770, '件'],
    ['200位', 180, 220, '名'],
  ])('%s goes from %s to %s %s', (text, min, max, unit) => {
    const amount = readRoughAmount(text, UNITS, readAmount);
    expect([amount?.min, amount?.max, amount?.units[0] ?? '']).toEqual([min, max, unit]);
  });

  test.each(['一个', '百姓', '三艘', '十佳', '吊机', '', '2/3', '-5元'])('%j is none', (text) => {
    expect(readRoughAmount(text, UNITS, readAmount)).toBeNull();
  });
});

describe('an amount in a query', () => {
  test.each([
    ['补贴三百多万元', 3000000, '补贴'],
    ['500家船厂', 500, '船厂'],
    ['补贴 约300万', 3000000, '补贴'],
    ['3184万', 31840000, ''],
  ])('%s has %s beside %j', (query, value, rest) => {
    const found = findRoughAmount(query, UNITS, readAmount);
    expect([found?.amount.value, found?.rest]).toEqual([value, rest]);
  });

  test.each(['码头吊机', '三年行动', '双十引领', '一线'])('%s has none', (query) => {
    expect(findRoughAmount(query, UNITS, readAmount)).toBeNull();
  });
});

test('a guess is widened on the side that is named', () => {
  const widths = listWidths(readRoughAmount('近500家', UNITS, readAmount)!);
  expect(widths.map(({ min, max }) => `${min}..${max}`)).toEqual([
    '450..500',
    '400..500',
    '350..500',
  ]);
  expect(listWidths(readRoughAmount('500多家', UNITS, readAmount)!)).toHaveLength(1);
});

test.each([
  ['0.6', '成', true],
  ['2/3', '成', true],
  ['3/4', '成', false],
  ['0.6', '元', false],
])('%s %s lies between 6成 and 7成: %s', (value, unit, expected) => {
  const amount = { min: 0.6, max: 0.7, value: 0.6, units: ['成'], isGuess: false };
  expect(fitsAmount({ value, unit } as Figure, amount)).toBe(expected);
});
