/** The form of a cell of `figures.csv` that a spreadsheet shows as it is. Reasons: `docs/decisions/`. */
import { percentage, shift, toDecimal, toText } from '../quantity/decimal.ts';

/** Texts that spreadsheets run as a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

const MONTH =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)';

/** Texts that spreadsheets take for a date, a time, or a number with other digits. Full-width characters are folded. */
const MISREAD: readonly RegExp[] = [
  // 1/3, 2-3, 10:30, 1.2.3; 2 1/3; the ratio 2:1.5
  /^\d+ ?([-/:]\d+)+( ?[ap]m)?$/i,
  /^\d+(\.\d+)?( ?: ?\d+(\.\d+)?)+$/,
  /^\d+(\.\d+){2,}$/,
  /^\d+ \d+\/\d+$/,
  // 2025年3月5日, 3月5日, 8时30分
  /^(\d+年)?\d+月(\d+日)?$|^\d+年\d+月?$|^\d+[时点]\d+分?(\d+秒)?$/,
  // may-1, sept2, 5-march
  new RegExp(`^(${MONTH}[- ]?\\d+|\\d+[- ]?${MONTH})([- ]\\d+)?$`, 'i'),
  // 1e5, 007, more than 15 digits
  /^\d+(\.\d+)?e[-+]?\d+$/i,
  /^0\d+(\.\d+)?$/,
  /^(?=(\D*\d){16})[\d,.]+%?$/,
  /^(true|false)$/i,
];

/** Digits of a fraction behind the point. Spreadsheets calculate with 15 digits. */
const PERCENT_PLACES = 13;

/** Writes a text. An apostrophe stands before one that a spreadsheet would run or misread. */
export function textCell(text: string): string {
  const folded = text.normalize('NFKC').trim();
  const isMisread = MISREAD.some((form) => form.test(folded));
  return FORMULA.test(text) || isMisread ? `'${text}` : text;
}

/**
 * Writes a value as a number.
 * @param value exact decimal, or a fraction (`2/3`), which is rounded to 15 digits behind the point
 */
export function numberCell(value: string): string {
  const [above = '', below] = value.split('/');
  if (below === undefined) return value;
  const percent = percentage(toDecimal(above), toDecimal(below), PERCENT_PLACES);
  return toText(shift(toDecimal(percent ?? '0'), -2));
}
