import { describe, expect, test } from 'vitest';
import { readWording, readYear } from './wording.ts';

/** The reader's own year. */
const YEAR = 2032;

const runs = (query: string) =>
  readWording(query)
    .runs.map((run) => run.join(''))
    .join(' ');

describe('the words of a query', () => {
  test.each([
    ['码头吊机检修', '码头吊机检修'],
    ['请问码头修了几台吊机呢？', '码头修 吊机'],
    ['灯塔什么时候亮灯', '灯塔 亮灯'],
    ['吊机 码头', '吊机 码头'],
    ['“灯塔e家”有多少人', '灯塔e家有'],
    ['一共补贴了多少钱', '补贴'],
    ['', ''],
    ['？！', ''],
  ])('%s → %s', (query, expected) => {
    expect(runs(query)).toBe(expected);
  });

  test('characters that may belong to a word are kept', () => {
    expect(runs('就业阵地')).toBe('就业阵地');
  });
});

describe('the unit that a question asks for', () => {
  test.each([
    ['补贴了多少钱', '元 块 块钱 元钱 钱', true],
    ['发了多少补贴', '', true],
    ['补贴的金额', '元 块 块钱 元钱 钱', true],
    ['来了多少人', '人 名 位 个人 人次', true],
    ['来了多少人次', '人 名 位 个人 人次', true],
    ['几家船厂', '家 个 间 所 处', true],
    ['有几个人', '人 名 位 个人 人次', true],
    ['开了几场', '场 次 场次', true],
    ['修了几艘船', '', true],
    ['结了几对', '对', true],
    ['满意的占百分之几', '%', true],
    ['灯塔有多高', '', true],
    ['灯塔在哪里', '', false],
    ['灯塔哪天亮灯', '', false],
    ['灯塔什么时候亮灯', '', false],
    ['灯塔', '', false],
  ])('%s → %j, a number: %s', (query, units, asksNumber) => {
    const read = readWording(query);
    expect([read.units.join(' '), read.asksNumber]).toEqual([units, asksNumber]);
  });

  test('几个 counts people and things alike', () => {
    expect(readWording('收了几个徒弟')).toMatchObject({ units: [], asksNumber: true });
  });
});

describe('the year of a query', () => {
  test.each([
    ['2031年修了几艘船', '2031', ' 修了几艘船'],
    ['修船 2031', '2031', '修船  '],
    ['2031艘船', '', '2031艘船'],
    ['今年修船', '', ' 修船'],
    ['去年修船', '2031', ' 修船'],
    ['修船', '', '修船'],
  ])('%s → %s', (query, year, rest) => {
    expect(readYear(query, YEAR)).toEqual([year, rest]);
  });
});
