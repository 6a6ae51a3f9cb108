import { z } from 'astro/zod';
import { site } from '../site/settings.ts';
import { DATA_SET_TITLE } from './data-set.ts';
import { COLUMNS, figureRecord, type FigureRecord } from './record.ts';

/** Columns of text that can be null. */
const NULLABLE_TEXTS: ReadonlySet<keyof FigureRecord> = new Set([
  'metric',
  'value',
  'lower',
  'upper',
]);

const figuresFile = z.strictObject({
  $schema: z.url().describe('本文件结构的说明'),
  licence: z.url().describe('授权'),
  figures: z.array(figureRecord).describe('全部数字，按页面与正文的顺序'),
});

/**
 * Writes `figures.json`. It contains no date of creation: two builds of the same content are identical.
 * @param schemaUrl where the JSON Schema is published
 */
export function figuresJson(figures: readonly FigureRecord[], schemaUrl: string): string {
  const file = { $schema: schemaUrl, licence: site.licence.text.url, figures };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the text of a `figures.json`.
 * @param file name of the file, for the message
 * @throws if the text was not written by `figuresJson`
 */
export function parseFiguresJson(text: string, file: string): FigureRecord[] {
  const { figures } = JSON.parse(text) as { figures?: unknown };
  if (!Array.isArray(figures) || !figures.every(isFigureRecord)) {
    throw new Error(`${file} does not hold the figures of this site`);
  }
  return figures;
}

/** Whether the value of every column has a type that the column allows. */
function isFigureRecord(value: unknown): value is FigureRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return COLUMNS.every((column) => {
    const field = record[column];
    if (column === 'parts') return field === null || Array.isArray(field);
    if (column === 'period') return field === null || typeof field === 'number';
    return typeof field === 'string' || (field === null && NULLABLE_TEXTS.has(column));
  });
}

/** The JSON Schema (2020-12) of `figures.json`. @param url where the schema itself is published */
export function figuresSchema(url: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(figuresFile);
  return { $schema, $id: url, title: DATA_SET_TITLE, ...schema };
}
