import { shift, toDecimal, toText } from './decimal.ts';

const DIGITS = [...'零一二三四五六七八九'];

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

function writeHan(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const tail = fraction && `点${[...fraction].map((d) => DIGITS[Number(d)]).join('')}`;
  return writeHanInteger(BigInt(whole)) + tail;
}

/** Writes a whole number from 0 to below 10^16 in Han characters. */
function writeHanInteger(value: bigint): string {
  const [yi, below] = [value / 10n ** 8n, Number(value % 10n ** 8n)];
  const [wan, ones] = [Math.floor(below / 10_000), below % 10_000];
  let text = yi ? `${writeHanInteger(yi)}亿` : '';
  if (wan) text += `${text && wan < 1000 ? '零' : ''}${writeHanSection(wan, text === '')}万`;
  if (ones)
    text += `${text && (ones < 1000 || !wan) ? '零' : ''}${writeHanSection(ones, text === '')}`;
  return text || '零';
}

/** Writes a whole number from 1 to 9999. @param first whether it begins the numeral: 十二, else 一十二 */
function writeHanSection(value: number, first: boolean): string {
  let text = '';
  let gap = false;
  for (const [size, mark] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit) {
      text += (gap ? '零' : '') + DIGITS[digit] + mark;
      gap = false;
    } else {
      gap ||= text !== '';
    }
  }
  return first ? text.replace(/^一十/, '十') : text;
}
