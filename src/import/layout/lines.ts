/** What an office program says about a line, or what its own sign shows. Plain text has only lines without a form. */
export type Form =
  /** A heading. The title of a document has the level 0. Without a level, its words and its place decide. */
  | { kind: 'heading'; level?: number }
  /**
   * An item of a list, with the mark of Markdown: `-` or `3.`. A further paragraph of the item above has an empty mark.
   * The depth of an outer list is 0.
   */
  | { kind: 'item'; marker: string; depth: number }
  /** A row of a table, with its cells parted by tabs. */
  | { kind: 'row' }
  /** A picture, by its key among the pictures of the source. */
  | { kind: 'picture'; picture: string }
  | { kind: 'caption' | 'contents' | 'prose' };

/** A line of the source that is not blank. */
export interface Line {
  /** Number of the line in the file, from 1. A form feed starts no new number. */
  number: number;
  /** The line without white space at both ends. */
  text: string;
  /** White space before the text, in character columns. */
  indent: number;
  /** Whether a blank line or a page break stands before the line. */
  apart: boolean;
  form?: Form;
  /** Whether the source says that its paragraph ends with this line. */
  ends?: boolean;
}

/** Line feeds, page breaks (form feeds) and the separators of Unicode. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Spaces at which no line breaks. Web pages and office programs write them for the width alone. */
const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/g;

/**
 * Reads the lines of a text that are not blank, in order.
 * @param text content of a file, with or without a byte order mark
 */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = false;
  let number = 0;
  // Editors count line feeds only. Other breaks divide a row without a new number.
  for (const row of text
    .replace(/^\ufeff/, '')
    .replace(NO_BREAK_SPACE, ' ')
    .split(/\r\n|[\n\r]/)) {
    number += 1;
    row.split(LINE_BREAK).forEach((raw, i) => {
      apart ||= i > 0;
      const trimmed = raw.trim();
      if (trimmed) {
        lines.push({
          number,
          text: trimmed,
          indent: countColumns(raw) - countColumns(raw.trimStart()),
          apart,
        });
      }
      apart = trimmed === '';
    });
  }
  return lines;
}

/** Measures a text in character columns: two for a Han character or a full-width sign, one for any other character. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += /[\u1100-\uffff“”‘’…—·]|[\u{1f000}-\u{3ffff}]/u.test(character) ? 2 : 1;
  return columns;
}

/** Measures a line with its indent, in character columns. */
export function measureLine({ text, indent }: Line): number {
  return countColumns(text) + indent;
}
