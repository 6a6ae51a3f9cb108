import { expect, test } from 'vitest';
import { drawBars } from './bars.ts';
import { createRow } from './rows.fixture.ts';

const createRows = (...contents: [value: string, unit: string][]) =>
  contents.map(([value, unit]) => createRow({ value, unit, text: value + unit }));

test('bars are in proportion to the values, and the scale is in words', () => {
  const rows = createRows(['5000', '元'], ['1250', '元'], ['0', '元']);
  expect(drawBars(rows, rows)).toBe('条形按数值的比例，从0到5,000元。');
  const widths = rows.map(({ bar }) => /<rect width="([\d.]+)"/.exec(bar)?.[1]);
  expect(widths).toEqual(['100', '25', '0']);
});

test.each([
  ['one row', [['1', '元']]],
  [
    'two units',
    [
      ['1', '元'],
      ['2', '人'],
    ],
  ],
  [
    'a negative value',
    [
      ['1', '元'],
      ['-2', '元'],
    ],
  ],
  [
    'zeros only',
    [
      ['0', '元'],
      ['0', '元'],
    ],
  ],
] as [string, [string, string][]][])('there are no bars for %s', (_what, contents) => {
  const rows = createRows(...contents);
  expect(drawBars(rows, rows)).toBe('');
  expect(rows.every(({ bar }) => bar === '')).toBe(true);
});

test('bars of rows that are no longer shown go', () => {
  const rows = createRows(['1', '元'], ['2', '元'], ['3', '人']);
  drawBars(rows, rows.slice(0, 2));
  expect(rows.map(({ bar }) => bar !== '')).toEqual([true, true, false]);
  drawBars(rows, rows);
  expect(rows.map(({ bar }) => bar !== '')).toEqual([false, false, false]);
});
