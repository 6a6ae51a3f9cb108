import { expect, test } from 'vitest';
import type { Figure } from './records.ts';
import { figuresBeginning, figuresBetween, valueFiles, valueList, type Load } from './values.ts';

const figureOf = (value: string, i: number, unit = ''): Figure => ({
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

/** Files as the build writes them, and which of them were read. */
function storeOf(values: string[], unitOf = (_: number) => ''): { load: Load; read: string[] } {
  const files = valueFiles(values.map((value, i) => figureOf(value, i, unitOf(i))));
  const read: string[] = [];
  const load: Load = async (path) => {
    read.push(path);
    if (path === 'values.json') {
      return valueList(files, 'values/x');
    }
    return files[Number(/(\d+)\.json$/.exec(path)?.[1])];
  };
  return { load, read };
}

const thousand = Array.from({ length: 1000 }, (_, i) => String(i));
const valuesOf = (figures: Figure[]) => figures.map(({ value }) => value);

test('every value is found among many files, by reading two of them at most', async () => {
  for (const value of thousand) {
    const { load, read } = storeOf(thousand);
    expect(valuesOf(await figuresBetween(load, [value, value]))).toEqual([value]);
    expect(read.length).toBeLessThanOrEqual(3);
  }
});

test('a value that more figures have than a file holds is found whole', async () => {
  const { load } = storeOf([...thousand, ...Array.from({ length: 200 }, () => '500')]);
  expect(await figuresBetween(load, ['500', '500'])).toHaveLength(201);
});

test('of a value that very many figures have, those of a unit are found by reading few files', async () => {
  const { load, read } = storeOf(
    Array.from({ length: 2000 }, () => '3'),
    (i) => ['家', '名', '场', '件', '个'][i % 5] ?? '',
  );
  expect(await figuresBetween(load, ['3', '3'], '名')).toHaveLength(400);
  expect(read.length).toBeLessThan(16);
});

test.each<[min: string | null, max: string | null, first: string, last: string, count: number]>([
  ['990', null, '999', '990', 10],
  [null, '9', '9', '0', 10],
  ['39', '41', '41', '39', 3],
  [null, null, '999', '0', 1000],
])('from %s to %s', async (min, max, first, last, count) => {
  const values = valuesOf(await figuresBetween(storeOf(thousand).load, [min, max]));
  expect([values[0], values.at(-1), values.length]).toEqual([first, last, count]);
});

test('a value that no figure has finds none, below, between and above', async () => {
  for (const value of ['-1', '12.5', '1000', '1/3']) {
    expect(await figuresBetween(storeOf(thousand).load, [value, value])).toEqual([]);
  }
  expect(await figuresBetween(storeOf([]).load, ['1', '1'])).toEqual([]);
});

test('no more files are read than the limit asks for, the largest values first', async () => {
  const { load, read } = storeOf(thousand);
  expect(valuesOf(await figuresBetween(load, ['0', null], '', () => true, 50)).slice(0, 2)).toEqual(
    ['999', '998'],
  );
  expect(read.length).toBeLessThan(8);
});

test('digits that are being typed lead to values that go on from them', async () => {
  const { load } = storeOf(['31', '310', '318.5', '3184', '319', '31840000', '13184', '3.184']);
  const near = (digits: string) => figuresBeginning(load, digits, () => true, 5).then(valuesOf);
  expect(await near('318')).toEqual(['318.5', '3184', '31840000']);
  expect(await near('310')).toEqual(['310']);
});
