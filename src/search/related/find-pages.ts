/** Finds the pages that hold most of the words of a query, in any order. Pure apart from the engine. */
import { isListPath } from '../../site/addresses.ts';
import type { Engine, Filters, Hit } from '../engine.ts';
import type { Field } from '../words.ts';
import type { Rarity } from './score.ts';

/** The pages with words of a query, the likeliest first, and how rare each pair is. */
export interface PairMatches {
  rarity: Rarity;
  pages: Pick<Hit, 'url' | 'data'>[];
}

/** An exact search has read the chunks of the same pairs. */
const MAX_PAIRS = 24;
/** A fragment is loaded of so many pages. */
const MAX_PAGES = 5;
const FIELD_WEIGHTS: Readonly<Partial<Record<Field, number>>> = {
  figure: 1.5,
  heading: 1.4,
  text: 1,
};

/** The pairs of neighbouring tokens of some runs, each once. A run of one token is looked up as it is. */
function toLookups(runs: readonly (readonly string[])[]): string[] {
  const pairs = runs.flatMap((run) =>
    run.length === 1 ? run : run.slice(1).map((token, i) => run[i]! + token),
  );
  return [...new Set(pairs)].slice(0, MAX_PAIRS);
}

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
  const found = new Map<string, { hit: Hit; score: number }>();
  await Promise.all(
    toLookups(runs).map(async (pair) => {
      const weights = new Map<string, { hit: Hit; weight: number }>();
      await Promise.all(
        Object.entries(FIELD_WEIGHTS).map(async ([field, weight]) => {
          for (const hit of await engine.phrase(pair, field as Field, filters)) {
            const known = weights.get(hit.url);
            if (!known || known.weight < weight) weights.set(hit.url, { hit, weight });
          }
        }),
      );
      const rare = measureRarity(weights.size, pageCount);
      rarity.set(pair, rare);
      for (const [url, { hit, weight }] of weights) {
        const score = (found.get(url)?.score ?? 0) + weight * rare;
        found.set(url, { hit, score });
      }
    }),
  );
  const isPreferred = ({ url }: Hit) => Number(url.startsWith(`/${period}/`));
  const pages = [...found.values()]
    .filter(({ hit }) => !isListPath(hit.url))
    .sort(
      (a, b) =>
        b.score - a.score ||
        isPreferred(b.hit) - isPreferred(a.hit) ||
        (a.hit.url < b.hit.url ? 1 : -1),
    )
    .slice(0, MAX_PAGES)
    .map(({ hit }) => hit);
  return { rarity, pages };
}

/** How rare a pair is that stands on some of all pages: 1 on a single page, near 0 on every page, 0 on none. */
function measureRarity(pagesWithPair: number, pageCount: number): number {
  if (pagesWithPair === 0) return 0;
  const idf = (pages: number) => Math.log((Math.max(pageCount, pages) + 1) / (pages + 0.5));
  return Math.max(0.08, idf(pagesWithPair) / idf(1));
}
