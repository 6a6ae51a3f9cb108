import { expect, test } from 'vitest';
import { figuresCsv } from './figures-csv.ts';
import { figureRecordWith } from './record.fixture.ts';

test('the CSV file begins with a byte order mark, and its lines end in CRLF', () => {
  const [head, row, end] = figuresCsv([figureRecordWith()]).split('\r\n');
  expect(head).toMatch(/^\uFEFFpage,pageTitle,section,/);
  expect(row).toContain(
    ',482万余元,4820000,4820000,4830000,元,money,余,全年处理信访件1251件，帮助追回欠薪482万余元。,',
  );
  expect(end).toBe('');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86电话', "'+86电话"],
  ['-减少', "'-减少"],
  ['@通知', "'@通知"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
])('a label that a spreadsheet would run as a formula is written as text: %j', (label, cell) => {
  expect(figuresCsv([figureRecordWith({ label })])).toContain(`,${cell},`);
});

test('a negative value stays a number, and commas and quotes stay in their cell', () => {
  const csv = figuresCsv([figureRecordWith({ value: '-12.5', label: '同比,“增”"减"' })]);
  expect(csv).toContain(',-12.5,');
  expect(csv).toContain(',"同比,“增”""减""",');
});
