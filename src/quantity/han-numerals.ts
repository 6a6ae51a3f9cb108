import { add, shift, toDecimal, type Decimal } from './decimal.ts';

/** 京 stands for 亿亿. */
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 京: 16 };
/** The index of a character, modulo 10, is the value of the digit. */
const DIGITS = '零一二三四五六七八九〇 两';

/** The power of ten of a multiplier, 0 for an empty one: 万亿 → 12. */
export function findPower(multiplier: string): number {
  let power = 0;
  for (const character of multiplier) power += POWERS[character] ?? 0;
  return power;
}

/** The value of a numeral in Han characters, or null if it is none: 三千一百八十四万, 十二点六万, 两万五. */
export function readHanNumeral(numeral: string): Decimal | null {
  const text = numeral
    .replaceAll('廿', '二十')
    .replace(/([^万亿])亿亿/, '$1京')
    .replace(/[零〇一二两三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit) % 10));
  // No numeral begins with 零, except 零 itself, 零万 and 零点五.
  const match = /^(?!0[^点万亿])([^点]+)(?:点(\d+)([百千]?[万亿]*))?$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction, tail = ''] = match;
  // A multiplier alone counts one: 万, 百万, 万亿.
  const value = readWhole(whole.replace(/^[百千万亿](?=$|[万亿京])/, '1$&'), '京亿万千百十');
  return value && shift(fraction ? add(value, toDecimal(`0.${fraction}`)) : value, findPower(tail));
}

/**
 * Reads a whole number of digits and multipliers: splits it at the greatest multiplier and reads both sides.
 * @param multipliers the multipliers that may occur, the greatest first
 */
function readWhole(text: string, multipliers: string): Decimal | null {
  if (!multipliers) return /^0?\d$/.test(text) ? toDecimal(text) : null;
  const [multiplier = '', smaller] = [multipliers[0], multipliers.slice(1)];
  const [before = '', behind, ...more] = text.split(multiplier);
  if (behind === undefined) return readWhole(text, smaller);
  const power = findPower(multiplier);
  // A 十 without a digit counts one: 十二.
  const count = power > 1 ? before : before.replace(/^0?$/, '1');
  const times = readWhole(count, power > 3 ? smaller : '');
  // 二百五 is 250, 两万五 is 25,000.
  const rest = /^\d?$/.test(behind)
    ? shift(toDecimal(behind || '0'), power - 1)
    : readWhole(behind, smaller);
  return times && rest && more.length === 0 ? add(shift(times, power), rest) : null;
}
