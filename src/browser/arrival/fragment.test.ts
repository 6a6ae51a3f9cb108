import { expect, test } from 'vitest';
import { readId } from './fragment.ts';

test.each([
  ['#mediation', 'mediation'],
  ['#mediation&from=singlemessage', 'mediation'],
  ['#mediation?from=timeline', 'mediation'],
  ['#loss-recovered。', 'loss-recovered'],
  ['#%E8%B0%83', ''],
  ['#', ''],
  ['', ''],
])('the id of the fragment “%s” is “%s”', (hash, id) => {
  expect(readId(hash)).toBe(id);
});
