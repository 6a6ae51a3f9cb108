import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineFinder } from './line-finder.ts';

test('finds the same lines as counting the line ends before each offset', () => {
  const text = fc.array(fc.constantFrom('字', 'a', '\n')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(4), (source, start) => {
      const lineAt = createLineFinder(source, start);
      for (let offset = 0; start + offset <= source.length; offset += 1) {
        expect(lineAt(offset)).toBe(source.slice(0, start + offset).split('\n').length);
      }
    }),
  );
});
