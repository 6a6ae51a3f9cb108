/** Where the right answer stands in a list, by kind of query. */

/** A query with its right answers. */
export interface RankedCase {
  kind: string;
  query: string;
  /** Paths without the base, with an id or without. Any of them is right; none if the site has no answer. */
  answers: string[];
}

/** Addresses that a query leads to, the first first. */
export type RankedSearch = (query: string) => Promise<string[]>;

/** Shares of the cases of a kind, from 0 to 1. */
export interface Ranks {
  cases: number;
  first: number;
  firstThree: number;
  /** Nothing is offered at all. */
  deadEnds: number;
}

/** Asks every case. @param byPage whether any place of the right page is right */
export async function measureRanks(
  search: RankedSearch,
  cases: readonly RankedCase[],
  byPage: boolean,
): Promise<Map<string, Ranks>> {
  const kinds = new Map<string, Ranks>();
  const all: Ranks = { cases: 0, first: 0, firstThree: 0, deadEnds: 0 };
  for (const { kind, query, answers } of cases) {
    const found = await search(query);
    const listed = byPage ? [...new Set(found.map(toPage))] : found;
    const right = new Set(byPage ? answers.map(toPage) : answers);
    const rank = listed.findIndex((url) => right.has(url) || right.has(toPage(url)));
    const ranks = kinds.get(kind) ?? { cases: 0, first: 0, firstThree: 0, deadEnds: 0 };
    kinds.set(kind, ranks);
    for (const one of [ranks, all]) {
      one.cases += 1;
      one.first += Number(rank === 0);
      one.firstThree += Number(rank >= 0 && rank < 3);
      one.deadEnds += Number(listed.length === 0);
    }
  }
  kinds.set('all', all);
  for (const ranks of kinds.values()) {
    for (const key of ['first', 'firstThree', 'deadEnds'] as const) ranks[key] /= ranks.cases;
  }
  return kinds;
}

/** Counts the topics for which a search offers something, from 0 to 1. */
export async function measureNonsense(
  search: RankedSearch,
  topics: readonly string[],
): Promise<{ share: number; topics: string[] }> {
  const offered: string[] = [];
  for (const topic of topics) if ((await search(topic)).length > 0) offered.push(topic);
  return { share: offered.length / topics.length, topics: offered };
}

function toPage(url: string): string {
  return url.replace(/#.*$/, '');
}
