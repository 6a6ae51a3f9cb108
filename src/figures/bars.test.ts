import { expect, test } from 'vitest';
import { parseQuantity } from '../quantity/index.ts';
import { describeQualifier, findBarFault, layOutBars, type BarFigure } from './bars.ts';

const figure = (text: string): BarFigure & { text: string } => ({ ...parseQuantity(text)!, text });
const layOut = (...texts: string[]) => layOutBars(texts.map(figure));

/** The longest of the figures is 100 of its unit, so that 88 % of the width are 100. */
test.each<[text: string, certain: number, possible: number, open: boolean, note: string]>([
  ['50万元', 44, 44, false, ''],
  ['50余万元', 44, 52.8, false, '50万元至60万元'],
  ['52万多元', 45.76, 46.64, false, '52万元至53万元'],
  ['近50万元', 0, 44, false, '最多50万元'],
  ['不超过50万元', 0, 44, false, '最多50万元'],
  ['超50万元', 44, 44, true, '至少50万元'],
  ['50万元以上', 44, 44, true, '至少50万元'],
  ['约50万元', 0, 44, true, '约数，范围不详'],
  ['0.5万元', 0.44, 0.44, false, '太短，图上几乎看不见'],
  ['1000余元', 0.09, 0.18, false, '1000元至2000元；太短，图上几乎看不见'],
  ['0元', 0, 0, false, ''],
])('draws %s to scale', (text, certain, possible, open, note) => {
  const { bars } = layOut('100万元', text);
  expect(bars[1]).toEqual({ figure: figure(text), certain, possible, open, note });
});

test('the upper bound of the longest bar is within the scale', () => {
  const { bars } = layOut('900余万元', '4000万元', '4800余万元');
  expect(bars.map(({ possible }) => possible)).toEqual([17.96, 71.84, 88]);
});

test.each<[texts: string[], ticks: string[]]>([
  [
    ['4135万元', '482万余元'],
    ['0', '2000万', '4000万元'],
  ],
  [
    ['近80万人次', '8万人次'],
    ['0', '40万', '80万人次'],
  ],
  [
    ['246场', '448场'],
    ['0', '200', '400场'],
  ],
  [
    ['2名', '1名'],
    ['0', '1', '2名'],
  ],
  [
    ['3名', '1名'],
    ['0', '3名'],
  ],
  [
    ['1名', '1名'],
    ['0', '1名'],
  ],
  [
    ['1.5亿元', '1亿元'],
    ['0', '6000万', '1.2亿元'],
  ],
  [
    ['97.2%', '20%～30%'],
    ['0', '40', '80%'],
  ],
  [
    ['1.5元', '1元'],
    ['0', '0.6', '1.2元'],
  ],
  [
    ['0.3元', '0.1元'],
    ['0', '0.15', '0.3元'],
  ],
  [
    ['50个', '45名', '16家'],
    ['0', '25', '50'],
  ],
  [['0元', '0元'], ['0元']],
])('the axis of %s has zero and one or two round values', (texts, labels) => {
  expect(layOut(...texts).ticks.map(({ label }) => label)).toEqual(labels);
});

test('the axis has the scale of the bars', () => {
  expect(layOut('4135万元', '2000万元').ticks.map(({ percent }) => percent)).toEqual([
    0, 42.56, 85.13,
  ]);
});

test('the legend explains only what can be seen', () => {
  expect(layOut('3184万元', '1592万元').legend).toEqual(['单位：元']);
  expect(layOut('4135万元', '800余万元').legend).toEqual(['单位：元', '竖纹：可能的范围']);
  expect(layOut('4135万元', '482万余元').legend).toEqual(['单位：元']);
  expect(layOut('超12万个', '3万个').legend).toEqual(['单位：个', '箭头：可能更多']);
  expect(layOut('约12万个', '3万个').legend).toHaveLength(3);
  expect(layOut('2名', '15家', '50个').legend).toEqual(['单位：名、家、个']);
});

test.each<[texts: string[], fault: ReturnType<typeof findBarFault>]>([
  [['2.3∶1', '2.2∶1'], 'ratio'],
  [['3倍', '翻一番'], null],
  [['3万元', '3亿元'], null],
  [['2名', '15家', '50个', '1.1万对'], null],
  [['3万人', '3万人次'], 'unit'],
  [['3万元', '3万人'], 'unit'],
  [['-3%', '5%'], 'value'],
  [['三分之一', '5%'], 'value'],
])('judges whether %s can share a scale', (texts, fault) => {
  expect(findBarFault(texts.map(figure))).toBe(fault);
  if (fault) expect(() => layOut(...texts)).toThrow(/不能画在一张图里/);
});

test.each([
  ['482万余元', '“余”：比482万元多，不到483万元'],
  ['8000余名', '“余”：比8000名多，不到9000名'],
  ['超12万个', '“超”：至少12万个'],
  ['近80万人次', '“近”：最多80万人次'],
  ['约12.6万名', '“约”：约数，范围不详'],
  ['500人以上', '“以上”：至少500人'],
  ['20%～30%', '20%至30%'],
  ['3184万元', ''],
])('explains the qualifier of %s', (text, expected) => {
  expect(describeQualifier(parseQuantity(text)!)).toBe(expected);
});
