import { expect, test } from 'vitest';
import { parseReference } from './figure-reference.ts';

test.each([
  ['loss-recovered', { slug: 'overview', id: 'loss-recovered' }],
  ['huhang#loss-recovered', { slug: 'huhang', id: 'loss-recovered' }],
  ['overview#workers-covered', { slug: 'overview', id: 'workers-covered' }],
  ['#loss-recovered', { slug: '', id: 'loss-recovered' }],
])('reads %s', (reference, parsed) => {
  expect(parseReference(reference, 'overview')).toEqual(parsed);
});
