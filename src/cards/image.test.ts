import { expect, test } from 'vitest';
import { pngs } from './image.ts';

test('a drawing that fails rejects every pending picture', async () => {
  const results = await Promise.allSettled(pngs(['<svg', '<svg>', 'no drawing']));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
