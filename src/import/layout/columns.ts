import { classifyLine } from './line-kinds.ts';
import { countColumns, measureLine, type Line } from './lines.ts';
import { isNumbered, isOrdinal } from './numbering.ts';
import { endsSentence, isProse } from './sentences.ts';

/** Fewest prose lines without a full stop that show a column. */
const MIN_OPEN_LINES = 2;
/** Smallest share of prose lines without a full stop that shows a column, from 0 to 1. */
const MIN_OPEN_SHARE = 0.4;
/** Width of the widest column, in character columns. */
const MAX_COLUMN_WIDTH = 110;
/** A line is wide if it is longer than the column by this factor. */
const WIDE_FACTOR = 1.5;
/** Largest share of prose lines that may be wide in a column, from 0 to 1. */
const MAX_WIDE_SHARE = 0.2;
/** How many full lines are measured to find the width of a column. */
const MAX_MEASURED_LINES = 5;
/** Smallest indent that starts a paragraph, in character columns. */
const MIN_INDENT = 2;

/** Whether a column cut the lines: much of the prose ends inside a sentence, at a modest width. */
export function isWrapped(lines: readonly Line[]): boolean {
  const prose = lines.filter(
    ({ text }) =>
      /[，。、；]/.test(text) &&
      classifyLine(text) === 'text' &&
      !isNumbered(text) &&
      !isOrdinal(text),
  );
  // An item of a list may end with a semicolon, and the sentence above a list with a colon.
  const open = prose.filter(({ text }) => !endsSentence(text) && !/[；;：:]$/.test(text));
  if (open.length < MIN_OPEN_LINES || open.length < prose.length * MIN_OPEN_SHARE) return false;
  const column = findMedian(open.map(({ text }) => countColumns(text)));
  // Slogans also end without a full stop, but the paragraphs below them are one wide line each.
  const wide = prose.filter(({ text }) => countColumns(text) > column * WIDE_FACTOR);
  return column <= MAX_COLUMN_WIDTH && wide.length <= prose.length * MAX_WIDE_SHARE;
}

/** Whether a line is indented as the first line of a paragraph. */
export function isIndented({ indent }: Line): boolean {
  return indent >= MIN_INDENT;
}

/**
 * Measures the column around each line, and after the last line: the median width of the full lines nearest to it,
 * lines below first.
 * @returns one width more than there are lines, in character columns; 0 if there is no full line
 */
export function measureColumns(lines: readonly Line[]): number[] {
  const widths = lines.map((line) => (isFullProse(line) ? measureLine(line) : undefined));
  const full: number[] = [];
  /** For each line, and after the last one: how many full lines stand above it. */
  const above = [...widths, undefined].map((width) => {
    const count = full.length;
    if (width !== undefined) full.push(width);
    return count;
  });
  return above.map((count) => {
    const below = full.slice(count, count + MAX_MEASURED_LINES);
    const missing = MAX_MEASURED_LINES - below.length;
    return findMedian([...below, ...full.slice(Math.max(0, count - missing), count)]);
  });
}

/** Whether a line is prose that ends inside a sentence. */
function isFullProse({ text }: Line): boolean {
  return isProse(text) && !endsSentence(text) && classifyLine(text) === 'text';
}

/** The upper median. @returns 0 without numbers */
function findMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
