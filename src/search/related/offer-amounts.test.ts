import { expect, test } from 'vitest';
import { writeAmount } from './offer-amounts.ts';

test.each([
  [31840000, '元', '3184万元'],
  [126000, '名', '12.6万名'],
  [120000000, '', '1.2亿'],
  [10000, '件', '1万件'],
  [9999, '件', '9999件'],
  [97.2, '%', '97.2%'],
])('%s %s is written %s', (value, unit, expected) => {
  expect(writeAmount(value, unit)).toBe(expected);
});
