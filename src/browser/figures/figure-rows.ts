/** Reading, ordering and drawing the rows of the table of figures. */
import { compareValues } from '../../quantity/decimal.ts';

/** What a row says in a column. */
export function cell(row: Element, column: string): string {
  const found = row.querySelector(`[data-column=${column}]`);
  return found?.firstChild?.textContent?.trim() ?? '';
}

/** A row's exact value. */
export function readValue(row: Element): string {
  return row.querySelector('data')?.value ?? '0';
}

/** Rows in the order of a column's content, of their values in that of `value`; as they are without a column. */
export function sortRows(rows: readonly HTMLTableRowElement[], column: string, falling: boolean) {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const order = (a: Element, b: Element) => {
    if (column === 'value') return compareValues(readValue(a), readValue(b));
    return collator.compare(cell(a, column), cell(b, column));
  };
  if (!column) return falling ? [...rows].reverse() : rows;
  return [...rows].sort((a, b) => order(a, b) * (falling ? -1 : 1));
}

/** Puts bars into the rows shown, where they share a unit. @returns the scale in words, or an empty text without bars */
export function drawBars(rows: readonly Element[], shown: readonly Element[]): string {
  for (const row of rows) row.querySelector('svg')?.remove();
  const unit = shown[0] ? cell(shown[0], 'unit') : '';
  const values = shown.map((row) => Number(readValue(row)));
  const longest = Math.max(...values);
  const comparable = shown.every((row) => cell(row, 'unit') === unit);
  if (shown.length < 2 || !comparable || !(longest > 0) || !values.every((value) => value >= 0)) {
    return '';
  }
  shown.forEach((row, i) => {
    const width = ((values[i] ?? 0) / longest) * 100;
    row
      .querySelector('[data-column=value]')
      ?.insertAdjacentHTML(
        'beforeend',
        `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="6"/></svg>`,
      );
  });
  return `条形按数值的比例，从0到${longest.toLocaleString('en')}${unit}。`;
}
