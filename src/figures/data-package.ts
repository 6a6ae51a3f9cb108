import { site } from '../site/settings.ts';
import { COLUMNS, figureRecord, type FigureRecord } from './record.ts';

/** Columns whose values are exact decimals or fractions. */
const VALUE_COLUMNS: ReadonlySet<keyof FigureRecord> = new Set(['value', 'lower', 'upper']);

/**
 * The data package (Frictionless, version 2) of the data set.
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

/** The columns of the CSV as a Table Schema. */
function tableSchema(figures: FigureRecord[]): Record<string, unknown> {
  const columnType = (column: keyof FigureRecord) => {
    if (column === 'period') return 'integer';
    if (column === 'date') return 'date';
    // A fraction (2/3) is no number of the Table Schema.
    if (VALUE_COLUMNS.has(column)) {
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
      type: columnType(name),
      description: figureRecord.shape[name].description,
      ...(name === 'permalink' && { format: 'uri' }),
    })),
  };
}
