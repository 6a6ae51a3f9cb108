import { describe, expect, test } from 'vitest';
import {
  isShown,
  readCell,
  readPhrases,
  readValue,
  sortRows,
  type Conditions,
} from './figure-rows.ts';
import { createRow, EMPTY_VIEW } from './rows.fixture.ts';

test('a cell is read without spaces around it; a cell that is missing is empty', () => {
  const row = createRow({ label: '挽回损失' });
  expect(readCell(row, 'label')).toBe('挽回损失');
  expect(readCell(row, 'unit')).toBe('');
  expect(readValue(row)).toBeNull();
});

describe('sorting', () => {
  const rows = [
    createRow({ label: '第10项', value: '9' }),
    createRow({ label: '第2项', value: '1/3' }),
    createRow({ label: '第1项', value: '10' }),
    createRow({ label: '第3项', value: '123456789012345678901' }),
    createRow({ label: '第4项', value: '123456789012345678900' }),
  ];
  const labels = (column: string, isDescending = false) =>
    sortRows(rows, column, isDescending)
      .flatMap(([, group]) => group)
      .map((row) => readCell(row, 'label').slice(1, -1));

  test('by value is exact', () => {
    expect(labels('value')).toEqual(['2', '10', '1', '4', '3']);
    expect(labels('value', true)).toEqual(['3', '4', '1', '10', '2']);
  });

  test('by text compares numbers in it as numbers', () => {
    expect(labels('label')).toEqual(['1', '2', '3', '4', '10']);
  });

  test('by no column keeps the order of the text, whatever the direction', () => {
    expect(labels('')).toEqual(['10', '2', '1', '3', '4']);
    expect(labels('', true)).toEqual(['10', '2', '1', '3', '4']);
  });

  test('leaves the rows that it was given as they are', () => {
    labels('value');
    expect(labels('')[0]).toBe('10');
  });

  test('by value never mixes units', () => {
    const mixed = [
      createRow({ label: '甲', value: '5', unit: '家' }),
      createRow({ label: '乙', value: '300', unit: '元' }),
      createRow({ label: '丙', value: '9', unit: '家' }),
      createRow({ label: '丁', value: '7', unit: '元' }),
    ];
    const sorted = (isDescending: boolean) =>
      sortRows(mixed, 'value', isDescending).map(([unit, group]) => [
        unit,
        ...group.map((row) => readCell(row, 'label')),
      ]);
    expect(sorted(false)).toEqual([
      ['家', '甲', '丙'],
      ['元', '丁', '乙'],
    ]);
    expect(sorted(true)).toEqual([
      ['家', '丙', '甲'],
      ['元', '乙', '丁'],
    ]);
  });
});

test('a ratio comes last in a table sorted by value, and keeps no limit', () => {
  const ratio = createRow({ label: '男女职工之比', unit: '' });
  const rows = [ratio, createRow({ label: '企业', value: '5', unit: '家' })];
  const sorted = sortRows(rows, 'value', true).map(([unit, [first]]) => [
    unit,
    readCell(first!, 'label'),
  ]);
  expect(sorted).toEqual([
    ['家', '企业'],
    ['比', '男女职工之比'],
  ]);
  const limit = { value: '0', unit: '' };
  const conditions: Conditions = { ...EMPTY_VIEW, phrases: [], min: null, max: limit };
  expect(isShown(ratio, conditions)).toBe(false);
  expect(isShown(ratio, { ...conditions, max: null })).toBe(true);
});

describe('a row', () => {
  const row = createRow({
    label: '挽回经济损失',
    text: '3184万元',
    section: '护航',
    unit: '元',
    value: '31840000',
    sentence: '调解员替职工挽回经济损失3,184万元，也讨回了“欠薪”。',
  });
  const toBound = (value: string | null, unit = '') => (value === null ? null : { value, unit });
  const show = (conditions: Partial<Conditions>) =>
    isShown(row, { ...EMPTY_VIEW, phrases: [], min: null, max: null, ...conditions });

  test('is shown without a choice', () => {
    expect(show({})).toBe(true);
  });

  test.each([
    [{ unit: '元' }, true],
    [{ unit: '人' }, false],
    [{ unit: '元', section: '护航' }, true],
    [{ unit: '元', section: '暖心' }, false],
    [{ period: '2025' }, false],
  ])('is filtered by %j: shown %s', (view, expected) => {
    expect(show(view)).toBe(expected);
  });

  test.each([
    ['欠薪', true],
    ['护航', true],
    ['挽回经济', true],
    ['讨回了欠薪', true],
    ['３１８４万', true],
    ['欠薪 护航', true],
    ['欠薪 暖心', false],
    ['184万', false],
    ['损失3184万元护航', false],
    ['“”', true],
  ])(
    'is searched for “%s” in its label, text, section and sentence: shown %s',
    (words, expected) => {
      expect(show({ phrases: readPhrases(words) })).toBe(expected);
    },
  );

  test.each([
    ['31840000', null, true],
    ['31840000.01', null, false],
    [null, '31840000', true],
    [null, '31839999.99', false],
    ['1', '100000000', true],
  ])('is compared with the bounds %s and %s: shown %s', (min, max, expected) => {
    expect(show({ min: toBound(min), max: toBound(max) })).toBe(expected);
  });

  test.each([
    ['元', true],
    ['%', false],
  ])('is compared with a bound in %s only if that is its unit: shown %s', (unit, expected) => {
    expect(show({ min: toBound('1', unit) })).toBe(expected);
    expect(show({ max: toBound('100000000', unit) })).toBe(expected);
  });
});
