import { expect, test } from 'vitest';
import { figuresCsv } from './figures-csv.ts';
import { figureRecordWith } from './record.fixture.ts';

test('the CSV file begins with a byte order mark, and its lines end in CRLF', () => {
  const [head, row, end] = figuresCsv([figureRecordWith()]).split('\r\n');
  expect(head).toMatch(/^\uFEFFpage,pageTitle,section,/);
  expect(row).toContain(
    ',482万余元,4820000,4820000,4830000,,元,money,余,全年处理信访件1251件，帮助追回欠薪482万余元。,',
  );
  expect(end).toBe('');
});

test('a fraction is a number in its value and bounds, and no date in its text', () => {
  const fraction = { text: '1/3', value: '1/3', lower: '1/3', upper: null };
  const csv = figuresCsv([figureRecordWith(fraction)]);
  expect(csv).toContain(",'1/3,0.333333333333333,0.333333333333333,,");
  expect(csv).toContain(',2026-11-24,');
});

test('a label that a spreadsheet would run as a formula is written as text', () => {
  expect(figuresCsv([figureRecordWith({ label: '=1+1' })])).toContain(",'=1+1,");
});

test('a negative value stays a number, and commas and quotes stay in their cell', () => {
  const csv = figuresCsv([figureRecordWith({ value: '-12.5', label: '同比,“增”"减"' })]);
  expect(csv).toContain(',-12.5,');
  expect(csv).toContain(',"同比,“增”""减""",');
});

const ratio = {
  text: '1：1',
  value: null,
  parts: ['1', '1'],
  lower: null,
  upper: null,
  unit: '',
  kind: 'ratio',
  qualifier: '',
} as const;

test('a ratio has no value but parts, and no spreadsheet takes it for a time', () => {
  const csv = figuresCsv([figureRecordWith({ ...ratio, parts: [...ratio.parts] })]);
  expect(csv).toContain(",'1：1,,,,1;1,,ratio,,");
});
