import { expect, test } from 'vitest';
import { findDoubt, findQuantities, parseQuantity, type Quantity } from './index.ts';

/** Writes a multiple as its factor, with the bounds if it is not exact. */
function summarize({ value, unit, kind, lower, upper }: Quantity): string {
  const exact = lower === value && upper === value;
  return [value, unit, kind, exact ? '' : `${lower ?? ''}..${upper ?? ''}`]
    .filter(Boolean)
    .join(' ');
}

test.each([
  ['翻番', '2 倍 multiple'],
  ['翻一番', '2 倍 multiple'],
  ['翻了一番', '2 倍 multiple'],
  ['翻两番', '4 倍 multiple'],
  ['翻了两番', '4 倍 multiple'],
  ['翻2番', '4 倍 multiple'],
  ['翻三番', '8 倍 multiple'],
  ['近翻一番', '2 倍 multiple ..2'],
  ['翻了近两番', '4 倍 multiple ..4'],
  ['翻两番以上', '4 倍 multiple 4..'],
  ['翻两番多', '4 倍 multiple 4..8'],
  ['翻两番还多', '4 倍 multiple 4..8'],
  ['提高了一倍还多', '2 倍 multiple 2..3'],
  ['翻倍', '2 倍 multiple'],
  ['翻一倍', '2 倍 multiple'],
  ['一倍', '1 倍 multiple'],
  ['两倍', '2 倍 multiple'],
  ['3倍', '3 倍 multiple'],
  ['增长一倍', '2 倍 multiple'],
  ['增长1倍', '2 倍 multiple'],
  ['增长2倍', '3 倍 multiple'],
  ['增长1.5倍', '2.5 倍 multiple'],
  ['增加了1.05倍', '2.05 倍 multiple'],
  ['提高两倍', '3 倍 multiple'],
  ['高出一倍', '2 倍 multiple'],
  ['增幅达1.2倍', '2.2 倍 multiple'],
  ['增长近7倍', '8 倍 multiple ..8'],
  ['增长超过12倍', '13 倍 multiple 13..'],
  ['增长约3倍', '4 倍 multiple ..'],
  ['增长2倍多', '3 倍 multiple 3..4'],
  ['增长2至3倍', '3 倍 multiple 3..4'],
  ['扩大一倍', '2 倍 multiple'],
  ['增加一半', '1.5 倍 multiple'],
  ['减少一半', '0.5 倍 multiple'],
  ['缩短了一半', '0.5 倍 multiple'],
  ['压减一半以上', '0.5 倍 multiple ..0.5'],
  ['下降近一半', '0.5 倍 multiple 0.5..'],
  ['一半', '0.5 proportion'],
])('%s is the factor %s', (text, expected) => {
  expect(summarize(parseQuantity(text)!)).toBe(expected);
});

test.each<[text: string, expected: string[]]>([
  ['工会经费收入翻了一番、利润翻三番', ['翻了一番=2 倍 multiple', '翻三番=8 倍 multiple']],
  [
    '会员人数实现翻番，培训规模3年翻两番',
    ['翻番=2 倍 multiple', '3年=3 年 time', '翻两番=4 倍 multiple'],
  ],
  ['法律援助案件比上年增长近两倍', ['增长近两倍=3 倍 multiple ..3']],
  [
    '服务人次是去年的3倍，约为前年的4.2倍',
    ['3倍=3 倍 multiple', '约为前年的4.2倍=4.2 倍 multiple ..'],
  ],
  ['服务人次增长到2倍，提高至原来的3倍', ['2倍=2 倍 multiple', '3倍=3 倍 multiple']],
  ['会员和驿站数量分别增长3.2倍、2.5倍', ['增长3.2倍=4.2 倍 multiple', '2.5倍=3.5 倍 multiple']],
  ['案件和金额分别增长80.2%和3.8倍', ['80.2%=80.2 % proportion', '3.8倍=4.8 倍 multiple']],
  ['办事时间平均缩短一半以上', ['缩短一半以上=0.5 倍 multiple ..0.5']],
  ['奖励标准比上年高一倍，最高3倍补贴', ['高一倍=2 倍 multiple', '3倍=3 倍 multiple']],
  ['其中一半用于大病救助', ['一半=0.5 proportion']],
])('finds the multiples of: %s', (text, expected) => {
  const found = findQuantities(text);
  expect(found.map((q) => `${q.text}=${summarize(q)}`)).toEqual(expected);
  for (const { start, end, shared, ...quantity } of found) {
    expect(shared).toBeUndefined();
    expect(parseQuantity(quantity.text, text.slice(0, start))).toEqual(quantity);
    expect(findDoubt(text, start, end, quantity)).toBeNull();
  }
});

test.each([
  '实现双翻番',
  '开展营收翻番行动',
  '会员数量扩大2倍',
  '办事时间缩短2倍',
  '奖励标准翻两倍',
  '工作效率高2倍',
  '倍感振奋，加倍努力，成倍增长',
  '收入倍差从1.96缩小到1.95',
])('finds no multiple in: %s', (text) => {
  expect(findQuantities(text).filter(({ unit }) => unit === '倍')).toEqual([]);
});

test.each([
  ['2倍', '增长', '3'],
  ['近2倍', '同比增长了', '3'],
  ['3倍', '是去年的', '3'],
  ['2.5倍', '分别增长3.2倍、', '3.5'],
  ['一半', '减少', '0.5'],
])('%s behind “%s” is the factor %s', (text, before, value) => {
  expect(parseQuantity(text, before)).toMatchObject({ value, unit: '倍', kind: 'multiple' });
});

test.each([
  ['2倍', '扩大'],
  ['2倍', '减少了'],
  ['3倍', '比上年高'],
])('%s behind “%s” has two readings and is not read', (text, before) => {
  expect(parseQuantity(text, before)).toBeNull();
});

test.each(['增长', '增长2倍、', '翻', '翻了', '减少', '减少一半', '高', '分别增长3.2倍、45%和'])(
  'a hundred thousand characters of %j are searched for multiples in time',
  (unit) => {
    const text = unit.repeat(Math.ceil(1e5 / unit.length));
    expect(Array.isArray(findQuantities(text))).toBe(true);
    parseQuantity(text);
  },
);
