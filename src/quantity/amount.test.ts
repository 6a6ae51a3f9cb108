import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readAmounts } from './amount.ts';
import { parseQuantity } from './grammar.ts';
import { notations } from './notations.ts';
import { canonicalUnit } from './unit-names.ts';

/** Numerals on cheques, in traditional characters, and digits read one by one, which search converts before. */
const OTHER_FORM = /[壹贰叁肆伍陆柒捌玖拾佰仟萬億]|^[零一二三四五六七八九]{2}/;

describe('an amount', () => {
  test.each<[text: string, value: string, unit: string]>([
    ['3184万元', '31840000', '元'],
    ['３,１８４ 万元', '31840000', '元'],
    ['31840000', '31840000', ''],
    ['三千一百八十四万元', '31840000', '元'],
    ['0.3184亿', '31840000', ''],
    ['约12.6万名', '126000', '名'],
    ['482万余元', '4820000', '元'],
    ['800余万元', '8000000', '元'],
    ['近80万人次', '800000', '人次'],
    ['100人以上', '100', '人'],
    ['百分之三十', '30', '%'],
    ['30％', '30', '%'],
    ['三分之二', '2/3', ''],
    ['-3.5%', '-3.5', '%'],
    ['8个小时', '8', '个小时'],
    ['200㎡', '200', 'm2'],
    ['12351热线', '12351', '热线'],
  ])('%s is %s %s', (text, value, unit) => {
    expect(readAmount(text)).toMatchObject({ value, unit });
  });

  test.each(['', '职工', '4月7日', '十四五', '3184万元5角', '1,2', '0595', '第3', '3家、5家'])(
    '%s is no amount',
    (text) => {
      expect(readAmount(text)).toBeNull();
    },
  );

  test('has the value, bounds and unit that the grammar reads, in any notation', () => {
    const units = ['', '元', '万元', '人次', '%', '平方公里', '个小时', '标箱', '元/人'];
    const value = fc
      .tuple(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 3 }))
      .map(([digits, scale]) => {
        const text = String(digits).padStart(scale + 1, '0');
        return scale ? `${text.slice(0, -scale)}.${text.slice(-scale)}` : text;
      });
    const qualifiers = ['', '约', '近', '超', '不少于'];
    const written = fc.tuple(value, fc.constantFrom(...units), fc.constantFrom(...qualifiers));
    fc.assert(
      fc.property(written, ([number, unit, qualifier]) => {
        for (const notation of notations(number).filter((text) => !OTHER_FORM.test(text))) {
          const text = qualifier + notation + unit;
          const quantity = parseQuantity(text);
          if (!quantity) continue;
          const { value, lower, upper, unit: reported } = quantity;
          const amount = readAmount(text);
          expect([text, canonicalUnit(amount?.unit ?? '')]).toEqual([text, reported]);
          expect([text, amount]).toEqual([text, expect.objectContaining({ value, lower, upper })]);
        }
      }),
    );
  });
});

describe('a range', () => {
  test.each<[text: string, lower: string, upper: string, unit: string]>([
    ['300-600场', '300', '600', '场'],
    ['３００～６００场', '300', '600', '场'],
    ['3~5万元', '30000', '50000', '元'],
    ['三至五万', '30000', '50000', ''],
    ['3万元至5万元', '30000', '50000', '元'],
    ['800~2万元', '800', '20000', '元'],
    ['20%~30%', '20', '30', '%'],
    ['百分之二十至三十', '20', '30', ''],
  ])('%s goes from %s to %s %s', (text, lower, upper, unit) => {
    const range = readAmounts(text);
    expect([range?.[0].value, range?.[1].value, range?.[1].unit]).toEqual([lower, upper, unit]);
  });

  test.each(['600-300场', '2025-2026年', '0595-2258', '3184', '1-2-3', '三分之一至三分之二', '至'])(
    '%s is no range',
    (text) => {
      expect(readAmounts(text)).toBeNull();
    },
  );
});
