import { expect, test } from 'vitest';
import { findUnreadable } from './index.ts';

test.each([
  ['投入柒佰捌拾贰万元', '柒佰捌拾贰万'],
  ['投入壹万元', '壹万'],
  ['投入三百億元', '百億'],
  ['慰问𝟖𝟔人', '𝟖𝟔'],
  ['慰问860[3]人', '860[3]'],
  ['慰问860①人', '860①'],
  ['慰问86²人', '86²'],
  ['会员人数翻1.5番', '翻1.5番'],
  ['会员规模扩大2倍', '扩大2倍'],
  ['奖励翻了近三倍', '翻了近三倍'],
  ['工作效率高2.5倍', '高2.5倍'],
  ['办事时间缩短2倍', '缩短2倍'],
  ['投诉减少了一倍', '减少了一倍'],
])('%s has a number that is not read', (text, expected) => {
  expect(findUnreadable(text).map((found) => found.text)).toEqual([expected]);
});

test.each([
  '伍先生、陆女士、肆意',
  '绿地80m²、60km²',
  'CO₂、PM₂.₅',
  '［1］一降三减：',
  '第3项①',
  '2025年',
  '拾金不昧、仟村',
  '规模扩大一倍，奖励翻一倍，翻两番',
  '增长2倍，提高3倍，增多2倍，最高3倍',
  '下降到去年的0.5倍，翻倍增长，倍数高2倍数',
])('%s has none', (text) => {
  expect(findUnreadable(text)).toEqual([]);
});
