import { expect, test } from 'vitest';
import { needsRelated } from './needs-related.ts';
import { readQuery } from './query.ts';
import type { Figure } from './records.ts';
import { createAnswer, type Answer } from './answer.ts';

const hit = { url: '/2032/', at: 0, data: async () => Promise.reject(new Error('not asked for')) };
const figure = {} as Figure;

test.each<[what: string, text: string, found: Partial<Answer>, expected: boolean]>([
  ['nothing', '欠薪', {}, true],
  ['only near figures', '3184万人', { otherUnit: [figure] }, true],
  ['pages for several words', '欠薪追回', { pages: [hit] }, true],
  ['pages for one word', '欠薪', { pages: [hit] }, false],
  ['a figure by its label', '欠薪追回', { figures: [figure], pages: [hit] }, false],
  ['a figure by its sentence', '欠薪追回', { mentioned: [figure], pages: [hit] }, false],
])('an answer with %s', (_what, text, found, expected) => {
  const answer = createAnswer(readQuery(text, new Map()));
  expect(needsRelated({ ...answer, ...found })).toBe(expected);
});
