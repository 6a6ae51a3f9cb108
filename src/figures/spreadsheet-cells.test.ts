import { describe, expect, test } from 'vitest';
import { numberCell, textCell } from './spreadsheet-cells.ts';

describe('a text', () => {
  test.each([
    ...[
      '1/3',
      '3/4',
      '12/345',
      '2 1/3',
      '１／３',
      '2-3',
      '2025-3',
      '2026/3/5',
      '10:30',
      '8:30 am',
      '1：1',
      '105.23:100',
      '2:1.5',
      '17.9:41.3:40.8',
      '1.2.3',
    ],
    ...['3月5日', '2025年3月', '2025年3月5日', '5月', '8时30分', '9点15分', '8点30'],
    ...['may-1', 'Sept2', 'march-8', '5-dec', 'jan-1-2'],
    ...['1e5', '1.5E-7', '007', '12345678901234567890', '1,234,567,890,123,456', 'TRUE'],
    ...['=1+1', '+86电话', '-减少', '-1/3', '@通知', '\t=1', '＝1', '－10%'],
  ])('%j gets an apostrophe, so that no spreadsheet changes it', (text) => {
    expect(textCell(text)).toBe(`'${text}`);
  });

  test.each([
    ...[
      '3184',
      '3184.5',
      '3,184',
      '95%',
      '0.5',
      '123456789012345',
      '482万余元',
      '1/3以上',
      '三分之一',
    ],
    ...[
      '2—3家',
      '10年',
      '5个月',
      '2025年',
      '第3季度',
      'market-5',
      'mayors',
      'may',
      'disputes-mediated',
    ],
    ...['/2025/huhang/', 'https://report.example/2025/#a-1', '%', ''],
  ])('%j stays as it is', (text) => {
    expect(textCell(text)).toBe(text);
  });
});

test.each([
  ['3184', '3184'],
  ['-12.5', '-12.5'],
  ['12345678901234567890', '12345678901234567890'],
  ['1/3', '0.333333333333333'],
  ['-2/3', '-0.666666666666667'],
  ['10000/3', '3333.333333333333333'],
  ['0.1/3', '0.033333333333333'],
])('the value %s is the number %s', (value, number) => {
  expect(numberCell(value)).toBe(number);
});
