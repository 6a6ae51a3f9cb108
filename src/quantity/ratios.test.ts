import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDoubt, findQuantities, parseQuantity } from './index.ts';

test.each([
  ['105.23:100', ['105.23', '100']],
  ['2.21∶1', ['2.21', '1']],
  ['1：1', ['1', '1']],
  ['17.9:41.3:40.8', ['17.9', '41.3', '40.8']],
  ['5:40:55', ['5', '40', '55']],
  ['4.0∶37.70∶58.3', ['4', '37.7', '58.3']],
  ['1.2比1', ['1.2', '1']],
  ['一比一', ['1', '1']],
  ['3 : 7', ['3', '7']],
  ['1:1.5万', ['1', '15000']],
  ['1:1,500', ['1', '1500']],
  ['１．２：１', ['1.2', '1']],
])('%s is a ratio with parts and without a value', (text, parts) => {
  expect(parseQuantity(text)).toEqual({
    text,
    value: null,
    parts,
    unit: '',
    kind: 'ratio',
    qualifier: '',
    lower: null,
    upper: null,
  });
});

test.each<[text: string, expected: string[]]>([
  [
    '三次产业结构由7.6∶40.1∶52.3调整为6.9∶39.7∶53.4',
    ['7.6∶40.1∶52.3 = 7.6 40.1 52.3', '6.9∶39.7∶53.4 = 6.9 39.7 53.4'],
  ],
  ['户籍人口的性别比为104.3:100（女=100）', ['104.3:100 = 104.3 100']],
  ['职工男女比例1.2比1，比上年均衡', ['1.2比1 = 1.2 1']],
  ['收入比从2.4:1缩小至2.3:1', ['2.4:1 = 2.4 1', '2.3:1 = 2.3 1']],
  ['收入比保持在2：1以内', ['2：1以内 = 2 1']],
  ['收入比稳定在2.1∶1左右', ['2.1∶1左右 = 2.1 1']],
  ['加工与种植产值之比突破1：1', ['突破1：1 = 1 1']],
  ['经费按1：1配套', ['1：1 = 1 1']],
  ['按照一比一的比例配备专职人员', ['一比一 = 1 1']],
  ['专职与兼职按1:15的比例配备', ['1:15 = 1 15']],
  ['师生比达到1:18', ['1:18 = 1 18']],
  ['男女职工之比为3∶2，比分为3∶2', ['3∶2 = 3 2']],
  ['价格为1:3', ['1:3 = 1 3']],
  ['占比分别提高，产值之比从1.68∶1提升至2.5∶1', ['1.68∶1 = 1.68 1', '2.5∶1 = 2.5 1']],
  ['占比由50：50调整为60：40', ['50：50 = 50 50', '60：40 = 60 40']],
  ['师生比从1:18调整为1:15', ['1:18 = 1 18', '1:15 = 1 15']],
  ['收入按7:3分成，达到3:1的师生比', ['7:3 = 7 3', '3:1 = 3 1']],
])('finds the ratios of: %s', (text, expected) => {
  const found = findQuantities(text);
  expect(found.map((q) => `${q.text} = ${q.parts?.join(' ')}`)).toEqual(expected);
  for (const { start, end, shared, ...quantity } of found) {
    expect(shared).toBeUndefined();
    expect(parseQuantity(quantity.text, text.slice(0, start))).toEqual(quantity);
    expect(findDoubt(text, start, end, quantity)).toBeNull();
  }
});

test.each([
  '每天8:30至17:30开放',
  '列车8∶30发车，9：05到站',
  '2026-02-03 09:02:33',
  '直播从10:15到11：00',
  '以3:2战胜对手，3比1领先',
  '比分3:1，主队2∶0取胜',
  '《工运研究》2025:1，2025：12',
  '约翰福音3:16，诗篇1:1',
  '1：总则，2：分则',
  '问题1：3家企业没有建会',
  '表1：2个月的数据',
  'http://a.example:80/1:2，127.0.0.1:8080',
  '去年3.5比2.1高',
  '比例尺1:50000，1∶2000地形图',
  '用时1:30.52',
  '公式1:2:3:4',
])('finds no ratio in: %s', (text) => {
  expect(findQuantities(text).filter(({ kind }) => kind === 'ratio')).toEqual([]);
});

test('the parts of a ratio are read back as they were written', () => {
  const part = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 99 }));
  const parts = fc.array(part, { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(parts, fc.constantFrom(':', '∶', '：'), (numbers, sign) => {
      // Two decimals keep the first part apart from a clock time and a year.
      const written = numbers.map(([whole, rest]) => `${whole}.${String(rest).padStart(2, '0')}1`);
      const text = written.join(sign);
      const quantity = parseQuantity(text, '两者之比为');
      expect(quantity?.parts).toEqual(written);
      expect(findDoubt(text, 0, text.length, quantity!)).toBeNull();
    }),
  );
});

test.each(['1:', '1.5∶', '1比', '比', '∶', '一比', '为1:1'])(
  'a hundred thousand characters of %j are searched for ratios in time',
  (unit) => {
    const text = unit.repeat(Math.ceil(1e5 / unit.length));
    expect(Array.isArray(findQuantities(text))).toBe(true);
    parseQuantity(text);
  },
);
