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
])('%s has none', (text) => {
  expect(findUnreadable(text)).toEqual([]);
});
