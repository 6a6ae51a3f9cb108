import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuantity } from './grammar.ts';
import { speakNumbers } from './spoken.ts';

test.each([
  ['挽回经济损失3184万元', '挽回经济损失三千一百八十四万元'],
  ['增长5.2%', '增长百分之五点二'],
  ['下降0.8‰', '下降千分之零点八'],
  ['2025年，12351热线', '二〇二五年，一二三五一热线'],
  ['2025年度综述', '二〇二五年度综述'],
  ['“569”工作部署、“955”集群', '“五六九”工作部署、“九五五”集群'],
  ['482万余元', '四百八十二万余元'],
  ['近80万人次', '近八十万人次'],
  ['7.06万人', '七点零六万人'],
  ['2237家', '两千二百三十七家'],
  ['2名大国工匠', '两名大国工匠'],
  ['2万人', '两万人'],
  ['22家', '二十二家'],
  ['2月2日', '二月二日'],
  ['3月16日', '三月十六日'],
  ['2026-04-07', '二〇二六年四月七日'],
  ['2025-11-24更新', '二〇二五年十一月二十四日更新'],
  ['24小时驿站', '二十四小时驿站'],
  ['4,820,000元', '四百八十二万元'],
  ['10005家', '一万零五家'],
  ['20%～30%的企业', '百分之二十到百分之三十的企业'],
  ['300～600场', '三百到六百场'],
  ['2024—2026年', '二〇二四到二〇二六年'],
  ['0595-22281234', '零五九五-二二二八一二三四'],
  ['1/3的企业', '三分之一的企业'],
  ['8:30开始，9：00结束', '八点三十分开始，九点结束'],
  ['105.23:100', '一百零五点二三比一百'],
  ['17.9∶41.3∶40.8', '十七点九比四十一点三比四十点八'],
  ['比2024年多2:1', '比二〇二四年多二比一'],
  ['变化-5.64个百分点', '变化负五点六四个百分点'],
  ['３１８４万元，５％', '三千一百八十四万元，百分之五'],
  ['A4纸，CC BY 4.0', 'A4纸，CC BY 四点零'],
  ['第5届', '第五届'],
  ['一百多家', '一百多家'],
  ['', ''],
])('%s is read as %s', (text, spoken) => {
  expect(speakNumbers(text)).toBe(spoken);
});

test('a quantity that is read aloud has the value that is written', () => {
  const numeral = fc.oneof(
    fc.integer({ min: 1, max: 99_999_999 }).map(String),
    fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9 }))
      .map(([a, b]) => `${a}.${b}`),
  );
  const units = fc.constantFrom(
    '元',
    '家',
    '人次',
    '场',
    '万元',
    '亿元',
    '万余人',
    '个',
    '件',
    '公里',
    '%',
    '倍',
  );
  fc.assert(
    fc.property(numeral, units, (digits, unit) => {
      // Nobody writes 一万万.
      fc.pre(!/[万亿]/.test(unit) || digits.length < 5);
      const { value, lower, upper } = parseQuantity(digits + unit)!;
      expect(parseQuantity(speakNumbers(digits + unit))).toMatchObject({ value, lower, upper });
    }),
  );
});
