/** Reads, filters, groups and sorts the rows of the table of figures. */
import { compareValues } from '../../quantity/decimal.ts';
import { findPhrase, fold, toPhrases } from '../../search/text.ts';
import type { Bound } from './bound.ts';
import type { FiguresView } from './figures-view.ts';
import { areComparable, isOfUnit } from './units.ts';

/** Parts of a row that are searched for words. */
const SEARCHED = ['label', 'text', 'section', 'sentence'];
/** A character that no query holds. It keeps words from running over two parts. */
const BREAK = '\n';

/** The conditions that a row must meet. */
export interface Conditions extends Pick<FiguresView, 'section' | 'period' | 'unit'> {
  /** Folded phrases that a row must contain. */
  phrases: readonly string[];
  /** Least value, null for none. */
  min: Bound | null;
  /** Greatest value, null for none. */
  max: Bound | null;
}

/** Text of a row's part, without its link, its notes and the buttons that scripts add; empty if there is none. */
export function readCell(row: Element, column: string): string {
  let text = '';
  for (const { nodeName, textContent } of row.querySelector(`[data-column=${column}]`)
    ?.childNodes ?? []) {
    if (!/^(?:A|SMALL|BUTTON)$/.test(nodeName)) text += textContent;
  }
  return text.trim();
}

/** Exact value of a row's figure, as a decimal or a fraction; null for a ratio. */
export function readValue(row: Element): string | null {
  return row.querySelector('data')?.value ?? null;
}

const foldedTexts = new WeakMap<Element, string>();

/** The folded text of a row, in which phrases are looked for. */
export function readFolded(row: Element): string {
  const known = foldedTexts.get(row);
  if (known !== undefined) return known;
  const text = SEARCHED.map((column) => fold(readCell(row, column)).text).join(BREAK);
  foldedTexts.set(row, text);
  return text;
}

/** Divides the text of the field for words at its spaces, and folds each word to a phrase. */
export function readPhrases(words: string): string[] {
  return toPhrases(words.split(/\s+/));
}

/** Whether a value keeps a limit. @param sign 1 for the least value, -1 for the greatest */
function keeps(row: Element, bound: Bound | null, sign: 1 | -1): boolean {
  if (!bound) return true;
  const value = readValue(row);
  const isComparable = !bound.unit || areComparable(readCell(row, 'unit'), bound.unit);
  return value !== null && isComparable && compareValues(value, bound.value) * sign >= 0;
}

/** Whether a row meets each condition, in the order of their names here. */
export function checkRow(row: Element, conditions: Conditions): Record<keyof Conditions, boolean> {
  const { phrases, section, period, unit, min, max } = conditions;
  return {
    phrases: phrases.every((phrase) => findPhrase(readFolded(row), phrase).length > 0),
    section: !section || readCell(row, 'section') === section,
    period: !period || readCell(row, 'period') === period,
    unit: !unit || isOfUnit(readCell(row, 'unit'), unit),
    min: keeps(row, min, 1),
    max: keeps(row, max, -1),
  };
}

/** Whether a row meets all conditions. */
export function isShown(row: Element, conditions: Conditions): boolean {
  return Object.values(checkRow(row, conditions)).every(Boolean);
}

/** Rows that stand together, and their unit; null if the rows are not grouped by units. */
export type RowGroup<T> = [unit: string | null, rows: readonly T[]];

/**
 * Sorts rows by the text of a part, or by their values if the column is `value`. Values of different units are never
 * compared: each unit has a group then, in the order in which the units occur, and ratios, which have no value, come last.
 * Else all rows are one group.
 * @param column empty for the order that the rows have
 */
export function sortRows<T extends Element>(
  rows: readonly T[],
  column: string,
  isDescending: boolean,
): RowGroup<T>[] {
  if (!column) return [[null, rows]];
  const sign = isDescending ? -1 : 1;
  if (column === 'value') {
    const compareRows = (a: T, b: T) => compareValues(readValue(a)!, readValue(b)!) * sign;
    const groups = new Map<string, T[]>();
    const ratios = rows.filter((row) => readValue(row) === null);
    for (const row of rows) {
      if (readValue(row) === null) continue;
      const unit = readCell(row, 'unit');
      groups.set(unit, [...(groups.get(unit) ?? []), row]);
    }
    const sorted = [...groups].map(([unit, group]): RowGroup<T> => [unit, group.sort(compareRows)]);
    return ratios.length > 0 ? [...sorted, ['比', ratios]] : sorted;
  }
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  const compareCells = (a: T, b: T) => compare(readCell(a, column), readCell(b, column)) * sign;
  return [[null, [...rows].sort(compareCells)]];
}
