/** The answer to a query, and the function that gives it. */
import type { NameMatches } from './by-phrase.ts';
import type { ValueMatches } from './by-value.ts';
import type { Filters } from './engine.ts';
import type { Query } from './query.ts';

/**
 * The answer to a query. Results stand in this order: `figures`, `pages`, `mentioned`. `pages` has every page that
 * contains all phrases, the best first.
 */
export interface Answer extends ValueMatches, NameMatches {
  query: Query;
  /** If no page contains all phrases: the phrases that are found alone. */
  alone: string[];
}

/** Answers a query as it is. @param others filters in addition to the chosen ones */
export type Ask = (
  text: string,
  others?: Filters,
  onPart?: (part: Answer) => void,
) => Promise<Answer>;

/** Creates the answer to a query that has found nothing yet. */
export function createAnswer(query: Query): Answer {
  return { query, figures: [], pages: [], near: [], otherUnit: [], mentioned: [], alone: [] };
}

/** Whether an answer has no results. */
export function isEmpty({ figures, pages, mentioned }: Answer): boolean {
  return figures.length + pages.length + mentioned.length === 0;
}
