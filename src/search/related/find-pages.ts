/** Finds the pages that hold most of the words of a query, in any order. Pure apart from the engine. */
import { isListPath } from '../../site/addresses.ts';
import type { Engine, Filters, Hit } from '../engine.ts';
import type { Field } from '../words.ts';
import { listPairs, type Rarity } from './score.ts';

/** The pages with words of a query, the likeliest first, and how rare each pair is. */
export interface PairMatches {
  rarity: Rarity;
  pages: Pick<Hit, 'url' | 'data'>[];
}

/** An exact search has read the chunks of the same pairs. */
const MAX_PAIRS = 24;
/** A fragment is loaded of so many pages. */
const MAX_PAGES = 5;
/** The weight of a match in each field. The lightest comes first. */
const FIELD_WEIGHTS: readonly [Field, number][] = [
  ['text', 1],
  ['heading', 1.4],
  ['figure', 1.5],
];
/** A pair that stands on every page is so rare. */
const MIN_RARITY = 0.08;

/**
 * Looks up the pairs of a query in labels, headings and texts. Pages that list others only repeat them, and are left
 * out.
 * @param pageCount number of searched pages
 * @param period year that is preferred among pages that match alike
 * @throws the errors of the engine
 */
export async function findPages(
  engine: Engine,
  runs: readonly (readonly string[])[],
  pageCount: number,
  period: string,
  filters: Filters,
): Promise<PairMatches> {
  const rarity = new Map<string, number>();
  const pages = new Map<string, { hit: Hit; score: number }>();
  const pairs = [...new Set(runs.flatMap(listPairs))].slice(0, MAX_PAIRS);
  await Promise.all(
    pairs.map(async (pair) => {
      const lists = await Promise.all(
        FIELD_WEIGHTS.map(([field]) => engine.phrase(pair, field, filters)),
      );
      const found = new Map<string, [hit: Hit, weight: number]>();
      FIELD_WEIGHTS.forEach(([, weight], i) =>
        lists[i]!.forEach((hit) => found.set(hit.url, [hit, weight])),
      );
      const rare = measureRarity(found.size, pageCount);
      rarity.set(pair, rare);
      for (const [url, [hit, weight]] of found) {
        pages.set(url, { hit, score: (pages.get(url)?.score ?? 0) + weight * rare });
      }
    }),
  );
  const isPreferred = ({ url }: Hit) => Number(url.startsWith(`/${period}/`));
  const sorted = [...pages.values()]
    .filter(({ hit }) => !isListPath(hit.url))
    .sort(
      (a, b) =>
        b.score - a.score ||
        isPreferred(b.hit) - isPreferred(a.hit) ||
        (a.hit.url < b.hit.url ? 1 : -1),
    );
  return { rarity, pages: sorted.slice(0, MAX_PAGES).map(({ hit }) => hit) };
}

/** How rare a pair is that stands on some of all pages: 1 on a single page, near 0 on every page, 0 on none. */
function measureRarity(pagesWithPair: number, pageCount: number): number {
  const idf = (pages: number) => Math.log((Math.max(pageCount, pages) + 1) / (pages + 0.5));
  return pagesWithPair && Math.max(MIN_RARITY, idf(pagesWithPair) / idf(1));
}
