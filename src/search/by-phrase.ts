/** Finds pages and figures that contain the phrases of a query, and ranks the pages. Pure apart from the engine. */
import type { Engine, Filters, Hit } from './engine.ts';
import type { Figure } from './records.ts';
import { containsPhrase } from './text.ts';
import { compareText } from './values.ts';
import type { Field } from './words.ts';

/** A page that contains all phrases. `at` is the first position of any, `spread` the distance to the last one. */
type SharedHit = Hit & { spread: number };

/** Figures found by name. */
export interface NameMatches {
  /** Figures whose sentence or heading contains the phrases too. */
  figures: Figure[];
  /** Figures whose label or written form alone contains them. */
  named: Figure[];
}

/** Exceeds what distance and position add to the rank of a page. */
const FIELD_WEIGHT = 1e7;
/** One word of distance between the phrases counts as much as ten words before the first of them. */
const SPREAD_WEIGHT = 10;
const MAX_NAMED_FIGURES = 8;
/** Named figures are read from at most this many pages: labels on every page may contain a common word. */
const MAX_NAMED_PAGES = 4;
/** At most this many terms are looked up alone. */
const MAX_SINGLE_TERMS = 5;

/**
 * Finds the pages whose text contains all phrases. Pages with all phrases in the title come first, then those with
 * all in a heading. Within each group, pages rank by the distance between the phrases and by the first position.
 * @throws what the engine throws
 */
export async function findPages(
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
): Promise<Hit[]> {
  const inField = (field: Field) => findTogether(engine, phrases, field, filters);
  const [inText, inTitle, inHeading] = await Promise.all([
    inField('text'),
    inField('title'),
    inField('heading'),
  ]);
  const rank = ({ url, at, spread }: SharedHit) =>
    (inTitle.has(url) ? 0 : inHeading.has(url) ? 1 : 2) * FIELD_WEIGHT +
    spread * SPREAD_WEIGHT +
    at;
  return [...inText.values()].sort((a, b) => rank(a) - rank(b) || compareText(a.url, b.url));
}

/**
 * Finds figures whose label or written form contains all phrases: at most eight, on at most four pages.
 * @param pages the pages found for the same phrases, best first; their figures come first
 * @throws what the engine throws
 */
export async function findNamedFigures(
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
  pages: readonly Hit[],
): Promise<NameMatches> {
  const matches: NameMatches = { figures: [], named: [] };
  const byPage = await findTogether(engine, phrases, 'figure', filters);
  // Results show the best pages anyway, so these are loaded only once.
  const hits = [...pages.filter(({ url }) => byPage.delete(url)), ...byPage.values()];
  const loaded = await Promise.all(hits.slice(0, MAX_NAMED_PAGES).map((hit) => hit.data()));
  for (const figure of loaded.flatMap((page) => page.figures)) {
    if (matches.figures.length + matches.named.length >= MAX_NAMED_FIGURES) break;
    const { label, text, sentence, heading } = figure;
    if (!phrases.every((phrase) => containsPhrase([label, text], phrase))) continue;
    const isOnPage = phrases.every((phrase) => containsPhrase([sentence, heading], phrase));
    matches[isOnPage ? 'figures' : 'named'].push(figure);
  }
  return matches;
}

/**
 * Lists the phrases that are in the text of some page: at most the first five are looked up.
 * @throws what the engine throws
 */
export async function findSinglePhrases(
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
): Promise<string[]> {
  const found = await Promise.all(
    phrases.slice(0, MAX_SINGLE_TERMS).map(async (phrase) => {
      const hits = await engine.phrase(phrase, 'text', filters);
      return hits.length > 0 ? phrase : '';
    }),
  );
  return found.filter(Boolean);
}

/** Finds the pages that contain all phrases in one field, by path. */
async function findTogether(
  engine: Engine,
  phrases: readonly string[],
  field: Field,
  filters: Filters,
): Promise<Map<string, SharedHit>> {
  const lists = await Promise.all(
    phrases.map(async (phrase) => {
      const hits = await engine.phrase(phrase, field, filters);
      return new Map(hits.map((hit) => [hit.url, hit]));
    }),
  );
  const shared = new Map<string, SharedHit>();
  for (const [url, hit] of lists[0]!) {
    const positions = lists.map((list) => list.get(url)?.at ?? NaN);
    const at = Math.min(...positions);
    // `Math.min` is NaN if the page lacks a phrase.
    if (at >= 0) shared.set(url, { ...hit, at, spread: Math.max(...positions) - at });
  }
  return shared;
}
