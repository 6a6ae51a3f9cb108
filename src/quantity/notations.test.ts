import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimal, toText } from './decimal.ts';
import {
  findDoubt,
  findQuantities,
  findUnreadable,
  notations,
  parseQuantity,
  writeMultipleNotations,
  writePairNotations,
  writeRatioNotations,
  type FoundQuantity,
} from './index.ts';

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
    { numRuns: 500 },
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
    { numRuns: 200 },
  );
});

test.each([
  [['2.21', '1'], '2.21∶1 2.21:1 2.21：1 2.21比1 二点二一比一'],
  [['1', '1500'], '1∶1,500 1：1500 一比一千五百'],
  [['17.9', '41.3', '40.8'], '17.9∶41.3∶40.8 17.9比41.3比40.8'],
])('the ratio of %j has the notations %s', (parts, expected) => {
  expect(writeRatioNotations(parts)).toEqual(expect.arrayContaining(expected.split(' ')));
});

test.each([
  ['4', '4倍 四倍 增长3倍 增长三倍 翻两番 翻2番 翻了两番'],
  ['2', '增长一倍 翻番 翻一番 翻倍 扩大一倍'],
  ['3', '增长两倍 增加2倍'],
  ['2.5', '增长1.5倍 增长一点五倍 2.5倍'],
  ['0.5', '减少一半 压减一半 0.5倍'],
])('the factor %s has the notations %s', (factor, expected) => {
  expect(writeMultipleNotations(factor)).toEqual(expect.arrayContaining(expected.split(' ')));
});

/** The only quantity of a text. The second reader must agree with it, and nothing of the text may be unreadable. */
function findOnly(text: string): FoundQuantity {
  const found = findQuantities(text);
  expect([text, found.length, findUnreadable(text)]).toEqual([text, 1, []]);
  const [only] = found;
  expect([text, findDoubt(text, only!.start, only!.end, only!)]).toEqual([text, null]);
  return only!;
}

const PART = fc
  .tuple(fc.bigInt(1n, 10n ** 7n), fc.integer({ min: 0, max: 3 }))
  .map(([digits, scale]) => toText({ digits, scale }));
const SCALED = fc
  .tuple(fc.bigInt(1n, 99_999n), fc.integer({ min: 0, max: 3 }))
  .map(([digits, scale]) => toText({ digits, scale }));

test('every notation of a ratio is read back behind its name, and found there in running text', () => {
  const parts = fc.array(PART, { minLength: 2, maxLength: 3 });
  const name = fc.constantFrom('城乡收入比为', '三次产业结构调整为', '按', '占比由');
  fc.assert(
    fc.property(parts, name, (expected, before) => {
      for (const written of writeRatioNotations(expected)) {
        const read = parseQuantity(written, before);
        expect([written, read?.parts, read?.kind]).toEqual([written, expected, 'ratio']);
        const found = findOnly(`去年${before}${written}，较为稳定`);
        expect([found.text, found.parts, found.value]).toEqual([written, expected, null]);
      }
    }),
    { numRuns: 200 },
  );
});

test('every notation of a ratio that is no clock time and no year is read back alone', () => {
  const above = fc.bigInt(2200n, 10n ** 7n).map(String);
  fc.assert(
    fc.property(above, fc.array(PART, { minLength: 1, maxLength: 2 }), (first, others) => {
      for (const written of writeRatioNotations([first, ...others]))
        expect([written, parseQuantity(written)?.parts]).toEqual([written, [first, ...others]]);
    }),
    { numRuns: 200 },
  );
});

test('every notation of a multiple is read back as its factor, alone and in running text', () => {
  const doubled = fc.integer({ min: -1, max: 10 }).map((count) => String(2 ** count));
  const before = fc.constantFrom('产量', '是上年的', '利润', '工效为');
  fc.assert(
    fc.property(fc.oneof(SCALED, doubled), before, (factor, words) => {
      for (const written of writeMultipleNotations(factor)) {
        const read = parseQuantity(written);
        expect([written, read?.value, read?.unit]).toEqual([written, factor, '倍']);
        const found = findOnly(`该厂${words}${written}，职工满意`);
        expect([found.text, found.value, found.kind]).toEqual([written, factor, 'multiple']);
      }
    }),
    { numRuns: 200 },
  );
});

test('every notation of two neighbouring numbers is read back as a range, alone and in running text', () => {
  const [digit, power] = [fc.integer({ min: 2, max: 8 }), fc.integer({ min: 0, max: 8 })];
  const unit = fc.constantFrom('家', '人', '项');
  fc.assert(
    fc.property(digit, power, unit, (lower, raised, counted) => {
      const bounds = [lower, lower + 1].map((number) => `${number}${'0'.repeat(raised)}`);
      for (const pair of writePairNotations(lower, raised)) {
        const written = pair + counted;
        const read = parseQuantity(written);
        expect([written, read?.lower, read?.upper]).toEqual([written, ...bounds]);
        const found = findOnly(`全市建成${written}，`);
        expect([found.text, found.lower, found.upper]).toEqual([written, ...bounds]);
      }
    }),
    { numRuns: 200 },
  );
});

test('every number of a list is found with the unit behind the last one', () => {
  const unit = fc.constantFrom('个百分点', '家', '%', '公里');
  const joiner = fc.constantFrom('、', '和', '与');
  // Numbers of one digit can be two neighbours, which are an approximate amount, and a year counts nothing.
  const numbers = fc.array(fc.integer({ min: 2200, max: 10 ** 6 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 2 }), unit, joiner, (list, scale, of, join) => {
      const values = list.map((number) => toText({ digits: BigInt(number), scale }));
      const text = `分别提高${values.slice(0, -1).join('、')}${join}${values.at(-1)}${of}，`;
      const found = findQuantities(text);
      const shared = values.map((_, i) => (i < values.length - 1 ? true : undefined));
      const read = found.map((item) => [item.value, item.shared, `个${item.unit}`.includes(of)]);
      expect([text, read]).toEqual([text, values.map((value, i) => [value, shared[i], true])]);
      for (const item of found)
        expect([text, findDoubt(text, item.start, item.end, item)]).toEqual([text, null]);
      expect(findUnreadable(text)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each(['-1', '1e5', '', '12345678901234567'])('%j has no notations', (value) => {
  expect(() => notations(value)).toThrow(RangeError);
});

test('a decimal is written in its shortest form', () => {
  expect(toText(toDecimal('012.600'))).toBe('12.6');
  expect(toText(toDecimal('-0.50'))).toBe('-0.5');
});
