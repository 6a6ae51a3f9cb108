import { shift, toDecimal, toText } from './decimal.ts';

const DIGITS = [...'零一二三四五六七八九'];

/**
 * A value in every notation that the grammar reads, without unit; the plainest first, none twice.
 * @param value exact decimal text from 0 to below 10^16
 * @returns for 31840000: 31840000, 31,840,000, 3184万, 3,184万, 0.3184亿, 三千一百八十四万, full-width digits …
 * @throws RangeError where the value is negative, too large or not a decimal
 */
export function notations(value: string): string[] {
  const decimal = toDecimal(value);
  if (decimal.digits < 0n || toText(decimal).split('.')[0]!.length > 16) {
    throw new RangeError(`no notations for ${value}`);
  }
  const plain = toText(decimal);
  const wan = toText(shift(decimal, -4));
  const yi = toText(shift(decimal, -8));
  const arabic = [plain, grouped(plain), `${wan}万`, `${grouped(wan)}万`, `${yi}亿`];
  // 一万万 is written 一亿.
  const han = [inHan(plain), `${inHan(wan)}万`, `${inHan(yi)}亿`].filter(
    (one) => !/[万亿]万/.test(one),
  );
  return [...new Set([...arabic, ...han, ...arabic.map(fullWidth)])];
}

function grouped(text: string): string {
  return text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

function inHan(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const tail = fraction && `点${[...fraction].map((d) => DIGITS[Number(d)]).join('')}`;
  return hanInteger(BigInt(whole)) + tail;
}

/** A whole number below 10^16. */
function hanInteger(value: bigint): string {
  const [yi, below] = [value / 10n ** 8n, Number(value % 10n ** 8n)];
  const [wan, ones] = [Math.floor(below / 10_000), below % 10_000];
  let text = yi ? `${hanInteger(yi)}亿` : '';
  if (wan) text += `${text && wan < 1000 ? '零' : ''}${section(wan, text === '')}万`;
  if (ones) text += `${text && (ones < 1000 || !wan) ? '零' : ''}${section(ones, text === '')}`;
  return text || '零';
}

/** A whole number from 1 to 9999; 十二 where it begins the numeral, 一十二 within. */
function section(value: number, first: boolean): string {
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
