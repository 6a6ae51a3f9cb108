import { findMarks, type Mark } from './marks.ts';

/** A text whose quantities are marked: a paragraph, a heading, an item of a list or a cell of a table. */
export interface Passage {
  text: string;
  /** Line of its first character in the source, from 1. */
  line: number;
  /** Words that stand before the text in a label: the headings of the row and the column of a cell. Empty elsewhere. */
  context: string;
  /** Quantities to mark, in order. */
  marks: readonly Mark[];
  /** All quantities that count something, in order: those of `marks`, and those that are figures already. */
  all: readonly Mark[];
}

/** Reads a text of which nothing is marked yet. @param context words before it in a label */
export function readPassage(text: string, line: number, context = ''): Passage {
  const marks = findMarks(text);
  return { text, line, context: limitContext(context), marks, all: marks };
}

/** Returns headings for a label. Those with a quantity are left out: it is marked where it stands. */
export function limitContext(headings: string): string {
  return findMarks(headings).length > 0 ? '' : headings;
}
