import { stringify, type CastingContext } from 'csv-stringify/sync';
import { COLUMNS, PARTS_DELIMITER, VALUE_COLUMNS, type FigureRecord } from './record.ts';
import { numberCell, textCell } from './spreadsheet-cells.ts';

/**
 * Writes the data set as CSV (RFC 4180: CRLF, quotes doubled). Excel misreads Chinese without the byte order mark. A
 * spreadsheet shows each cell as it is: values are numbers, and no text is taken for a date or a formula.
 */
export function figuresCsv(figures: FigureRecord[]): string {
  return stringify(figures, {
    header: true,
    columns: COLUMNS,
    bom: true,
    record_delimiter: 'windows',
    cast: { string: writeCell, object: writeParts },
  });
}

function writeCell(text: string, { column = '', header }: CastingContext): string {
  if (header || column === 'date') return text;
  return VALUE_COLUMNS.has(String(column)) ? numberCell(text) : textCell(text);
}

/** Writes the parts of a ratio. Spreadsheets take 2:1 for a time, but 2;1 for a text. */
function writeParts(parts: object): string {
  return Array.isArray(parts) ? parts.join(PARTS_DELIMITER) : '';
}
