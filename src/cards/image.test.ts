import { expect, test } from 'vitest';
import { pngs } from './image.ts';

test('a drawing that cannot be drawn is told to all who wait for one', async () => {
  const results = await Promise.allSettled(pngs(['<svg', '<svg>', 'no drawing']));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
