import { site } from '../site/settings.ts';
import { DATA_SET_TITLE } from './data-set.ts';
import {
  COLUMNS,
  figureRecord,
  PARTS_DELIMITER,
  VALUE_COLUMNS,
  type FigureRecord,
} from './record.ts';

/**
 * The data package (Frictionless, version 2) of the data set. It does not depend on the figures.
 * @param url where the site is published; paths of files are relative to the package
 */
export function dataPackage(url: string): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'quangong-figures',
    title: DATA_SET_TITLE,
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
        description:
          "会被电子表格当作日期、算式或别的数的文字，前面加一个撇号（'）；程序读的时候去掉它",
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { lineTerminator: '\r\n' },
        schema: tableSchema(),
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
function tableSchema(): Record<string, unknown> {
  const columnType = (column: keyof FigureRecord) => {
    if (column === 'period') return 'integer';
    if (column === 'date') return 'date';
    if (column === 'parts') return 'list';
    return VALUE_COLUMNS.has(column) ? 'number' : 'string';
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    primaryKey: ['page', 'id'],
    missingValues: [''],
    fields: COLUMNS.map((name) => ({
      name,
      type: columnType(name),
      description:
        name === 'value'
          ? '数值，十进制；除不尽的分数保留15位小数，精确值见figures.json；比没有数值，见parts'
          : figureRecord.shape[name].description,
      ...(name === 'parts' && { delimiter: PARTS_DELIMITER, itemType: 'number' }),
      ...(name === 'permalink' && { format: 'uri' }),
    })),
  };
}
