/** Numerals in other forms: on cheques, in traditional characters, digits read one by one, w and k. Pure. */
import { toDigits, toOrdinaryNumeral } from '../quantity/numeral-forms.ts';

/** Numerals on cheques, in traditional characters and in ordinary ones. A single 陆 or 伍 begins words, as in 陆续. */
const NUMERAL_RUN =
  /[壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬億兩两零〇一二三四五六七八九十百千万亿点\d.]{2,}|^[壹贰貳叁叄肆伍陆陸柒捌玖兩](?=.{1,2}$)/g;
/** 三一八四: digits read one by one. Two of them may be an approximation (三四十家). */
const DIGITS_READ =
  /([点十百千]?)([零〇一二三四五六七八九]{3,}(?:点[零〇一二三四五六七八九]+)?|[一二三四五六七八九]〇)(?![零〇一二三四五六七八九十百千])/g;

/**
 * Converts numerals to their ordinary forms: 叁仟 → 三千, 三一八四 → 3184, 3千184 → 3184, 1000w → 1000万, 5k → 5000,
 * 1e3 → 1000.
 * @param text normalized to NFKC
 * @returns an equal text if it has no other forms
 */
export function normalizeNumerals(text: string): string {
  return text
    .replace(NUMERAL_RUN, toOrdinaryNumeral)
    .replace(DIGITS_READ, (all, before: string, digits: string) =>
      before ? all : toDigits(digits),
    )
    .replace('⁄', '/')
    .replace('卅', '三十')
    .replace(/(\d+)千(\d{1,3})(?=[万亿]|$|\D)/g, (_, thousands: string, rest: string) =>
      String(Number(thousands) * 1000 + Number(rest)),
    )
    .replace(/(\d[\d.,]*) ?([wk])(?![a-z])/gi, (_, digits: string, letter: string) =>
      /w/i.test(letter) ? `${digits}万` : expand(digits, 3),
    )
    .replace(/(\d[\d.,]*)e(\d)(?!\d)/gi, (_, digits: string, power: string) =>
      expand(digits, Number(power)),
    );
}

/** A decimal, with or without thousands separators, times a power of ten from 0 to 9: 1.5 and 3 give 1500. */
function expand(decimal: string, power: number): string {
  const [whole = '', fraction = ''] = decimal.replaceAll(',', '').split('.');
  const digits = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  const rest = digits.slice(point);
  return digits.slice(0, point).replace(/^0+(?=\d)/, '') + (rest ? `.${rest}` : '');
}
