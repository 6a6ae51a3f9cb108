import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from '../quantity/amount.ts';
import { notations } from '../quantity/index.ts';
import { normalizeForms } from './other-forms.ts';

test.each([
  ['⻓期护理', '长期护理'],
  ['⻢上办', '马上办'],
  ['各部⻔', '各部门'],
  ['⼯会', '工会'],
  ['贰佰伍拾陆万元', '二百五十六万元'],
  ['柒佰捌拾件', '七百八十件'],
  ['二五六万元', '256万元'],
  ['二五六点七万元', '256.7万元'],
  ['二五〇人', '250人'],
  ['六〇家', '60家'],
  ['零点二五六亿', '零点二五六亿'],
  ['叁点陆万元', '三点六万元'],
  ['陆名', '六名'],
  ['½', '1/2'],
  ['卅万元', '三十万元'],
  ['五〇一二件', '5012件'],
  ['2千56万元', '2056万元'],
  ['二百五十六萬元', '二百五十六万元'],
  ['两億', '两亿'],
  ['256w', '256万'],
  ['1.5k', '1500'],
  ['5k', '5000'],
  ['3,184k', '3184000'],
  ['3,184w', '3,184万'],
  ['1e3', '1000'],
  ['2.5e4元', '25000元'],
])('%s is read as %s', (text, expected) => {
  expect(normalizeForms(text)).toBe(expected);
});

test('every notation of a value is read as an amount of that value', () => {
  const decimal = fc.tuple(fc.bigInt(1n, 10n ** 12n), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(decimal, ([digits, scale]) => {
      const text = String(digits).padStart(scale + 1, '0');
      const value = scale ? `${text.slice(0, -scale)}.${text.slice(-scale)}` : text;
      const [plain] = notations(value);
      for (const notation of notations(value)) {
        const amount = readAmount(notation) ?? readAmount(normalizeForms(notation));
        const other = readAmount(normalizeForms(notation));
        expect([notation, amount?.unit ? other?.value : amount?.value]).toEqual([notation, plain]);
      }
    }),
  );
});

test.each(['工会陆续', '两三家', '三十四家', '4月7日', 'iPhone', '5kg', '10e', '参加'])(
  '%s stays as it is',
  (text) => {
    expect(normalizeForms(text)).toBe(text);
  },
);
