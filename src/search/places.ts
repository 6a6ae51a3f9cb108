/** Where on a page phrases stand, as results show it. Pure. */
import type { Page } from './records.ts';
import { findPhrase, fold } from './text.ts';

/** A place on a page: an excerpt of what stands under a heading, and what of it was found. */
export type Place = [
  headingId: string,
  heading: string,
  before: string,
  match: string,
  after: string,
];

/** No more places of a page are shown, each under a heading of its own. */
const MOST = 3;
/** Characters of an excerpt before and after what was found. */
const BEFORE = 28;
const AFTER = 56;

/** The first place under each heading where one of the phrases stands, in the order of the page. */
export function findPlaces({ blocks }: Page, phrases: readonly string[]): Place[] {
  let whole = '';
  const ends = blocks.map(([, , text]) => (whole += text).length);
  const folded = fold(whole);
  const ranges = phrases.flatMap((phrase) =>
    findPhrase(folded.text, phrase).map((at) => [at, at + phrase.length - 1] as const),
  );
  const places = new Map<string, Place>();
  for (const [first, last] of ranges.sort(([a], [b]) => a - b)) {
    const start = folded.places[first]!;
    const lastStart = folded.places[last]!;
    const end = lastStart + (whole.codePointAt(lastStart)! > 0xffff ? 2 : 1);
    // The blocks that the match begins and ends in.
    const at = ends.findIndex((blockEnd) => blockEnd > start);
    const blockStart = ends[at - 1] ?? 0;
    const from = Math.max(start - BEFORE, blockStart);
    const blockEnd = ends.find((blockEnd) => blockEnd >= end)!;
    const to = Math.min(end + AFTER, blockEnd);
    const [headingId, heading] = blocks[at]!;
    if (places.has(headingId)) continue;
    places.set(headingId, [
      headingId,
      heading,
      (from > blockStart ? '…' : '') + whole.slice(from, start),
      whole.slice(start, end),
      whole.slice(end, to) + (to < blockEnd ? '…' : ''),
    ]);
  }
  return [...places.values()].slice(0, MOST);
}
