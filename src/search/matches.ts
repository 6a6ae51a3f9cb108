/** Finds where phrases match in a text. Pure. */
import { findPhrase, fold } from './text.ts';

/** Offsets of a match in a text: of its first character, and after its last one. */
export type Match = readonly [start: number, end: number];

/**
 * Finds the matches of phrases, by the rules of search. Of two matches that overlap, only the earlier one is given.
 * @param phrases folded
 * @returns in the order of the text
 */
export function findMatches(text: string, phrases: readonly string[]): Match[] {
  const folded = fold(text);
  const found = phrases
    .flatMap((phrase) =>
      findPhrase(folded.text, phrase).map((from) => [from, from + phrase.length] as const),
    )
    .sort(([a], [b]) => a - b);
  let covered = 0;
  const apart = found.filter(([from, to]) => from >= covered && (covered = to));
  return apart.map(([from, to]) => {
    const last = folded.places[to - 1] ?? 0;
    // A character outside the basic plane is two code units.
    const units = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    return [folded.places[from] ?? 0, last + units];
  });
}
