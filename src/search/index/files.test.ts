import { decode } from 'cborg';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { seeded } from '../../../tests/helpers/search-cases.ts';
import type { IndexFile } from './checked-files.ts';
import { createIndexFiles } from './files.ts';
import { writeWithPagefind } from './known-format.ts';
import type { IndexRecord } from './page-record.ts';

type Posting = [page: number, positions: number[]];

/** Creates pages of random words, some of them frequent, with filters. */
function createRandomRecords(count: number): IndexRecord[] {
  const random = seeded(7);
  // Base 24 has no letter o: no word looks like a once-per-page word.
  const word = () => Math.floor(random() ** 3 * 5000).toString(24);
  return Array.from({ length: count }, (_, i) => ({
    url: `/n${i}/`,
    words: Array.from({ length: 1 + Math.floor(random() * 400) }, word),
    filters: {
      kind: [i % 3 ? 'page' : 'news'],
      ...(i % 2 && { period: [String(2000 + (i % 5))] }),
    },
    page: { name: '', kind: '', period: '', blocks: [], figures: [] },
  }));
}

const isChunk = ({ path }: IndexFile) => path.endsWith('.pf_index');
const decompress = (bytes: Uint8Array) => gunzipSync(bytes).subarray('pagefind_dcd'.length);

/** Lists the words of chunks in their order, each with its pages as stored. */
function listWords(chunks: Uint8Array[]): [word: string, pages: unknown[]][] {
  return chunks
    .map((bytes) => decode(bytes) as [[word: string, pages: unknown[]][]])
    .flatMap(([words]) => words.map(([word, pages]) => [word, pages] as [string, unknown[]]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Lists the pages and positions of a word in some records. */
function findPostings(records: readonly IndexRecord[], word: string): Posting[] {
  return records.flatMap(({ words }, page): Posting[] => {
    const positions = words.flatMap((other, position) => (other === word ? [position] : []));
    return positions.length > 0 ? [[page, positions]] : [];
  });
}

/** Reads pages and positions as a chunk stores them: each by its distance from the one before. */
function readPostings(pages: unknown[]): Posting[] {
  let page = 0;
  return (pages as Posting[]).map(([pageDistance, distances]) => {
    let position = 0;
    page += pageDistance;
    return [page, distances.slice(1).map((distance) => (position += distance))];
  });
}

test('the words of an index have the pages and positions that Pagefind writes for the same records', async () => {
  const records = createRandomRecords(150);
  const theirs = (await writeWithPagefind(records)).filter(isChunk);
  const ours = createIndexFiles(records, '').files.filter(isChunk);
  expect(ours.length).toBeGreaterThan(5);
  const words = new Map(listWords(ours.map(({ bytes }) => bytes)));
  for (const [word, pages] of listWords(theirs.map(({ bytes }) => decompress(bytes)))) {
    expect(words.get(word), word).toEqual(pages);
    words.delete(word);
  }
  // The other words are once-per-page words: each has the first position on every page of a frequent word.
  expect(words.size).toBeGreaterThan(0);
  for (const [word, pages] of words) {
    const all = findPostings(records, word.replace(/o$/, ''));
    expect(readPostings(pages), word).toEqual(all.map(([page, [first]]) => [page, [first]]));
    expect(all.flatMap(([, positions]) => positions).length - all.length, word).toBeGreaterThan(
      300,
    );
  }
});

test('a word heavier than a chunk gets a chunk of its own', () => {
  const words = (page: number) => Array.from({ length: 300 }, (_, i) => (i % 2 ? 'aa' : `${page}`));
  const records = createRandomRecords(40).map((record, i) => ({ ...record, words: words(i) }));
  const chunks = createIndexFiles(records, '')
    .files.filter(isChunk)
    .map(({ bytes }) => listWords([bytes]).map(([word]) => word));
  expect(chunks).toContainEqual(['aa']);
  expect(chunks.flat()).toContain('aao');
});
