/** Excerpts of a page around the phrases of a query. Pure. */
import { findMatches } from './matches.ts';
import { CHART_ID, type Page } from './records.ts';

/** A match on a page, with the heading above it and the text around it. */
export type Place = [
  headingId: string,
  heading: string,
  before: string,
  match: string,
  after: string,
];

/** The search page shows the places of this many pages at once, and those of others when they come into view. */
export const MAX_PAGES_AT_ONCE = 5;
/** The search page shows at most this many places of a page. */
export const MAX_PLACES = 3;
const MAX_CHARACTERS_BEFORE = 28;
const MAX_CHARACTERS_AFTER = 56;

/**
 * Finds one match below each heading of a page, in the block that contains the most phrases. Places with more phrases
 * come first, others in the order of the page. A chart repeats the text: it is a place only on a page without
 * another. A match lies within one block. A heading is shown with the block below it, and only if none below it
 * contains as many phrases: the heading alone stands in the link already.
 */
export function findPlaces({ blocks }: Page, phrases: readonly string[]): Place[] {
  const places = new Map<string, [count: number, place: Place]>();
  for (const [i, [headingId, heading, block]] of blocks.entries()) {
    const matches = phrases.flatMap((phrase) => findMatches(block, [phrase]).slice(0, 1));
    const [match] = [...matches].sort(([a], [b]) => a - b);
    const isHeading = block === heading;
    // A heading counts a little less than a text with the same phrases.
    const count = matches.length - (isHeading ? 0.5 : 0);
    if (!match || (places.get(headingId)?.[0] ?? 0) >= count) continue;
    const [start, end] = match;
    const [nextId, , next] = blocks[i + 1] ?? [];
    const hasText = isHeading && nextId === headingId && headingId !== CHART_ID;
    const text = hasText ? `${block}：${next}` : block;
    const from = Math.max(start - MAX_CHARACTERS_BEFORE, 0);
    const to = Math.min(end + MAX_CHARACTERS_AFTER, text.length);
    places.set(headingId, [
      count,
      [
        headingId,
        heading,
        (from > 0 ? '…' : '') + text.slice(from, start),
        text.slice(start, end),
        text.slice(end, to) + (to < text.length ? '…' : ''),
      ],
    ]);
  }
  if (places.size > 1) places.delete(CHART_ID);
  return [...places.values()]
    .sort(([a], [b]) => Math.ceil(b) - Math.ceil(a))
    .map(([, place]) => place);
}
