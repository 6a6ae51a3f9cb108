import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type FigureRecord } from './record.ts';

/** Texts that spreadsheets run as a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Writes the data set as CSV (RFC 4180: CRLF, quotes doubled). Excel misreads Chinese without the byte order mark. An
 * apostrophe keeps spreadsheets from running a text as a formula; numbers stay numbers.
 */
export function figuresCsv(figures: FigureRecord[]): string {
  // The `escape_formulas` option of csv-stringify would turn negative numbers into texts.
  const escapeFormula = (text: string) =>
    FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return stringify(figures, {
    header: true,
    columns: COLUMNS,
    bom: true,
    record_delimiter: 'windows',
    cast: { string: escapeFormula },
  });
}
