import { decode } from 'cborg';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { seeded } from '../../../tests/helpers/search-cases.ts';
import type { IndexRecord } from '../records.ts';
import {
  indexFiles,
  compress,
  requireKnownFiles,
  SAMPLE,
  writeWithPagefind,
} from './pagefind-files.ts';

const unpacked = (bytes: Uint8Array) => gunzipSync(bytes).subarray('pagefind_dcd'.length);
/** The words of all chunks, in their order. */
const wordsOf = (chunks: Uint8Array[]) =>
  chunks
    .map((bytes) => decode(bytes) as [[word: string, pages: unknown[]][]])
    .flatMap(([words]) => words.map(([word, pages]) => [word, pages] as [string, unknown[]]))
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Pages of random words, some of them common, with filters. */
function randomRecords(count: number): IndexRecord[] {
  const random = seeded(7);
  // No word ends as those do that stand once a page.
  const word = () => Math.floor(random() ** 3 * 5000).toString(24);
  return Array.from({ length: count }, (_, i) => ({
    url: `/n${i}/`,
    words: Array.from({ length: 1 + Math.floor(random() * 400) }, word),
    filters: {
      kind: [i % 3 ? 'page' : 'news'],
      ...(i % 2 && { period: [String(2000 + (i % 5))] }),
    },
    page: { title: '', kind: '', blocks: [], figures: [] },
  }));
}

test('the words of an index are those that Pagefind writes of the same records, place by place', async () => {
  const records = randomRecords(150);
  const theirs = (await writeWithPagefind(records)).filter(({ path }) =>
    path.endsWith('.pf_index'),
  );
  const own = indexFiles(records, '').files.filter(({ path }) => path.endsWith('.pf_index'));
  expect(own.length).toBeGreaterThan(5);
  const words = new Map(wordsOf(own.map(({ bytes }) => bytes)));
  for (const [word, pages] of wordsOf(theirs.map(({ bytes }) => unpacked(bytes)))) {
    expect(words.get(word), word).toEqual(pages);
    words.delete(word);
  }
  // What is left stands for common words: their pages, each with its first place.
  expect(words.size).toBeGreaterThan(0);
  for (const [word, pages] of words) {
    const all = pagesOf(records, word.replace(/o$/, ''));
    expect(placesOf(pages), word).toEqual(all.map(([page, [first]]) => [page, [first]]));
    expect(all.flatMap(([, places]) => places).length - all.length, word).toBeGreaterThan(300);
  }
});

test('a common word has a file of its own', () => {
  const words = (page: number) => Array.from({ length: 300 }, (_, i) => (i % 2 ? 'aa' : `${page}`));
  const records = randomRecords(40).map((one, i) => ({ ...one, words: words(i) }));
  const files = indexFiles(records, '')
    .files.filter(({ path }) => path.endsWith('.pf_index'))
    .map(({ bytes }) => wordsOf([bytes]).map(([word]) => word));
  expect(files).toContainEqual(['aa']);
  expect(files.flat()).toContain('aao');
});

/** The pages on which a word stands, with its places on each. */
function pagesOf(records: readonly IndexRecord[], word: string): [number, number[]][] {
  return records.flatMap(({ words }, page): [number, number[]][] => {
    const places = words.flatMap((one, place) => (one === word ? [place] : []));
    return places.length > 0 ? [[page, places]] : [];
  });
}

/** Pages and places of a word as a chunk has them, by the distance from the one before. */
function placesOf(pages: unknown[]): [number, number[]][] {
  let page = 0;
  return (pages as [number, number[]][]).map(([distance, places]) => {
    let place = 0;
    page += distance;
    return [page, places.slice(1).map((one) => (place += one))];
  });
}

test('files that Pagefind writes otherwise than they are known are refused', async () => {
  const files = await writeWithPagefind(SAMPLE);
  expect(() => requireKnownFiles(files, '1.6.0')).not.toThrow();
  expect(() => requireKnownFiles(files, '1.7.0')).toThrow(/\.pf_meta/);
  for (const { path, bytes } of files.filter(({ path }) => /\.pf_(?!meta)/.test(path))) {
    const other = Buffer.from(unpacked(bytes));
    const at = other.length - 4;
    other[at] = (other[at] ?? 0) ^ 1;
    const spoilt = compress({ path, bytes: other });
    expect(
      () =>
        requireKnownFiles(
          files.map((file) => (file.path === path ? spoilt : file)),
          '1.6.0',
        ),
      path,
    ).toThrow();
  }
});
