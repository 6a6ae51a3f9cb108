import { expect, test } from 'vitest';
import { figureRecordWith } from './record.fixture.ts';
import { divideDataset } from './data-files.ts';

test('the data set is divided if its file is larger than 1 MB', () => {
  const figures = Array.from({ length: 501 }, (_, i) => figureRecordWith({ id: `f-${i}` }));
  expect(divideDataset(figures, 1_000_000)).toEqual([]);
  const parts = divideDataset(figures, 1_000_001);
  expect(parts.flatMap((part) => part.figures)).toEqual(figures);
});
