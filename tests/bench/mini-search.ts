/** MiniSearch on the pages of a build: pairs of characters, prefixes, fuzzy words. */
import MiniSearch from 'minisearch';
import { readVisiblePages } from '../helpers/page-oracle.ts';
import type { RankedSearch } from './ranks.ts';

/** Share of a word's length that may be wrong. */
const FUZZY = 0.2;

/** Indexes the searched pages of a build. */
export function miniSearcher(dist: string): RankedSearch {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize,
    processTerm: (term) => term.toLowerCase(),
    searchOptions: { prefix: true, fuzzy: FUZZY },
  });
  index.addAll(
    readVisiblePages(dist).map(({ path, blocks }) => ({ id: path, text: blocks.join('\n') })),
  );
  return async (query) => index.search(query).map(({ id }) => String(id));
}

/** Cuts a text into pairs of neighbouring Han characters, and words of other letters. */
function tokenize(text: string): string[] {
  const runs = text.normalize('NFKC').match(/\p{Script=Han}+|[\p{Script=Latin}\p{N}.]+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) return [run];
    return characters.slice(1).map((character, i) => characters[i]! + character);
  });
}
