import { shift, toDecimal, toText } from './decimal.ts';
import { classifyDigits } from './one-by-one.ts';
import { DIGITS, writeHan } from './write-han.ts';

/**
 * Writes a value in every notation that the grammar reads, without a unit.
 * @param value exact decimal text, at least 0 and less than 10^16
 * @returns the plainest notation first, each once. For 31840000: 31840000, 31,840,000, 3184万, 3,184万, 0.3184亿,
 * 三千一百八十四万, full-width digits, 叁仟壹佰捌拾肆万, 三千一百八十四萬, 𝟑𝟏𝟖𝟒万, 三一八四万 …
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
  // A single 陆 is a word or a name.
  const cheque = han.filter((text) => text.length > 1).map(toCheque);
  const oneByOne = [`${writeOneByOne(wan)}万`, `${writeOneByOne(yi)}亿`].filter((text) =>
    isReadOneByOne(text),
  );
  const other = [...cheque, ...[...arabic, ...han].map(toTraditional), ...oneByOne];
  return [
    ...new Set([...arabic, ...han, ...arabic.map(toFullWidth), ...arabic.map(toStyled), ...other]),
  ];
}

function toCheque(han: string): string {
  return han.replace(
    /[一二三四五六七八九十百千]/g,
    (c) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(c)]!,
  );
}

function toTraditional(text: string): string {
  return text.replaceAll('万', '萬').replaceAll('亿', '億');
}

/** Writes the digits of mathematics: 𝟐. */
function toStyled(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)));
}

function writeOneByOne(text: string): string {
  return text.replace('.', '点').replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}

/** Whether digits before 万 or 亿 are read one by one for certain. */
function isReadOneByOne(text: string): boolean {
  return classifyDigits(text.slice(0, -1), '', text.slice(-1)) === 'number';
}

function groupDigits(text: string): string {
  return text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
