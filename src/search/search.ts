/** Answers a query from the index. Pure apart from the engine. */
import { findNamedFigures, findPages, findSinglePhrases } from './by-phrase.ts';
import { findByValue } from './by-value.ts';
import type { Engine, Filters, Hit } from './engine.ts';
import { readQuery, type Query } from './query.ts';
import type { Figure } from './records.ts';
import { loadUnits } from './values.ts';

export interface Answer {
  query: Query;
  figures: Figure[];
  /** Every page that contains all phrases, the best first. */
  pages: Hit[];
  /** Figures whose digits continue the typed ones. They are no results, only suggestions. */
  near: Figure[];
  /** Figures of the same value with another unit: 3184万元 for the query 3184万人. */
  otherUnit: Figure[];
  /** If nothing was found: figures whose name contains the phrases, although no page says them. */
  named: Figure[];
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
  if (includesFigures) Object.assign(answer, await findByValue(engine.load, query, filters));
  if (phrases.length === 0) return answer;
  if (includesPages) {
    if (answer.figures.length > 0) onPart?.(answer);
    answer.pages = await findPages(engine, phrases, filters);
  }
  if (includesFigures && !quantity && !comparison) {
    onPart?.(answer);
    Object.assign(answer, await findNamedFigures(engine, phrases, others, answer.pages));
  }
  if (answer.pages.length + answer.figures.length > 0) answer.named = [];
  else if (phrases.length > 1) answer.alone = await findSinglePhrases(engine, phrases, filters);
  return answer;
}
