import { expect, test } from 'vitest';
import { parseQuantity } from '../quantity/index.ts';
import { layOutBars } from './bars.ts';
import type { FigureRecord } from './record.ts';

const figure = (text: string) =>
  ({ ...parseQuantity(text), page: '/2025/huhang/', id: 'a' }) as FigureRecord;

test('the lengths of bars are proportional to the values', () => {
  const { bars, scale } = layOutBars(['3184万元', '482万余元', '1592万元'].map(figure));
  expect(bars.map(({ percent, open }) => [percent, open])).toEqual([
    [92, false],
    [13.93, true],
    [46, false],
  ]);
  expect(scale).toContain('单位：元');
});

test('figures of different units are refused', () => {
  expect(() => layOutBars(['3万人', '3万人次'].map(figure))).toThrow(/不能与3万人画在一张图里/);
});
