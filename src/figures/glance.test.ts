import { expect, test } from 'vitest';
import { parseQuantity } from '../quantity/index.ts';
import type { BarFigure } from './bars.ts';
import { findGlanceFault, layOutPart, type GlanceForm } from './glance.ts';

const figure = (text: string): BarFigure => parseQuantity(text)!;

test.each<[form: GlanceForm, texts: string[], fault: ReturnType<typeof findGlanceFault>]>([
  ['number', ['3184万元'], null],
  ['number', ['3184万元', '三分之一', '-3%', '6家'], null],
  ['number', ['1家', '2家', '3家', '4家', '5家'], 'count'],
  ['chain', ['168场', '超12万个', '超23万人次'], null],
  ['chain', ['168场'], 'count'],
  ['bars', ['3184万元', '482万余元'], null],
  ['bars', ['3184万元'], 'count'],
  ['bars', ['3184万元', '6家'], 'unit'],
  ['bars', ['6家', '8名'], 'unit'],
  ['bars', ['-3%', '5%'], 'value'],
  ['bars', ['2.3∶1', '2.2∶1'], 'ratio'],
  ['part', ['2.3∶1'], 'ratio'],
  ['number', ['2.3∶1', '翻一番'], null],
  ['chain', ['2.3∶1', '2.2∶1'], null],
  ['bars', ['3倍', '翻两番'], null],
  ['part', ['4名', '183名'], null],
  ['part', ['183名', '4名'], 'larger'],
  ['part', ['4人', '183名'], 'unit'],
  ['part', ['97.2%'], null],
  ['part', ['120%'], 'larger'],
  ['part', ['4名'], 'count'],
  ['part', ['1名', '2名', '3名'], 'count'],
])('judges whether the form %s fits %s', (form, texts, fault) => {
  expect(findGlanceFault(form, texts.map(figure))).toBe(fault);
});

test.each<
  [part: string, whole: string | undefined, certain: number, possible: number, open: boolean]
>([
  ['46名', '184名', 25, 25, false],
  ['46余名', '184名', 25, 25.54, false],
  ['近46名', '184名', 0, 25, false],
  ['超46名', '184名', 25, 25, true],
  ['20%～30%', undefined, 20, 30, false],
  ['超100%', undefined, 100, 100, false],
])('draws %s of %s to scale', (part, whole, certain, possible, open) => {
  expect(layOutPart(figure(part), whole === undefined ? undefined : figure(whole))).toEqual({
    certain,
    possible,
    open,
  });
});
