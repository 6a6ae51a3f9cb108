import { expect, test } from 'vitest';
import {
  balanceLines,
  breakLines,
  countGaps,
  emphasise,
  splitAtGaps,
  type Run,
} from './picture-lines.ts';

/** Han characters and marks are as wide as two digits. */
const measure = ({ text }: Run) =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? 1 : 2), 0);
const breakText = (text: string, width: number) =>
  breakLines([{ text, isFigure: false }], width, measure).map((line) =>
    line.map((run) => run.text).join(''),
  );

test.each([
  ['a short text has one line', '调解纠纷', 8, ['调解纠纷']],
  ['no mark begins a line', '调解纠纷，挽回损失。', 8, ['调解纠', '纷，挽回', '损失。']],
  ['no opening mark ends a line', '成立的“要约”行动', 8, ['成立的', '“要约”', '行动']],
  ['a numeral keeps its unit', '挽回损失3184万元整', 10, ['挽回损失', '3184万元整']],
  ['a bound keeps its unit', '一共追回482万余元', 10, ['一共追回', '482万余元']],
  ['a figure keeps its qualifier', '提供了岗位超12万个', 12, ['提供了岗位', '超12万个']],
  ['a figure keeps a unit of two characters', '培训职工8万人次', 14, ['培训职工', '8万人次']],
  ['a year keeps 年', '这是在2025年里', 8, ['这是在', '2025年里']],
  ['no character is alone on the last line', '一二三四五六七八九', 16, ['一二三四五六七', '八九']],
  [
    'a long address is broken behind its slashes, or anywhere',
    'report.example/2025/',
    8,
    ['report.e', 'xample/', '2025/'],
  ],
])('%s', (_rule, text, width, lines) => {
  expect(breakText(text, width)).toEqual(lines);
});

test.each([
  ['is about as long as the one before', '一二三四五六七八九十', 14, ['一二三四五', '六七八九十']],
  ['begins behind the space', '立足大局 锻造引擎六字', 14, ['立足大局', '锻造引擎六字']],
])('the last line of a balanced text %s', (_where, text, width, lines) => {
  const balanced = balanceLines([{ text, isFigure: false }], width, measure);
  expect(balanced.map((line) => line.map((run) => run.text).join(''))).toEqual(lines);
});

test.each([
  ['全年挽回损失3184万元。', '3184万元', ['全年挽回损失', '3184万元', '。']],
  ['3184万元', '3184万元', ['3184万元']],
  ['没有这个数字。', '3184万元', ['没有这个数字。']],
  ['没有数字。', '', ['没有数字。']],
])('%s has %j marked as a figure', (text, figure, parts) => {
  const runs = emphasise(text, figure);
  expect(runs.map((run) => run.text)).toEqual(parts);
  expect(runs.filter((run) => run.isFigure).map((run) => run.text)).toEqual(
    parts.filter((part) => part === figure),
  );
});

test('a figure keeps its look where a mark follows it on the same line', () => {
  const lines = breakLines(emphasise('全年挽回损失3184万元。', '3184万元'), 12, measure);
  expect(lines).toEqual([
    [{ text: '全年挽回损失', isFigure: false }],
    [
      { text: '3184万元', isFigure: true },
      { text: '。', isFigure: false },
    ],
  ]);
});

test.each([
  ['2025年有3184万元', ['2025', '年有', '3184', '万元']],
  ['（2025）年，约12.6万', ['（2025）年，约', '12.6', '万']],
  ['没有数字', ['没有数字']],
])('%s has gaps between Han characters and digits', (text, parts) => {
  expect(splitAtGaps(text)).toEqual(parts);
  expect(countGaps(text)).toBe(parts.length - 1);
});
