import { expect, test } from 'vitest';
import { findDoubt, findQuantities, notations, parseQuantity } from './index.ts';

/** The doubt about a figure between square brackets, as `text = value`. */
function doubt(marked: string): string | null {
  const [before = '', text = '', after = ''] = marked.split(/[【】]/);
  const quantity = parseQuantity(text);
  if (!quantity) throw new Error(`no quantity: ${text}`);
  const found = findDoubt(
    before + text + after,
    before.length,
    before.length + text.length,
    quantity,
  );
  return found && `${found.text} = ${found.value}`;
}

test.each<[text: string, expected: string]>([
  ['办了讲座3 5 【8场】', '3 5 8场 = 358'],
  ['走访职工5【8人】', '58人 = 58'],
  ['拨付资金17. 【5万元】', '17. 5万元 = 175000'],
  ['拨付资金17.【5万元】', '17.5万元 = 175000'],
  ['拨付资金17。【5万元】', '17。5万元 = 175000'],
  ['拨付资金1,【750元】', '1,750元 = 1750'],
  ['拨付资金1\u202f【750元】', '1\u202f750元 = 1750'],
  ['拨付资金2\u00ad【50万元】', '2\u00ad50万元 = 2500000'],
  ['拨付资金2\u200b【50万元】', '2\u200b50万元 = 2500000'],
  ['拨付资金\u2060【50万元】', '\u206050万元 = 500000'],
  ['拨付资金2千【350万元】', '2千350万元 = 23500000'],
  ['拨付资金3亿【5000万元】', '3亿5000万元 = 350000000'],
  ['拨付资金２【５０万元】', '２５０万元 = 2500000'],
  ['拨付资金𝟐【50万元】', '𝟐50万元 = 2500000'],
  ['拨付资金二百【五十万元】', '二百五十万元 = 2500000'],
  ['每家奖励3~【5万元】', '3~5万元 = 30000'],
  ['每家奖励3—【5万元】', '3—5万元 = 30000'],
  ['拨付资金【350】万元', '350万 = 3500000'],
  ['拨付资金【350】余万元', '350余万 = 3500000'],
  ['慰问职工【35】0人', '350 = 350'],
  ['慰问职工【35】 0人', '35 0 = 350'],
  ['慰问职工【35】²人', '35² = 352'],
  ['拨付资金【50万】\u200b元', '50万\u200b = 500000'],
  ['拨付资金【三百】五十万元', '三百五十万 = 3500000'],
  ['拨付资金叁佰【伍拾万元】', '叁佰伍拾万元 = 3500000'],
  ['拨付资金【叁佰】伍拾万元', '叁佰伍拾万 = 3500000'],
  ['投入伍【拾万元】', '伍拾万元 = 500000'],
  ['拨付资金三佰【五十万元】', '三佰五十万元 = 3500000'],
  ['拨付资金【350】萬元', '350萬 = 3500000'],
  ['拨付资金3億【5000萬元】', '3億5000萬元 = 350000000'],
  ['拨付资金【350】[1]万元', '350[1]万 = 3500000'],
  ['拨付资金【350】①万元', '350①万 = 3500000'],
  ['拨付资金3[1]【50万元】', '3[1]50万元 = 3500000'],
  ['拨付资金3①【50万元】', '3①50万元 = 3500000'],
  ['拨付资金三五【〇万元】', '三五〇万元 = 3500000'],
  ['男女职工之比为1 【1.2:1】', '1 1.2:1 = 11.2∶1'],
  ['男女职工之比为【1.2:1】 5', '1.2:1 5 = 1.2∶15'],
  ['入会人数增至1【2倍】', '12倍 = 12'],
])('the figure in %s is doubtful', (text, expected) => {
  expect(doubt(text)).toBe(expected);
});

test.each([
  '到2030年【3家】企业',
  '第3、【5家】企业',
  '新建驿站5，【200家】企业受益',
  '居全省第5。【15个】县区',
  '收入比缩小至2.54。【30个】县区',
  '比例为2:1。【6万元】',
  '1）【300家】企业',
  '①【300家】企业',
  '6人【3队】打破9项纪录',
  '10大类【45项】实事',
  '跨上4万亿、5万亿【两个】台阶',
  '为390万【65岁以上】老年人',
  '建成统一【八项】标准',
  '“五一”【三天】',
  '约【3184 万元】',
  '【3184万元】',
  '【３，１８４万元】',
  '【3万多亿元】',
  '【1亿3千多万元】',
  '【30万千瓦】机组',
  '【750千伏】电网',
  '【3~5万元】',
  '【三至五万元】',
  '【-3.5%】',
  '【负百分之三】',
  '【2/3】',
  '【三分之二】',
  '【一万三千亿元】',
  '【三万零五人】',
  '【两万五千人】',
  '【二百五名】',
  '【上百家】',
  '【近亿元】',
  '【十来个】',
  '【十二点六万名】',
  '【两年半】',
  '【10秒98】',
  '【八成五】',
  '【6】名',
  '【一半】以上',
  '叁佰伍拾万元：【叁佰伍拾万元】',
  '【伍仟元】',
  '【三五〇万元】',
  '【三五〇点六万元】',
  '【350萬元】',
  '【兩萬元】',
  '【𝟑𝟓𝟎万元】',
  '【350[1]万元】',
  '【350名[1]】',
  '【350①名】',
  '【35²名】',
  '【35²万元】',
  '【350】[1]名',
  '大陆【三百家】企业',
  '服务队伍【三百人】',
  '收拾【三百间】宿舍',
  '见附注[1]【300家】企业',
])('the figure in %s is certain', (text) => {
  expect(doubt(text)).toBeNull();
});

test('every notation of a value has the same value for both readers', () => {
  for (const value of [
    '31840000',
    '126000',
    '10050',
    '100000001',
    '1200000000000',
    '0.35',
    '12.05',
  ])
    for (const text of notations(value))
      expect([text, findDoubt(text, 0, text.length, { value, parts: null })]).toEqual([text, null]);
});

test('a value that the grammar reads otherwise is reported with the second reading', () => {
  expect(findDoubt('投入500元', 2, 6, { value: '500000', parts: null })).toEqual({
    text: '500元',
    value: '500',
  });
});

test.each([
  '9',
  '1 ',
  '1.',
  '万',
  '一',
  '\u200b',
  '9,',
  '九',
  '壹',
  '①',
  '9①',
  '9[1]',
  '𝟐',
  '萬',
  '卅',
])('a hundred thousand characters of %j are read again in time', (unit) => {
  const text = `${unit.repeat(Math.ceil(1e5 / unit.length))}家`;
  for (const found of findQuantities(text)) findDoubt(text, found.start, found.end, found);
  expect(findDoubt(text, text.length - 2, text.length, { value: '9', parts: null })).toBeDefined();
});
