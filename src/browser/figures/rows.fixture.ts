/** Rows and views of the table of figures, for unit tests. */
import type { FiguresView } from './figures-view.ts';

/** A view without a choice. */
export const EMPTY_VIEW: FiguresView = {
  q: '',
  section: '',
  period: '',
  unit: '',
  min: '',
  max: '',
  sort: '',
  order: '',
};

/** Text of each column, and the exact value. */
export interface RowContent {
  value?: string;
  [column: string]: string | undefined;
}

/** A row that answers the queries that the code makes of rows. It records the markup of its bar. */
export function createRow(content: RowContent): HTMLTableRowElement & { bar: string } {
  const row = {
    bar: '',
    querySelector(selector: string) {
      if (selector === 'data') return content.value === undefined ? null : { value: content.value };
      if (selector === 'svg') return row.bar ? { remove: () => (row.bar = '') } : null;
      const [, column = ''] = /^\[data-column=(\w+)\]$/.exec(selector) ?? [];
      const text = content[column];
      return text === undefined
        ? null
        : {
            childNodes: [
              { nodeName: '#text', textContent: ` ${text} ` },
              { nodeName: 'SMALL', textContent: '比上年多' },
            ],
            insertAdjacentHTML: (_place: string, html: string) => (row.bar = html),
          };
    },
  };
  return row as unknown as HTMLTableRowElement & { bar: string };
}
