import { readFraction } from './fractions.ts';
import { readMeasure, type Item } from './measures.ts';
import type { ProseRules } from './prose-rules.ts';
import { matchAt } from './words.ts';
import { readHalf, readWrittenNumeral } from './written-numeral.ts';

const SIGN = /-|\+|负|零下/y;

/**
 * One item: an optional sign with a numeral and its unit, or with a fraction in words.
 * @param at where the item begins in a folded text
 * @param prose null if the text is one quantity as a whole
 */
export function readItem(text: string, at: number, prose: ProseRules | null): Item | null {
  const sign = matchAt(SIGN, text, at);
  const negative = sign !== '' && sign !== '+';
  const start = at + sign.length;
  const fraction = readFraction(text, start);
  if (fraction) {
    const value = negative ? `-${fraction.value}` : fraction.value;
    return sign && !fraction.unit ? null : { ...fraction, value, numeral: null, negative };
  }
  const numeral = readWrittenNumeral(text, start) ?? (sign ? null : readHalf(text, at));
  if (!numeral) return null;
  const item = readMeasure(text, start, numeral, prose);
  if (!item || !sign) return item;
  if (sign === '零下' && !/℃|度/.test(item.unit)) return null;
  // A count is never negative: in 泉州-5家 the dash joins two words.
  if (prose && !/^(?:[%‰℃倍]|摄氏度|[美欧港日]?元|个?[百千]分点)$/.test(item.unit)) return null;
  if (!negative) return item;
  // Below zero, 余 and 多 set bounds in the other direction. No quantity is better than wrong bounds.
  if (numeral.approximation) return null;
  return { ...item, negative, value: item.value === '0' ? '0' : `-${item.value}` };
}
