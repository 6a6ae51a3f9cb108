/** Finds pages and figures that contain the phrases of a query, and ranks the pages. Pure apart from the engine. */
import type { Engine, Filters, Hit } from './engine.ts';
import type { Figure } from './records.ts';
import { containsPhrase } from './text.ts';
import { compareText } from './values.ts';
import type { Field } from './words.ts';

/** A page that contains all phrases. `at` is the first position of any, `spread` the distance to the last one. */
type SharedHit = Hit & { spread: number };

/** The part of an answer that lists figures by name. */
export interface NameMatches {
  /** Pages that contain the phrases, the best first. */
  pages: Hit[];
  /** Figures whose sentence or heading contains the phrases too. */
  figures: Figure[];
  /** Figures whose label or written form alone contains them. */
  named: Figure[];
}

const MAX_NAMED_FIGURES = 8;
/** Named figures are read from at most this many pages: labels on every page may contain a common word. */
const MAX_NAMED_PAGES = 4;

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
  // Millions for the field exceed any distance and position. One word between the phrases counts as ten before them.
  const rank = ({ url, at, spread }: SharedHit) =>
    (inTitle.has(url) ? 0 : inHeading.has(url) ? 1e7 : 2e7) + spread * 10 + at;
  return [...inText.values()].sort((a, b) => rank(a) - rank(b) || compareText(a.url, b.url));
}

/**
 * Adds the figures whose label or written form contains all phrases: at most eight, from at most four pages. Figures of
 * the pages in the answer come first.
 * @throws what the engine throws
 */
export async function addNamed(
  answer: NameMatches,
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
): Promise<void> {
  const byPage = await findTogether(engine, phrases, 'figure', filters);
  // Results show the best pages anyway, so these are loaded only once.
  const hits = [...answer.pages.filter(({ url }) => byPage.delete(url)), ...byPage.values()];
  const loaded = await Promise.all(hits.slice(0, MAX_NAMED_PAGES).map((hit) => hit.data()));
  for (const figure of loaded.flatMap((page) => page.figures)) {
    if (answer.figures.length + answer.named.length >= MAX_NAMED_FIGURES) return;
    const { label, text, sentence, heading } = figure;
    if (!phrases.every((phrase) => containsPhrase([label, text], phrase))) continue;
    const isOnPage = phrases.every((phrase) => containsPhrase([sentence, heading], phrase));
    answer[isOnPage ? 'figures' : 'named'].push(figure);
  }
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
