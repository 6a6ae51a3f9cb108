import { describe, expect, test } from 'vitest';
import { readAmount } from '../../quantity/amount.ts';
import { findRoughAmount, readRoughAmount } from './amounts.ts';

const UNITS = new Map(['元', '件', '名', '人次', '家', '场'].map((unit) => [unit, unit]));

describe('a rough amount', () => {
  test.each([
    ['三千多万元', 30000000, 40000000, '元'],
    ['1200余件', 1200, 1300, '件'],
    ['十几家', 10, 20, '家'],
    ['几百件', 200, 1000, '件'],
    ['三四千万', 30000000, 40000000, ''],
    ['约4000万元', null, null, '元'],
    ['4000万左右', null, null, ''],
    ['大概五百件', null, null, '件'],
    ['近500家', null, 500, '家'],
    ['超500家', 500, null, '家'],
    ['3184w', null, null, ''],
    ['3184万块', null, null, '元'],
    ['700起', null, null, '件'],
    ['700宗', null, null, '件'],
    ['200位', null, null, '名'],
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
