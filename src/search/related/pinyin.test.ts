import { expect, test } from 'vitest';
import { readPinyin } from './pinyin.ts';
import type { WritingTables } from './tables.ts';

const tables: WritingTables = {
  traditional: '',
  simplified: '',
  vocabulary: '检修码头吊机 灯塔e家 绿色航行 起重机',
  sounds: ' xiu ma tou diao ji deng ta jia lv  hang hang/xing  chong/zhong',
};

test.each([
  ['diaoji', '吊机'],
  ['diao ji', '吊机'],
  ["diao'ji", '吊机'],
  ['DiaoJi', '吊机'],
  ['mtdj', '码头吊机'],
  ['dengta', '灯塔'],
  ['dengtaejia', '灯塔e家'],
  ['hangxing', '航行'],
  ['diaoji dengta', '吊机 灯塔'],
  ['diao ji deng ta', '吊机 灯塔'],
  ['dengtamatou', '灯塔 码头'],
])('%s sounds like %s', (text, expected) => {
  expect(readPinyin(text, tables)[0]).toBe(expected);
});

test.each(['dj', '吊机', 'diaojix', 'hello', 'diao1', ''])('%j sounds like nothing', (text) => {
  expect(readPinyin(text, tables)).toEqual([]);
});
