/** The dataset of figures in the forms that it is published in. */
import { stringify } from 'csv-stringify/sync';
import { z } from 'astro/zod';
import { site } from '../site/settings.ts';
import { figureRecord, type FigureRecord } from './record.ts';

/** What spreadsheets take for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

const COLUMNS = Object.keys(figureRecord.shape) as (keyof FigureRecord)[];

const NULLABLE: ReadonlySet<keyof FigureRecord> = new Set(['metric', 'lower', 'upper']);

const figuresFile = z.strictObject({
  $schema: z.url().describe('本文件结构的说明'),
  licence: z.url().describe('授权'),
  figures: z.array(figureRecord).describe('全部数字，按页面与正文的顺序'),
});

/** The dataset as JSON. Holds no time of generation: two builds of the same content are identical. */
export function figuresJson(figures: readonly FigureRecord[], schemaUrl: string): string {
  const file = { $schema: schemaUrl, licence: site.licence.text.url, figures };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads back what `figuresJson` has written.
 * @param file name of the file, for the message
 * @throws where the text is not such a file
 */
export function parseFiguresJson(text: string, file: string): FigureRecord[] {
  const { figures } = JSON.parse(text) as { figures?: unknown };
  if (!Array.isArray(figures) || !figures.every(isFigureRecord)) {
    throw new Error(`${file} does not hold the figures of this site`);
  }
  return figures;
}

/** Whether every column has a value of a type that the column can have. */
function isFigureRecord(value: unknown): value is FigureRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return COLUMNS.every((column) => {
    const field = record[column];
    if (column === 'period') return field === null || typeof field === 'number';
    return typeof field === 'string' || (field === null && NULLABLE.has(column));
  });
}

/** JSON Schema (2020-12) of what `figuresJson` gives. @param url where the schema itself is published */
export function figuresSchema(url: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(figuresFile);
  return { $schema, $id: url, title: `${site.name}：全部数字`, ...schema };
}

/**
 * The dataset as CSV (RFC 4180: CRLF, quotes doubled), with a byte order mark, without which Excel misreads Chinese.
 * A text that a spreadsheet would run as a formula is kept from it by an apostrophe; numbers stay numbers.
 */
export function figuresCsv(figures: FigureRecord[]): string {
  // The option of csv-stringify for this is read anew for each field.
  const safe = (text: string) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
  return stringify(figures, {
    header: true,
    columns: COLUMNS,
    bom: true,
    record_delimiter: 'windows',
    cast: { string: safe },
  });
}

/**
 * Data package (Frictionless, version 2) of the dataset.
 * @param url where the site is published; paths of files are relative to the package
 */
export function dataPackage(figures: FigureRecord[], url: string): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'quangong-figures',
    title: `${site.name}：全部数字`,
    description: site.description,
    homepage: url,
    licenses: [{ name: 'CC-BY-4.0', title: site.licence.text.name, path: site.licence.text.url }],
    contributors: [{ title: site.publisher, roles: ['publisher'] }],
    resources: [
      {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: 'figures',
        type: 'table',
        path: 'figures.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { lineTerminator: '\r\n' },
        schema: tableSchema(figures),
      },
      {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: 'figures-json',
        path: 'figures.json',
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      },
    ],
  };
}

/** Columns of the CSV as a Table Schema. */
function tableSchema(figures: FigureRecord[]): Record<string, unknown> {
  const numbers = new Set<keyof FigureRecord>(['value', 'lower', 'upper']);
  const type = (column: keyof FigureRecord) => {
    if (column === 'period') return 'integer';
    if (column === 'date') return 'date';
    // A column that holds a fraction (2/3) is text to whoever reads it.
    if (numbers.has(column)) {
      return figures.some((figure) => String(figure[column]).includes('/')) ? 'string' : 'number';
    }
    return 'string';
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    primaryKey: ['page', 'id'],
    missingValues: [''],
    fields: COLUMNS.map((name) => ({
      name,
      type: type(name),
      description: figureRecord.shape[name].description,
      ...(name === 'permalink' && { format: 'uri' }),
    })),
  };
}
