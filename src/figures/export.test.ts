import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { dataPackage, figuresCsv, figuresJson, figuresSchema, parseFiguresJson } from './export.ts';
import { figureRecordWith } from './record.fixture.ts';

const SCHEMA_URL = 'https://report.example/figures.schema.json';
const validate = new Ajv2020({
  formats: { uri: /^https?:\/\//, date: /^\d{4}-\d\d-\d\d$/ },
}).compile(figuresSchema(SCHEMA_URL));

test('the JSON file is what its schema says', () => {
  const file = figuresJson([figureRecordWith(), figureRecordWith({ upper: null })], SCHEMA_URL);
  expect(validate(JSON.parse(file)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['a value that was rounded by a float', { value: '8.2e8' }],
  ['an id in Han characters', { id: '追回' }],
  ['a label that is empty', { label: '' }],
  ['a unit of no kind', { kind: 'things' as 'none' }],
  ['a field that nobody described', { note: 'x' } as object],
])('the schema refuses %s', (_what, given) => {
  expect(validate(JSON.parse(figuresJson([figureRecordWith(given)], SCHEMA_URL)))).toBe(false);
});

test('the figures are the same when they are read back', () => {
  const figures = [
    figureRecordWith(),
    figureRecordWith({ metric: null, lower: null, upper: null }),
  ];
  const text = figuresJson(figures, SCHEMA_URL);
  expect(parseFiguresJson(text, 'figures.json')).toEqual(figures);
});

test.each([
  ['{"figures": {}}'],
  ['{}'],
  [figuresJson([figureRecordWith({ value: 31840000 as never })], SCHEMA_URL)],
  [figuresJson([figureRecordWith({ label: null as never })], SCHEMA_URL)],
  [figuresJson([figureRecordWith({ period: '2025' as never })], SCHEMA_URL)],
])('a file that holds anything else is named: %.40s', (text) => {
  expect(() => parseFiguresJson(text, 'figures.json')).toThrow('figures.json');
});

test('the CSV file begins with a byte order mark and its lines end in CRLF', () => {
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
])('a label that a spreadsheet would run is written as text: %j', (label, cell) => {
  expect(figuresCsv([figureRecordWith({ label })])).toContain(`,${cell},`);
});

test('a negative value stays a number, and commas and quotes stay in their cell', () => {
  const csv = figuresCsv([figureRecordWith({ value: '-12.5', label: '同比,“增”"减"' })]);
  expect(csv).toContain(',-12.5,');
  expect(csv).toContain(',"同比,“增”""减""",');
});

test('the data package describes every column of the CSV, in order', () => {
  const figures = [figureRecordWith()];
  const { resources } = dataPackage(figures, 'https://report.example/') as {
    resources: { path: string; schema: { fields: { name: string; type: string }[] } }[];
  };
  const [header] = figuresCsv(figures).slice(1).split('\r\n');
  const fields = resources[0]!.schema.fields;
  expect(fields.map(({ name }) => name).join(',')).toBe(header);
  expect(fields.find(({ name }) => name === 'value')?.type).toBe('number');
});

test('a column with a fraction that no decimal equals is text in the data package', () => {
  const { resources } = dataPackage(
    [figureRecordWith({ value: '2/3' })],
    'https://report.example/',
  ) as {
    resources: { schema: { fields: { name: string; type: string }[] } }[];
  };
  expect(resources[0]!.schema.fields.find(({ name }) => name === 'value')?.type).toBe('string');
});
