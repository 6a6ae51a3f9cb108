import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from './text.ts';
import { toPairs } from './words.ts';

test.each<[text: string, pairs: string[]]>([
  ['工会', ['ijpfmi']],
  ['工', ['ijp']],
  ['2025年会', ['x2025xino', 'inofmi']],
  ['12.6', ['x12w6x']],
  ['ai工', ['02p02x', '02xijp']],
  ['工,𠮷', ['ijp018', '018z02vg7']],
  ['', []],
])('%s is written as %j', (text, pairs) => {
  expect(toPairs(tokenize(text))).toEqual(pairs);
});

test('different runs of tokens are written differently', () => {
  const token = fc.oneof(
    fc.constantFrom(
      '1',
      '12',
      '1.2',
      '10',
      '0',
      ',',
      'x',
      'y',
      'z',
      'w',
      '工',
      '会',
      '𠮷',
      '가',
      '🙂',
    ),
    fc.nat({ max: 9999 }).map(String),
  );
  const run = fc.array(token, { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(run, run, (a, b) => {
      const [first, second] = [a, b].map((tokens) => toPairs(tokens).join(' '));
      expect(first === second).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { numRuns: 5000 },
  );
});
