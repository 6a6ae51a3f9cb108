import { describe, expect, test } from 'vitest';
import { isShown, readCell, readValue, sortRows } from './figure-rows.ts';
import type { FiguresView } from './figures-view.ts';
import { createRow, EMPTY_VIEW } from './rows.fixture.ts';

test('a cell is read without spaces around it; a cell or value that is missing is empty or 0', () => {
  const row = createRow({ label: '挽回损失' });
  expect(readCell(row, 'label')).toBe('挽回损失');
  expect(readCell(row, 'unit')).toBe('');
  expect(readValue(row)).toBe('0');
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
    sortRows(rows, column, isDescending).map((row) => readCell(row, 'label').slice(1, -1));

  test('by value is exact', () => {
    expect(labels('value')).toEqual(['2', '10', '1', '4', '3']);
    expect(labels('value', true)).toEqual(['3', '4', '1', '10', '2']);
  });

  test('by text compares numbers in it as numbers', () => {
    expect(labels('label')).toEqual(['1', '2', '3', '4', '10']);
  });

  test('by no column keeps the order, or turns it round', () => {
    expect(labels('')).toEqual(['10', '2', '1', '3', '4']);
    expect(labels('', true)).toEqual(['4', '3', '1', '2', '10']);
  });

  test('leaves the rows that it was given as they are', () => {
    labels('value');
    expect(labels('')[0]).toBe('10');
  });
});

describe('a row', () => {
  const row = createRow({ section: '护航', unit: '元', value: '31840000' });
  const toBound = (value: string | null) => (value === null ? null : { value, unit: '' });
  const show = (view: Partial<FiguresView>, min: string | null = null, max: string | null = null) =>
    isShown(row, { ...EMPTY_VIEW, ...view }, toBound(min), toBound(max));

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
    ['31840000', null, true],
    ['31840000.01', null, false],
    [null, '31840000', true],
    [null, '31839999.99', false],
    ['1', '100000000', true],
  ])('is compared with the bounds %s and %s: shown %s', (min, max, expected) => {
    expect(show({}, min, max)).toBe(expected);
  });

  test.each([
    ['元', true],
    ['%', false],
  ])('is compared with a bound in %s only if that is its unit: shown %s', (unit, expected) => {
    expect(isShown(row, EMPTY_VIEW, { value: '1', unit }, null)).toBe(expected);
    expect(isShown(row, EMPTY_VIEW, null, { value: '100000000', unit })).toBe(expected);
  });
});
