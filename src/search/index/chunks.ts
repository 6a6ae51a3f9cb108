/** Chunks: the files of words, of which a search reads a few. Pure, build time only. */
import { encode } from 'cborg';
import { weigh, type Word } from './postings.ts';

/** A chunk of an index. Pagefind reads it for every word from `from` to `to`, both included. */
export interface Chunk {
  from: string;
  to: string;
  /** CBOR, not yet compressed. */
  bytes: Uint8Array;
}

/**
 * Target weight of a chunk on a small site, as `weigh` counts: 1.1 to 2.1 KB with gzip, 1.6 KB on average. On a large
 * site the target grows with the root of the total weight, because a search reads a few chunks and the list of all.
 */
const MIN_CHUNK_WEIGHT = 700;
const CHUNK_GROWTH = 2;
/** A chunk is cut at this part of its target weight, or after it. */
const EARLIEST_CUT = 0.5;
/** The characters of words, in the order of the index. */
const WORD_CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Precedes the positions of a word on a page: they have the weight of plain text. */
const PLAIN_TEXT_WEIGHT = -25;

/**
 * Divides sorted words into chunks with adjoining borders. Pagefind itself leaves gaps between chunks. For a word in a
 * gap it reads every chunk that shares a beginning with the word, and it misses a longer word at the edge of a chunk.
 */
export function createChunks(words: readonly Word[]): Chunk[] {
  const chunks = divideWords(words);
  const firstWords = chunks.map(([[word] = ['']]) => word);
  const starts = firstWords.map((word, i) => startBorder(word, chunks[i - 1]?.at(-1)?.[0]));
  return chunks.map((chunk, i) => ({
    from: starts[i] ?? '',
    to: endBorder(chunk.at(-1)?.[0] ?? '', starts[i + 1], firstWords[i + 1]),
    bytes: encodeChunk(chunk),
  }));
}

/**
 * Divides sorted words into chunks of similar weight. Each cut is made where the next chunk needs the shortest border,
 * because the list of all contains the borders. A word above the target weight gets a chunk of its own.
 */
function divideWords(words: readonly Word[]): Word[][] {
  const weights = words.map(weigh);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const target = Math.max(MIN_CHUNK_WEIGHT, CHUNK_GROWTH * Math.sqrt(total));
  const chunks: Word[][] = [];
  for (let from = 0, to = 0; from < words.length; from = to) {
    let weight = 0;
    let shortest = Infinity;
    for (let end = from + 1; end <= words.length; end += 1) {
      weight += weights[end - 1] ?? 0;
      const next = words[end];
      const isLast = !next || weight >= target || (weights[end] ?? 0) >= target;
      if (!isLast && weight < target * EARLIEST_CUT) continue;
      const length = next ? startBorder(next[0], words[end - 1]?.[0]).length : 0;
      if (length <= shortest) [shortest, to] = [length, end];
      if (isLast) break;
    }
    chunks.push(words.slice(from, to));
  }
  return chunks;
}

/** The start of a chunk: the shortest beginning of its first word that sorts after the last word before it. */
function startBorder(first: string, before: string | undefined): string {
  if (before === undefined) return first;
  let length = 1;
  while (first.slice(0, length) <= before) length += 1;
  return first.slice(0, length);
}

/**
 * The end of a chunk: the start of the next chunk, which is the shortest text. If that start is a word, both chunks
 * would be read for it. The end is then the text just below it.
 */
function endBorder(last: string, nextStart: string | undefined, nextWord: string | undefined) {
  if (nextStart === undefined || nextStart !== nextWord) return nextStart ?? last;
  const below = WORD_CHARACTERS[WORD_CHARACTERS.indexOf(nextStart.slice(-1)) - 1];
  const end = nextStart.slice(0, -1) + (below === undefined ? '' : `${below}zz`);
  return end > last ? end : last;
}

/**
 * Encodes the words of a chunk in CBOR (RFC 8949). Each word has a list of its pages. A page is written as the
 * distance from the page before, followed by the positions on it, each as the distance from the position before.
 */
function encodeChunk(words: readonly Word[]): Uint8Array {
  return encode([words.map(([word, at]) => [word, listPages(at), []])]);
}

/** Lists the pages of a word with its positions, as a chunk stores them. */
function listPages(at: readonly number[]): unknown[] {
  const pages: unknown[] = [];
  let lastPage = 0;
  for (let i = 0; i < at.length;) {
    const page = at[i] ?? 0;
    const positions = [PLAIN_TEXT_WEIGHT];
    for (let last = 0; at[i] === page; i += 2) {
      const position = at[i + 1] ?? 0;
      positions.push(position - last);
      last = position;
    }
    pages.push([page - lastPage, positions, []]);
    lastPage = page;
  }
  return pages;
}
