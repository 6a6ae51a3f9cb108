/** Finds pages and figures that contain the phrases of a query, and ranks the pages. Pure apart from the engine. */
import { isGlancePath, isListPath, TERMS_PATH } from '../site/addresses.ts';
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
  /** Figures whose label or written form contains all phrases. Then figures whose sentence contains the others. */
  figures: Figure[];
  /** Other figures whose sentence contains them. */
  mentioned: Figure[];
}

/** Figures of both kinds together. */
const MAX_NAMED_FIGURES = 8;
/** Figures of each kind are read from at most this many pages: a common word stands on every page. */
const MAX_NAMED_PAGES = 4;

/**
 * Finds the pages whose text contains all phrases. Pages with all phrases in the title come first, then those with all
 * in a heading. The page of terms and the pages of a report at a glance repeat other pages, and come last. Within each
 * group, pages rank by the distance between the phrases and by the first position. A page that lists others is found
 * only by its title, or if no other page is.
 * @throws the errors of the engine
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
  const group = (url: string) => {
    if (inTitle.has(url)) return 0;
    if (url === TERMS_PATH || isGlancePath(url)) return 3;
    return inHeading.has(url) ? 1 : 2;
  };
  // Millions for the group exceed any distance and position. One word between the phrases counts as ten before them.
  const rank = ({ url, at, spread }: SharedHit) => group(url) * 1e7 + spread * 10 + at;
  const pages = [...inText.values()];
  const others = pages.filter(({ url }) => inTitle.has(url) || !isListPath(url));
  return (others[0] ? others : pages).sort(
    (a, b) => rank(a) - rank(b) || compareText(a.url, b.url),
  );
}

/**
 * Adds the figures whose label or written form contains all phrases, then those whose sentence contains the other
 * phrases, then those whose sentence alone contains them: at most eight together, each kind from at most four pages.
 * Figures of the best pages come first.
 * @param pages the pages whose text contains all phrases, the best first
 * @throws the errors of the engine
 */
export async function addNamed(
  answer: Omit<NameMatches, 'pages'>,
  pages: readonly Hit[],
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
): Promise<void> {
  const byPage = await findTogether(engine, phrases, 'figure', filters);
  const hits = [...pages.filter(({ url }) => byPage.delete(url)), ...byPage.values()];
  // Results show the best pages anyway, so these are loaded only once.
  const load = async (hits: readonly Hit[]) => {
    const loaded = await Promise.all(hits.slice(0, MAX_NAMED_PAGES).map((hit) => hit.data()));
    return loaded.flatMap((page) => page.figures);
  };
  const [named, others] = await Promise.all([load(hits), load(pages)]);
  const hold = (texts: readonly string[]) =>
    phrases.every((phrase) => containsPhrase(texts, phrase));
  const countNamed = ({ label, text }: Figure) =>
    phrases.filter((phrase) => containsPhrase([label, text], phrase)).length;
  const isNamed = (figure: Figure) => countNamed(figure) === phrases.length;
  const found = others.filter(
    (figure) => hold([figure.sentence, figure.label]) && !isNamed(figure),
  );
  // Of several terms, the label may hold some and the sentence the others.
  const isPartlyNamed = (figure: Figure) => countNamed(figure) > 0;
  const partlyNamed = found
    .filter(isPartlyNamed)
    .sort((a, b) => countNamed(b) - countNamed(a) || a.label.length - b.label.length);
  answer.figures = [...named.filter(isNamed), ...partlyNamed].slice(0, MAX_NAMED_FIGURES);
  answer.mentioned = found
    .filter((figure) => !isPartlyNamed(figure))
    .slice(0, MAX_NAMED_FIGURES - answer.figures.length);
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
