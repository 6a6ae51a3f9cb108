import { expect, test } from 'vitest';
import { createValueFiles, createValueList } from './index/value-files.ts';
import type { Figure } from './records.ts';
import { findFiguresBeginning, findFiguresBetween, type Load } from './values.ts';

const createFigure = (value: string, i: number, unit = ''): Figure => ({
  url: `/a/#f${String(i).padStart(4, '0')}`,
  value,
  label: '',
  text: value,
  sentence: '',
  section: '',
  heading: '',
  unit,
  period: '',
});

/** Writes value files as the build does, and records which of them are read. */
function createStore(values: string[], unitAt = (_: number) => ''): { load: Load; read: string[] } {
  const files = createValueFiles(values.map((value, i) => createFigure(value, i, unitAt(i))));
  const read: string[] = [];
  const load: Load = async (path) => {
    read.push(path);
    if (path === 'values.json') return createValueList(files, 'values/x');
    return files[Number(/(\d+)\.json$/.exec(path)?.[1])];
  };
  return { load, read };
}

const thousand = Array.from({ length: 1000 }, (_, i) => String(i));
const listValues = (figures: Figure[]) => figures.map(({ value }) => value);

test('every value is found in many files by reading at most two of them', async () => {
  for (const value of thousand) {
    const { load, read } = createStore(thousand);
    expect(listValues(await findFiguresBetween(load, [value, value]))).toEqual([value]);
    expect(read.length).toBeLessThanOrEqual(3);
  }
});

test('all figures of a value are found, although they fill several files', async () => {
  const { load } = createStore([...thousand, ...Array.from({ length: 200 }, () => '500')]);
  expect(await findFiguresBetween(load, ['500', '500'])).toHaveLength(201);
});

test('the figures of a frequent value with one unit are found by reading few files', async () => {
  const { load, read } = createStore(
    Array.from({ length: 2000 }, () => '3'),
    (i) => ['家', '名', '场', '件', '个'][i % 5] ?? '',
  );
  expect(await findFiguresBetween(load, ['3', '3'], '名')).toHaveLength(400);
  expect(read.length).toBeLessThan(16);
});

test.each<[min: string | null, max: string | null, first: string, last: string, count: number]>([
  ['990', null, '999', '990', 10],
  [null, '9', '9', '0', 10],
  ['39', '41', '41', '39', 3],
  [null, null, '999', '0', 1000],
])('values from %s to %s are found, the largest first', async (min, max, first, last, count) => {
  const values = listValues(await findFiguresBetween(createStore(thousand).load, [min, max]));
  expect([values[0], values.at(-1), values.length]).toEqual([first, last, count]);
});

test('a value of no figure finds nothing: below, between and above the others', async () => {
  for (const value of ['-1', '12.5', '1000', '1/3']) {
    expect(await findFiguresBetween(createStore(thousand).load, [value, value])).toEqual([]);
  }
  expect(await findFiguresBetween(createStore([]).load, ['1', '1'])).toEqual([]);
});

test('the largest values are read first, and no further files beyond the limit', async () => {
  const { load, read } = createStore(thousand);
  expect(
    listValues(await findFiguresBetween(load, ['0', null], '', () => true, 50)).slice(0, 2),
  ).toEqual(['999', '998']);
  expect(read.length).toBeLessThan(8);
});

test('unfinished digits find the values that continue them', async () => {
  const { load } = createStore(['31', '310', '318.5', '3184', '319', '31840000', '13184', '3.184']);
  const near = (digits: string) =>
    findFiguresBeginning(load, digits, () => true, 5).then(listValues);
  expect(await near('318')).toEqual(['318.5', '3184', '31840000']);
  expect(await near('310')).toEqual(['310']);
});
