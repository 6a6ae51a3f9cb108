/** Where the characters of a text stand in the MDX that it was read from. */

/** A part of a source: offsets in UTF-16 code units, the end exclusive. */
export interface SourceRange {
  start: number;
  end: number;
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/y;

/**
 * Finds the place of each character of a text in its source. The source may have escapes, character references, and
 * indents or marks of a quotation at the start of its lines.
 * @param value the text as the parser read it
 * @param source the part of the file that was read
 * @param offset offset of `source` in the file
 * @returns a range for each UTF-16 code unit; null if the text cannot be followed through its source
 */
export function placeText(value: string, source: string, offset: number): SourceRange[] | null {
  const ranges: SourceRange[] = [];
  let at = 0;
  while (ranges.length < value.length) {
    const rest = value.slice(ranges.length, ranges.length + 2);
    const length = measureCharacter(rest, source, at);
    if (length === 0) {
      // Indents and the marks of quotations are no part of the text.
      if (!/[ \t>]/.test(source[at] ?? '')) return null;
      at += 1;
      continue;
    }
    const range = { start: offset + at, end: offset + at + length };
    const isPair = length > 1 && source[at] === '&' && /^[\ud800-\udbff]/.test(rest);
    ranges.push(...(isPair ? [range, range] : [range]));
    at += length;
  }
  return ranges;
}

/** @returns how long the first character of a text is in the source; 0 if it does not stand there */
function measureCharacter(text: string, source: string, at: number): number {
  const [character = ''] = text;
  if (source[at] === '\\' && source[at + 1] === character && /[!-/:-@[-`{-~]/.test(character)) {
    return 2;
  }
  REFERENCE.lastIndex = at;
  const [reference] = REFERENCE.exec(source) ?? [];
  if (reference && !(character === '&' && text[1] === reference[1])) return reference.length;
  return source[at] === text[0] ? 1 : 0;
}
