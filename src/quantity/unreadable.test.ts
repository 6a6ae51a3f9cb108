import { expect, test } from 'vitest';
import { findUnreadable } from './index.ts';

test.each([
  ['投入叁佰仟元', '叁佰仟'],
  ['投入叁仟元伍角', '叁仟元伍角'],
  ['队伍拾壹人', '伍拾壹'],
  ['征收拾万元', '拾万元'],
  ['拨付10²亿元', '10²'],
  ['拨付3×10⁴吨', '10⁴'],
  ['绿地45米²', '45米²'],
  ['全长45公里³', '45公里³'],
  ['慰问86₂人', '86₂'],
  ['慰问860[3]5人', '860[3]'],
  ['慰问860①5人', '860①'],
  ['①培训20②人事部门', '20②'],
  ['慰问860(3)人', '860(3)'],
  ['五〇二所', '五〇二'],
  ['三〇五队', '三〇五'],
  ['慰问一二三家', '一二三'],
  ['投入二三四万元', '二三四'],
  ['慰问12〇人', '12〇'],
  ['占⅓的企业', '⅓'],
  ['历时3½年', '3½'],
  ['慰问٣٤人', '٣٤'],
  ['开展③场', '③'],
  ['开展②④⑥场', '②④⑥'],
  ['占百分之三五', '百分之三五'],
  ['占百分之六〇', '百分之六〇'],
  ['会员人数翻1.5番', '翻1.5番'],
  ['会员规模扩大2倍', '扩大2倍'],
  ['奖励翻了近三倍', '翻了近三倍'],
  ['工作效率高2.5倍', '高2.5倍'],
  ['办事时间缩短2倍', '缩短2倍'],
  ['投诉减少了一倍', '减少了一倍'],
])('%s has a number that is not read', (text, expected) => {
  expect(findUnreadable(text).map((found) => found.text)).toEqual([expected]);
});

test('an unread number keeps its place behind marks that are left out', () => {
  const text = '慰问300[1]名、𝟐𝟒名和五〇二所';
  expect(findUnreadable(text).map(({ start }) => text.slice(start, start + 3))).toEqual(['五〇二']);
});

test.each([
  '伍先生、陆女士、肆意、陆万里、大陆万家企业、队伍百人',
  '绿地80m²、60km²',
  'CO₂、PM₂.₅',
  '［1］一降三减：',
  '第3项①',
  '2025年、2025[1]年、2025①年',
  '拾金不昧、仟村',
  '投入柒佰捌拾贰万元、三百億元，慰问𝟖𝟔人、860[3]人、86²人',
  '一二三产业、二〇二五年、九一八、二〇二五级、七八十个、三七分、四二一家庭、第一二三条',
  '①个人申请②单位审核，见附件1（2）',
  '国发〔2025〕3号',
  '百分之三十五、百分之七八十',
  '规模扩大一倍，奖励翻一倍，翻两番',
  '增长2倍，提高3倍，增多2倍，最高3倍',
  '下降到去年的0.5倍，翻倍增长，倍数高2倍数',
])('%s has none', (text) => {
  expect(findUnreadable(text)).toEqual([]);
});

test.each(['9', '九', '壹', '①', '9①', '[1]', '9[1]', '百分之三'])(
  'a hundred thousand characters of %j are looked through in time',
  (unit) => {
    const text = `${unit.repeat(Math.ceil(1e5 / unit.length))}家`;
    expect(findUnreadable(text)).toBeDefined();
  },
);
