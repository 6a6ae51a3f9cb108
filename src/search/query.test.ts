import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createValueList } from './index/value-files.ts';
import { readQuery } from './query.ts';
import type { Figure } from './records.ts';
import { tokenize } from './text.ts';
import { loadUnits } from './values.ts';

/** Units of figures, by name. */
const units = new Map([...'元 场 人 名 个 家 % 人次'.split(' ')].map((unit) => [unit, unit]));
const read = (text: string) => readQuery(text, units);

describe('comparisons', () => {
  test.each<
    [
      query: string,
      min: string | null,
      max: string | null,
      open: boolean,
      unit: string,
      words: string[],
    ]
  >([
    ['>1000万元', '10000000', null, true, '元', []],
    ['> 1000 万元', '10000000', null, true, '元', []],
    ['补助 >1000万元', '10000000', null, true, '元', ['补助']],
    ['＞１０００万元 医疗互助', '10000000', null, true, '元', ['医疗互助']],
    ['>=100场', '100', null, false, '场', []],
    ['不低于1000万元', '10000000', null, false, '元', []],
    ['少于5名', null, '5', true, '名', []],
    ['不超过三百场', null, '300', false, '场', []],
    ['100万以上 人', '1000000', null, false, '人', []],
    ['医疗互助 1000万以上', '10000000', null, false, '', ['医疗互助']],
    ['300-600场', '300', '600', false, '场', []],
    ['文体 300至600 场', '300', '600', false, '场', ['文体']],
    ['超过500家', '500', null, true, '家', []],
    ['百分之二十至三十', '20', '30', false, '%', []],
  ])('%s is a comparison from %s to %s', (query, min, max, open, unit, words) => {
    const { comparison, words: others } = read(query);
    expect([comparison, others]).toEqual([{ min, max, open, unit }, words]);
  });

  test.each(['超12万个', '482万余元', '600-300场', '>', '> 职工', '4月7日', '12351'])(
    '%s is no comparison',
    (query) => {
      expect(read(query).comparison).toBeNull();
    },
  );
});

describe('quantities', () => {
  test.each([
    ['3184万元', '31840000', '元', []],
    ['３１８４ 万 元', '31840000', '元', []],
    ['三千一百八十四万元', '31840000', '元', []],
    ['3184万元。', '31840000', '元', []],
    ['“3184万元”', '31840000', '元', []],
    ['欠薪 482万', '4820000', '', ['欠薪']],
    ['482 万 欠薪', '4820000', '', ['欠薪']],
    ['3184万头', '31840000', '头', []],
  ])('%s is a quantity of the value %s', (query, value, unit, words) => {
    const { quantity, words: others } = read(query);
    expect([quantity?.value, quantity?.unit, others]).toEqual([value, unit, words]);
  });
});

test.each(['三年行动', '一线职工', '4月7日', '第3届', '十四五'])('%s is no quantity', (query) => {
  expect(read(query).quantity).toBeNull();
});

test('a comparison in words is also a phrase, one with a sign is not', () => {
  expect(read('超过500家').phrases).toEqual(['超过500家']);
  expect(read('>500家').phrases).toEqual([]);
});

test.each([
  ['  档案  工作 ', ['档案', '工作']],
  ['，为职工', ['为职工']],
  ['“569”工作部署', ['569工作部署']],
  ['，', []],
  ['', []],
])('%j has the phrases %j', (query, phrases) => {
  expect(read(query).phrases).toEqual(phrases);
});

test('any string is read without an error, and has a limited number of tokens', () => {
  const hostile = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '>',
        '<',
        '"',
        '~',
        '-',
        '至',
        '以上',
        '万',
        '亿',
        '3184',
        '分之',
        '\ud800',
        ' ',
      ),
      fc.constantFrom('9'.repeat(10_000), '千'.repeat(10_000), '<script>', '__proto__'),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(hostile, (parts) => {
      const { phrases } = read(parts.join(''));
      expect(phrases.flatMap(tokenize).length).toBeLessThanOrEqual(4000);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

describe('units as readers say them', () => {
  const load = (names: string[]) =>
    loadUnits(async () => createValueList([names.map((unit) => ({ unit }) as Figure)], ''));
  test.each([
    ['3184万块', '元'],
    ['3184万块钱', '元'],
    ['1251宗', '件'],
    ['1251 起', '件'],
    ['超过1000起', '件'],
  ])('%s is read in %s', async (text, unit) => {
    const { quantity, comparison } = readQuery(text, await load(['元', '件']));
    expect((quantity ?? comparison)?.unit).toBe(unit);
  });

  test('a unit of the figures keeps its name', async () => {
    expect(readQuery('3起', await load(['起', '件', '元'])).quantity?.unit).toBe('起');
  });
});
