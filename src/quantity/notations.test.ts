import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimal, toText } from './decimal.ts';
import { findDoubt, findQuantities, findUnreadable, notations, parseQuantity } from './index.ts';

test.each([
  [
    '31840000',
    ['31840000', '31,840,000', '3184万', '3,184万', '0.3184亿', '三千一百八十四万', '３１８４万'],
  ],
  [
    '31840000',
    ['叁仟壹佰捌拾肆万', '3184萬', '三千一百八十四萬', '𝟑𝟏𝟖𝟒万', '𝟑𝟏,𝟖𝟒𝟎,𝟎𝟎𝟎', '三一八四万'],
  ],
  ['31845000', ['三一八四点五万', '叁仟壹佰捌拾肆点伍万']],
  ['126000', ['12.6万', '十二点六万', '十二万六千']],
  ['666', ['666', '六百六十六']],
  ['4820000', ['482万', '四百八十二万']],
  ['10050', ['一万零五十']],
  ['100000001', ['一亿零一']],
  ['0', ['0', '零']],
])('%s has the notations %j', (value, expected) => {
  expect(notations(value)).toEqual(expect.arrayContaining(expected));
});

test.each(['100000000', '1000000000', '1000000000000'])(
  'every notation of the round number %s is read back as its value',
  (value) => {
    for (const text of notations(value))
      expect([text, parseQuantity(text)?.value]).toEqual([text, value]);
  },
);

test('every notation of a value is read back as that value', () => {
  const integer = fc.bigInt({ min: 0n, max: 10n ** 16n - 1n });
  const small = fc.bigInt({ min: 0n, max: 99_999n });
  const decimal = fc.tuple(fc.oneof(integer, small), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(decimal, ([digits, scale]) => {
      const value = toText({ digits, scale });
      for (const text of notations(value))
        expect([text, parseQuantity(text)?.value]).toEqual([text, value]);
    }),
    { numRuns: 1500 },
  );
});

test('every notation of a value is found in running text, and the second reader agrees', () => {
  const words = fc.constantFrom('投入', '收入', '约', '达到', '超过', '有');
  const decimal = fc.tuple(fc.bigInt(110n, 10n ** 10n), fc.integer({ min: 0, max: 1 }));
  fc.assert(
    fc.property(words, decimal, (before, [digits, scale]) => {
      const value = toText({ digits, scale });
      for (const notation of notations(value)) {
        const text = `全年${before}${notation}元，增长`;
        const [found, ...others] = findQuantities(text);
        expect([text, found?.value, others]).toEqual([text, value, []]);
        expect(found!.text.endsWith(`${notation}元`)).toBe(true);
        expect([text, findDoubt(text, found!.start, found!.end, found!)]).toEqual([text, null]);
        expect([text, findUnreadable(text)]).toEqual([text, []]);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each(['-1', '1e5', '', '12345678901234567'])('%j has no notations', (value) => {
  expect(() => notations(value)).toThrow(RangeError);
});

test('a decimal is written in its shortest form', () => {
  expect(toText(toDecimal('012.600'))).toBe('12.6');
  expect(toText(toDecimal('-0.50'))).toBe('-0.5');
});
