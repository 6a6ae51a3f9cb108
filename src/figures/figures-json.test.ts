import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { figuresJson, figuresSchema, parseFiguresJson } from './figures-json.ts';
import { figureRecordWith } from './record.fixture.ts';

const SCHEMA_URL = 'https://report.example/figures.schema.json';
const validate = new Ajv2020({
  formats: { uri: /^https?:\/\//, date: /^\d{4}-\d\d-\d\d$/ },
}).compile(figuresSchema(SCHEMA_URL));

const RATIO = figureRecordWith({
  value: null,
  parts: ['17.9', '41.3', '40.8'],
  lower: null,
  upper: null,
  unit: '',
  kind: 'ratio',
});

test('the JSON file matches its schema', () => {
  const file = figuresJson(
    [figureRecordWith(), figureRecordWith({ upper: null }), RATIO],
    SCHEMA_URL,
  );
  expect(validate(JSON.parse(file)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['a value in scientific notation', { value: '8.2e8' }],
  ['an id in Han characters', { id: '追回' }],
  ['an empty label', { label: '' }],
  ['an unknown kind of unit', { kind: 'things' as 'none' }],
  ['a ratio of one part', { value: null, parts: ['2.1'] }],
  ['a part of a ratio that is a text', { value: null, parts: ['2.1', '一'] }],
  ['an undescribed field', { note: 'x' } as never],
])('the schema refuses %s', (_fault, changes) => {
  expect(validate(JSON.parse(figuresJson([figureRecordWith(changes)], SCHEMA_URL)))).toBe(false);
});

test('figures are equal after they are written and read', () => {
  const figures = [
    figureRecordWith(),
    figureRecordWith({ metric: null, lower: null, upper: null }),
    RATIO,
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
])('the error for any other file names the file: %.40s', (text) => {
  expect(() => parseFiguresJson(text, 'figures.json')).toThrow('figures.json');
});
