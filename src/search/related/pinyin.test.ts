import { expect, test } from 'vitest';
import { readPinyin } from './pinyin.ts';
import { createWritings } from '../../../tests/helpers/writings.ts';

const writings = createWritings(['旧塔登船', '检修码头吊机', '灯塔e家', '塔灯亮', '绿色航行'], {
  起重机: ['大吊车'],
});

test.each([
  ['diaoji', '吊机'],
  ['diao ji', '吊机'],
  ["diao'ji", '吊机'],
  ['mtdj', '码头吊机'],
  ['dengta', '灯塔'],
  ['dengtaejia', '灯塔e家'],
  ['dengtayijia', '灯塔e家'],
  ['dadiaoche', '大吊车'],
  ['lvse', '绿色'],
  ['jxdj', '检修 吊机'],
  ['tadeng', '塔灯'],
  ['lüse', '绿色'],
  ['diaoji dengta hangxing', '吊机 灯塔 航行'],
  ['hangxing', '航行'],
  ['diaoji dengta', '吊机 灯塔'],
  ['diao ji deng ta', '吊机 灯塔'],
  ['dengtamatou', '灯塔 码头'],
])('%s sounds like %s', (text, expected) => {
  expect(readPinyin(text, writings)[0]).toBe(expected);
});

test.each(['dj', '吊机', 'diaojix', 'hello', 'diao1', ''])('%j sounds like nothing', (text) => {
  expect(readPinyin(text, writings)).toEqual([]);
});
