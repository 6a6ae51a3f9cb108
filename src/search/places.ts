/** Excerpts of a page around the phrases of a query. Pure. */
import { findMatches } from './matches.ts';
import type { Page } from './records.ts';

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

/**
 * Finds the first match of any phrase below each heading, in the order of the page: at most three. A match lies within
 * one block.
 */
export function findPlaces({ blocks }: Page, phrases: readonly string[]): Place[] {
  const places = new Map<string, Place>();
  for (const [headingId, heading, text] of blocks) {
    if (places.has(headingId)) continue;
    const [match] = findMatches(text, phrases);
    if (!match) continue;
    const [start, end] = match;
    const from = Math.max(start - MAX_CHARACTERS_BEFORE, 0);
    const to = Math.min(end + MAX_CHARACTERS_AFTER, text.length);
    places.set(headingId, [
      headingId,
      heading,
      (from > 0 ? '…' : '') + text.slice(from, start),
      text.slice(start, end),
      text.slice(end, to) + (to < text.length ? '…' : ''),
    ]);
  }
  return [...places.values()].slice(0, MAX_PLACES);
}
