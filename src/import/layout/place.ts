import { measureLine, type Line } from './lines.ts';
import type { Paragraph } from './paragraph.ts';

/** The last line that was added to a paragraph, and that paragraph. */
export interface Before {
  paragraph: Paragraph;
  line: Line;
}

/** A line of the source in its surroundings. */
export interface Place {
  line: Line;
  /** The line below. */
  next: Line | undefined;
  /** The paragraph that the line could continue. Undefined for the first line. */
  before: Before | undefined;
  /** All paragraphs above, the started one included. */
  paragraphs: readonly Paragraph[];
  /** Whether a column cut the lines of the source. */
  wrapped: boolean;
  /** Whether paragraphs of the source begin with an indent. */
  indented: boolean;
  /** Width of the column around the line, in character columns. Infinity if the source is not wrapped. */
  column: number;
  /** Width of the column around the next line. */
  nextColumn: number;
}

/** How far a full line may stay below the width of its column, in character columns: punctuation moves two characters at most. */
export const MAX_MISSING_COLUMNS = 4;

/**
 * Whether a line is full, so that the column may have cut it and not the author.
 * @param missing how far the line may stay below the width of the column, in character columns
 */
export function fillsColumn(line: Line, column: number, missing = MAX_MISSING_COLUMNS): boolean {
  return measureLine(line) >= column - missing;
}
