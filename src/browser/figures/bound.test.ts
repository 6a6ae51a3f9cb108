import { expect, test } from 'vitest';
import { readBound } from './bound.ts';

const UNITS = ['元', '%', '件', '人次', '名'];

test.each([
  ['200w', '2000000', ''],
  ['200W', '2000000', ''],
  ['２００ｗ', '2000000', ''],
  ['200萬', '2000000', ''],
  ['貳佰', '200', ''],
  ['7k', '7000', ''],
  ['2e4', '20000', ''],
  ['2千56', '2056', ''],
  ['3,184', '3184', ''],
  ['三百', '300', ''],
  ['1,000万元', '10000000', '元'],
  ['15%', '15', '%'],
  ['１５％', '15', '%'],
  ['百分之十五', '15', '%'],
  ['300 件', '300', '件'],
  ['300人', '300', '人'],
])('%s is read as %s with the unit “%s”', (text, value, unit) => {
  expect(readBound(text, UNITS)).toEqual({ value, unit });
});

test.each(['5kg', '300本', '10x', '1000ww', 'e3', '1e', '%', '很多'])('%s is refused', (text) => {
  expect(readBound(text, UNITS)).toBeNull();
});
