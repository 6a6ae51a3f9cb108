import { expect, test } from 'vitest';
import { parseQuantity } from '../quantity/index.ts';
import { describeFigure, rowId } from './describe-figure.ts';
import { figureRecordWith } from './record.fixture.ts';

test('a figure is described by its value, its qualifier and what it counts', () => {
  expect(describeFigure(figureRecordWith())).toEqual({
    exact: '4,820,000至4,830,000元',
    meaning: '“余”：比482万元多，不到483万元',
    counted: '金额，以元计',
  });
});

test('a figure without a unit counts nothing by name', () => {
  const bare = { text: '5', value: '5', lower: '5', upper: '5', unit: '', kind: 'none' } as const;
  expect(describeFigure(figureRecordWith({ ...bare, qualifier: '' }))).toEqual({
    exact: '5',
    meaning: '',
    counted: '',
  });
});

test.each([
  ['增长2倍', '3倍', '是原来的3倍'],
  ['翻两番', '4倍', '是原来的4倍'],
  ['减少一半', '0.5倍', '是原来的0.5倍'],
  ['3倍', '3倍', ''],
  ['两倍', '2倍', ''],
  ['增长近7倍', '最大8倍', '“近”：最多8倍'],
])('the multiple %s is described by its factor', (text, exact, meaning) => {
  const { parts, ...quantity } = parseQuantity(text)!;
  expect(parts).toBeNull();
  expect(describeFigure(figureRecordWith(quantity))).toEqual({
    exact,
    meaning,
    counted: '倍数，以倍计',
  });
});

test('a multiple whose verb stands before its figure is explained by its factor', () => {
  const { value, unit, kind } = parseQuantity('2倍', '同比增长')!;
  const exact = { value, unit, kind, lower: value, upper: value, qualifier: '' };
  expect(describeFigure(figureRecordWith({ text: '2倍', ...exact })).meaning).toBe('是原来的3倍');
});

test('a ratio is described by its parts', () => {
  const ratio = { text: '2：1以内', value: null, parts: ['2', '1'], lower: null, upper: null };
  const record = figureRecordWith({ ...ratio, unit: '', kind: 'ratio', qualifier: '以内' });
  expect(describeFigure(record)).toEqual({ exact: '2∶1（以内）', meaning: '', counted: '比' });
});

test('the row of a figure is named by its page and its id', () => {
  expect(rowId(figureRecordWith())).toBe('row-2025-huhang-wages-recovered');
});
