import { expect, test } from 'vitest';
import { readCell, readPhrases, type Conditions } from './figure-rows.ts';
import { findNearest } from './nearest-rows.ts';
import { createRow, EMPTY_VIEW } from './rows.fixture.ts';

const ROWS = [
  createRow({ label: '讨回欠薪', section: '护航', value: '5360000', unit: '元' }),
  createRow({ label: '挽回经济损失', section: '护航', value: '35720000', unit: '元' }),
  createRow({ label: '调解劳动纠纷', section: '护航', value: '743', unit: '件' }),
  createRow({ label: '医疗互助支付补助', section: '暖心', value: '46080000', unit: '元' }),
  createRow({ label: '招聘会', section: '暖心', value: '154', unit: '场' }),
];

const find = (words: string, conditions: Partial<Conditions> = {}) =>
  findNearest(ROWS, {
    ...EMPTY_VIEW,
    phrases: readPhrases(words),
    min: null,
    max: null,
    ...conditions,
  }).map((row) => readCell(row, 'label'));

test('beyond the greatest value the greatest come first, in the unit that was chosen', () => {
  const min = { value: '100000000', unit: '' };
  expect(find('', { unit: '元', min })).toEqual(['医疗互助支付补助', '挽回经济损失', '讨回欠薪']);
  expect(find('', { min: { ...min, unit: '元' } })[0]).toBe('医疗互助支付补助');
});

test('words are looked for in other sections', () => {
  expect(find('欠薪', { section: '暖心' })).toEqual(['讨回欠薪']);
});

test('a part of the words is enough', () => {
  expect(find('讨回工资欠薪')).toEqual(['讨回欠薪']);
  expect(find('劳动争议纠纷')).toEqual(['调解劳动纠纷']);
});

test('nothing is near to words that share nothing with any row', () => {
  expect(find('晚稻')).toEqual([]);
});

test('of two choices that exclude each other each is nearly met', () => {
  expect(find('', { section: '暖心', unit: '件' })).toEqual([
    '调解劳动纠纷',
    '医疗互助支付补助',
    '招聘会',
  ]);
});
