/** Bars in the rows of the table of figures. */
import { readCell, readValue } from './figure-rows.ts';

/**
 * Draws a bar into each shown row if at least two rows are shown, all have the same unit, none is a ratio, no value is
 * negative and one is positive. Removes earlier bars.
 * @param rows all rows of the table
 * @param shown the rows that the reader sees
 * @returns the scale in words; empty without bars
 */
export function drawBars(rows: readonly Element[], shown: readonly Element[]): string {
  for (const row of rows) row.querySelector('svg')?.remove();
  const unit = shown[0] ? readCell(shown[0], 'unit') : '';
  const values = shown.map((row) => Number(readValue(row) ?? NaN));
  const longest = Math.max(...values);
  const hasOneUnit = shown.every((row) => readCell(row, 'unit') === unit);
  if (shown.length < 2 || !hasOneUnit || !(longest > 0) || !values.every((value) => value >= 0)) {
    return '';
  }
  shown.forEach((row, i) => {
    const percent = ((values[i] ?? 0) / longest) * 100;
    row.querySelector('[data-column=text]')?.insertAdjacentHTML('afterend', barHtml(percent));
  });
  return `条形按数值的比例，从0到${longest.toLocaleString('en')}${unit}。`;
}

function barHtml(percent: number): string {
  return `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${percent}" height="6"/></svg>`;
}
