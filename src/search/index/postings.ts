/** Postings: where each word of an index stands. Pure, build time only. */
import { oncePerPageWord } from '../words.ts';

/**
 * A word and its postings. `at` has page number and position of each occurrence, one after the other, ascending.
 * Both count from 0. `pages` is the number of pages with the word.
 */
export type Word = [word: string, at: number[], pages: number];

/** A word that repeats more often than this gets a second entry, which has only its first position on each page. */
const MIN_REPETITIONS_FOR_ONCE = 300;

/** Adds the words of one page. @param postings page numbers and positions by word, as in `Word` */
export function addPostings(
  postings: Map<string, number[]>,
  page: number,
  words: readonly string[],
): void {
  for (const [position, word] of words.entries()) {
    const at = postings.get(word);
    if (at) at.push(page, position);
    else postings.set(word, [page, position]);
  }
}

/** Sorts words by their characters. Frequent words get their second entry, see `oncePerPageWord`. */
export function sortWords(postings: ReadonlyMap<string, number[]>): Word[] {
  const words = [...postings].flatMap(([word, at]): Word[] => {
    const pages = countPages(at);
    const all: Word = [word, at, pages];
    return at.length / 2 - pages > MIN_REPETITIONS_FOR_ONCE
      ? [all, [oncePerPageWord(word), firstPositions(at), pages]]
      : [all];
  });
  return words.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The weight of a word in a chunk: its number of positions plus its number of pages. */
export function weigh([, at, pages]: Word): number {
  return at.length / 2 + pages;
}

/** Picks the first position on each page. */
function firstPositions(at: readonly number[]): number[] {
  const first: number[] = [];
  for (let i = 0; i < at.length; i += 2) {
    if (at[i] !== first.at(-2)) first.push(at[i] ?? 0, at[i + 1] ?? 0);
  }
  return first;
}

function countPages(at: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < at.length; i += 2) if (i === 0 || at[i] !== at[i - 2]) count += 1;
  return count;
}
