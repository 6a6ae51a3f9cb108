/** Answers a query from the index. Pure apart from the engine. */
import { readQuery, type Query } from './query.ts';
import { addNamed, findPages, findSinglePhrases, type NameMatches } from './by-phrase.ts';
import { addByValue, type ValueMatches } from './by-value.ts';
import type { Engine, Filters } from './engine.ts';
import { loadUnits } from './values.ts';

/**
 * The answer to a query. `pages` has every page that contains all phrases, the best first. `named` is empty if anything
 * was found.
 */
export interface Answer extends ValueMatches, NameMatches {
  query: Query;
  /** If no page contains all phrases: the phrases that are found alone. */
  alone: string[];
}

/**
 * Answers a query.
 * @param text the query as typed, any string
 * @param filters `kind` is `report`, `news`, `page`, or `figure` for figures only
 * @param onPart called with the answer so far while more is to come; the same object is then completed
 * @throws what the engine throws if it cannot load a file
 */
export async function search(
  engine: Engine,
  text: string,
  filters: Filters,
  onPart?: (part: Answer) => void,
): Promise<Answer> {
  const query = readQuery(text, await loadUnits(engine.load));
  const answer: Answer = {
    query,
    figures: [],
    pages: [],
    near: [],
    otherUnit: [],
    named: [],
    alone: [],
  };
  const { phrases, quantity, comparison } = query;
  const { kind, ...others } = filters;
  const includesPages = kind !== 'figure';
  const includesFigures = !kind || !includesPages;
  if (includesFigures) await addByValue(answer, engine.load, query, filters);
  if (phrases.length === 0) return answer;
  if (includesPages) {
    if (answer.figures.length > 0) onPart?.(answer);
    answer.pages = await findPages(engine, phrases, filters);
  }
  if (includesFigures && !quantity && !comparison) {
    onPart?.(answer);
    await addNamed(answer, engine, phrases, others);
  }
  if (answer.pages.length + answer.figures.length > 0) answer.named = [];
  else if (phrases.length > 1) answer.alone = await findSinglePhrases(engine, phrases, filters);
  return answer;
}
