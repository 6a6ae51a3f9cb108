import { expect, test } from 'vitest';
import { breakLines, fitLines, wrapText } from './line-breaks.ts';

test.each([
  ['全市档案工作会议召开', 20, ['全市档案工作会议召开']],
  ['细耕“泉工”品牌 凝心聚力促发展', 12, ['细耕“泉工”品牌', '凝心聚力促发展']],
  ['省域协商恳谈会惠及的全省劳动者', 10, ['省域协商恳谈会惠及的', '全省劳动者']],
  ['挽回经济损失3184万元', 8, ['挽回经济损失', '3184万元']],
  ['慰问困难职工3.5万人次', 9, ['慰问困难职工', '3.5万人次']],
  ['服务劳动者超23万人次', 7, ['服务劳动者', '超23万人次']],
  ['回顾工作，部署任务。', 4, ['回顾', '工作，', '部署', '任务。']],
])('%s breaks between words at %i em', (text, width, lines) => {
  expect(breakLines(text, width)).toEqual(lines);
});

test('no character is lost, and no line begins with a closing mark', () => {
  const text =
    '“幸福返泉”获评全国网络正能量创新活动；市总工会（新媒体账号）、出版物均获评全国优秀。';
  for (let width = 5; width < 30; width++) {
    const lines = breakLines(text, width);
    expect(lines.join('')).toBe(text);
    expect(lines.filter((line) => /^[”）。，、；]/u.test(line))).toEqual([]);
  }
});

test('a number that is wider than its line is set in a smaller size', () => {
  expect(fitLines('7.06万人', 282, [76, 68, 60, 52], 1)).toEqual({ size: 60, lines: ['7.06万人'] });
});

test('a word that is wider than its line is broken between its characters', () => {
  expect(wrapText('abcdefgh工会', 3)).toEqual(['abcde', 'fgh', '工会']);
  expect(wrapText('', 3)).toEqual(['']);
});
