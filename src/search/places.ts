/** Excerpts of a page around the phrases of a query. Pure. */
import type { Page } from './records.ts';
import { findPhrase, fold } from './text.ts';

/** A match on a page, with the heading above it and the text around it. */
export type Place = [
  headingId: string,
  heading: string,
  before: string,
  match: string,
  after: string,
];

/** Results show at most this many places of a page. */
const MAX_PLACES = 3;
const MAX_CHARACTERS_BEFORE = 28;
const MAX_CHARACTERS_AFTER = 56;

/** Finds the first match of any phrase below each heading, in the order of the page: at most three. */
export function findPlaces({ blocks }: Page, phrases: readonly string[]): Place[] {
  let text = '';
  const ends = blocks.map(([, , block]) => (text += block).length);
  const folded = fold(text);
  const ranges = phrases.flatMap((phrase) =>
    findPhrase(folded.text, phrase).map((at) => [at, at + phrase.length - 1] as const),
  );
  const places = new Map<string, Place>();
  for (const [first, last] of ranges.sort(([a], [b]) => a - b)) {
    const start = folded.places[first]!;
    const lastStart = folded.places[last]!;
    const end = lastStart + (text.codePointAt(lastStart)! > 0xffff ? 2 : 1);
    // A match may begin in one block and end in another.
    const at = ends.findIndex((blockEnd) => blockEnd > start);
    const blockStart = ends[at - 1] ?? 0;
    const from = Math.max(start - MAX_CHARACTERS_BEFORE, blockStart);
    const blockEnd = ends.find((blockEnd) => blockEnd >= end)!;
    const to = Math.min(end + MAX_CHARACTERS_AFTER, blockEnd);
    const [headingId, heading] = blocks[at]!;
    if (places.has(headingId)) continue;
    places.set(headingId, [
      headingId,
      heading,
      (from > blockStart ? '…' : '') + text.slice(from, start),
      text.slice(start, end),
      text.slice(end, to) + (to < blockEnd ? '…' : ''),
    ]);
  }
  return [...places.values()].slice(0, MAX_PLACES);
}
