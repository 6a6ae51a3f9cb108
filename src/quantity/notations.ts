import { shift, toDecimal, toText } from './decimal.ts';
import { writeHan } from './write-han.ts';

/**
 * Writes a value in every notation that the grammar reads, without a unit.
 * @param value exact decimal text, at least 0 and less than 10^16
 * @returns the plainest notation first, each once. For 31840000: 31840000, 31,840,000, 3184万, 3,184万, 0.3184亿,
 * 三千一百八十四万, full-width digits …
 * @throws RangeError if the value is negative, too large or no decimal
 */
export function notations(value: string): string[] {
  const decimal = toDecimal(value);
  if (decimal.digits < 0n || toText(decimal).split('.')[0]!.length > 16) {
    throw new RangeError(`no notations for ${value}`);
  }
  const plain = toText(decimal);
  const wan = toText(shift(decimal, -4));
  const yi = toText(shift(decimal, -8));
  const arabic = [plain, groupDigits(plain), `${wan}万`, `${groupDigits(wan)}万`, `${yi}亿`];
  // Nobody writes 一万万 instead of 一亿.
  const han = [writeHan(plain), `${writeHan(wan)}万`, `${writeHan(yi)}亿`].filter(
    (text) => !/[万亿]万/.test(text),
  );
  return [...new Set([...arabic, ...han, ...arabic.map(toFullWidth)])];
}

function groupDigits(text: string): string {
  return text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
