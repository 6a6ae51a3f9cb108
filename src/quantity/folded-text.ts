/** A text in other characters, with the places of its characters in the source. */
export interface FoldedText {
  readonly text: string;
  /** Where each character begins and ends in the source; null if the text has the places of the source. */
  readonly places: readonly Place[] | null;
}

type Place = readonly [start: number, end: number];

/** How many characters before and after a match `replaceMatches` hands over. */
const MAX_CONTEXT = 12;

/** The range in the source of the characters from `start` to before `end`, which is greater than `start`. */
export function toSourceRange({ places }: FoldedText, start: number, end: number): Place {
  return places ? [places[start]![0], places[end - 1]![1]] : [start, end];
}

/**
 * Replaces matches of a pattern, in time linear in the length of the text.
 * @param pattern global
 * @param write the new text of a match, or null to leave it; `before` and `after` are the text around the match, at
 * most 12 characters each
 */
export function replaceMatches(
  folded: FoldedText,
  pattern: RegExp,
  write: (match: string, before: string, after: string) => string | null,
): FoldedText {
  const { text } = folded;
  const edits = [...text.matchAll(pattern)].flatMap(({ 0: match, index: start }) => {
    const end = start + match.length;
    const before = text.slice(Math.max(0, start - MAX_CONTEXT), start);
    const written = write(match, before, text.slice(end, end + MAX_CONTEXT));
    return written === null ? [] : { start, end, written };
  });
  if (edits.length === 0) return folded;
  const parts: string[] = [];
  const places: Place[] | null =
    (folded.places ?? edits.some(({ start, end, written }) => written.length !== end - start))
      ? []
      : null;
  const keep = (from: number, to: number) => {
    parts.push(text.slice(from, to));
    for (let i = from; places && i < to; i += 1) places.push(toSourceRange(folded, i, i + 1));
  };
  let done = 0;
  for (const { start, end, written } of edits) {
    keep(done, start);
    parts.push(written);
    const isSameLength = written.length === end - start;
    for (let i = 0; places && i < written.length; i += 1) {
      places.push(
        isSameLength
          ? toSourceRange(folded, start + i, start + i + 1)
          : toSourceRange(folded, start, end),
      );
    }
    done = end;
  }
  keep(done, text.length);
  return { text: parts.join(''), places };
}
