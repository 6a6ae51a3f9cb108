import { expect, test } from 'vitest';
import { parseQuantity } from '../quantity/index.ts';
import { chooseLeading } from './leading.ts';

test.each([
  ['3年 666件 24小时 60周岁以上 3184万元 8场', ['666件', '60周岁以上', '3184万元']],
  ['连续6年', []],
  ['5元/月 两年半 90周年', ['5元/月']],
])('of %s, %j lead a page', (figures, expected) => {
  const read = figures.split(' ').map((text) => parseQuantity(text.replace('连续', ''))!);
  expect(chooseLeading(read).map(({ text }) => text)).toEqual(expected);
});
