import { expect, test } from 'vitest';
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

test('the row of a figure is named by its page and its id', () => {
  expect(rowId(figureRecordWith())).toBe('row-2025-huhang-wages-recovered');
});
