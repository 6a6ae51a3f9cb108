import { expect, test } from 'vitest';
import { dataPackage } from './data-package.ts';
import { figuresCsv } from './figures-csv.ts';
import { figureRecordWith } from './record.fixture.ts';

test('the data package describes every column of the CSV, in order', () => {
  const figures = [figureRecordWith()];
  const { resources } = dataPackage('https://report.example/') as {
    resources: { path: string; schema: { fields: { name: string; type: string }[] } }[];
  };
  const [header] = figuresCsv(figures).slice(1).split('\r\n');
  const fields = resources[0]!.schema.fields;
  expect(fields.map(({ name }) => name).join(',')).toBe(header);
  expect(fields.find(({ name }) => name === 'value')?.type).toBe('number');
});

test('values and bounds are numbers in the data package, whatever the figures are', () => {
  const { resources } = dataPackage('https://report.example/') as {
    resources: { schema: { fields: { name: string; type: string }[] } }[];
  };
  const numbers = resources[0]!.schema.fields.filter(({ type }) => type === 'number');
  expect(numbers.map(({ name }) => name)).toEqual(['value', 'lower', 'upper']);
});

test('the parts of a ratio are a list of numbers in the data package', () => {
  const { resources } = dataPackage('https://report.example/') as {
    resources: { schema: { fields: Record<string, string>[] } }[];
  };
  const parts = resources[0]!.schema.fields.find(({ name }) => name === 'parts');
  expect(parts).toMatchObject({ type: 'list', delimiter: ';', itemType: 'number' });
});
