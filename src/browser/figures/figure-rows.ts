/** Reads, filters and sorts the rows of the table of figures. */
import { compareValues } from '../../quantity/decimal.ts';
import type { Bound } from './bound.ts';
import type { FiguresView } from './figures-view.ts';

/** Columns that a view filters by: the text of a cell must equal the choice. */
const FILTER_COLUMNS = ['section', 'period', 'unit'] as const;

/** Text of a row's cell in a column, without its link, its notes and the buttons that scripts add; empty if there is none. */
export function readCell(row: Element, column: string): string {
  let text = '';
  for (const { nodeName, textContent } of row.querySelector(`[data-column=${column}]`)
    ?.childNodes ?? []) {
    if (!/^(?:A|SMALL|BUTTON)$/.test(nodeName)) text += textContent;
  }
  return text.trim();
}

/** Exact value of a row's figure, as a decimal or a fraction. */
export function readValue(row: Element): string {
  return row.querySelector('data')?.value ?? '0';
}

/**
 * Whether a view shows a row.
 * @param min least value, null for none
 * @param max greatest value, null for none
 */
export function isShown(
  row: Element,
  view: FiguresView,
  min: Bound | null,
  max: Bound | null,
): boolean {
  const value = readValue(row);
  return (
    FILTER_COLUMNS.every((column) => !view[column] || readCell(row, column) === view[column]) &&
    [min, max].every((bound) => !bound?.unit || bound.unit === readCell(row, 'unit')) &&
    (min === null || compareValues(value, min.value) >= 0) &&
    (max === null || compareValues(value, max.value) <= 0)
  );
}

/**
 * Sorts rows by the text of a column, or by their values if the column is `value`.
 * @param column empty for the order that the rows have
 */
export function sortRows<T extends Element>(
  rows: readonly T[],
  column: string,
  isDescending: boolean,
): readonly T[] {
  if (!column) return isDescending ? [...rows].reverse() : rows;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const compare = (a: Element, b: Element) =>
    column === 'value'
      ? compareValues(readValue(a), readValue(b))
      : collator.compare(readCell(a, column), readCell(b, column));
  return [...rows].sort((a, b) => compare(a, b) * (isDescending ? -1 : 1));
}
