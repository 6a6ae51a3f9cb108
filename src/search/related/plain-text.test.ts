import { expect, test } from 'vitest';
import { contains, toPlain } from './plain-text.ts';

test.each([
  ['“灯塔e家”、《港务》', '灯塔e家 港务'],
  ['３，１８４ 万元。', '3 184 万元 '],
  ['12.6%', '12.6%'],
  ['码\u200b头', '码头'],
])('%j is %j without marks', (text, expected) => {
  expect(toPlain(text)).toBe(expected);
});

test.each([
  ['检修3184台', '3184台', true],
  ['检修3184台', '184台', false],
  ['检修3184台', '修3184', true],
  ['检修3184台', '修318', false],
  ['共12.6万', '12', false],
  ['共12.6万', '6万', false],
  ['共12.6万', '12.6', true],
  ['共1206万', '12.6', false],
  ['第3调解室', '调解', true],
  ['第3修5台', '修5', true],
])('%s contains %s: %s', (text, piece, expected) => {
  expect(contains(text, piece)).toBe(expected);
});
