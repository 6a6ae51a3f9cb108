/**
 * The files of an index as Pagefind 1.6 reads them. What it is given to index is words already, and it would write
 * them as they come: they are written here in one go, to smaller chunks than its own, and under names of which a
 * search needs no file. What it writes itself of a few records is compared with what is written here of them.
 */
import { decode, encode } from 'cborg';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { encodePath } from '../engine.ts';
import { oncePerPageWord, type IndexRecord } from '../records.ts';

/** No language's: the engine takes the tokens as they come, and cuts none of them. */
export const LANGUAGE = 'x';
/** Begins what is in a file, before its compression. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/**
 * A chunk holds about this many places of words, some 1.2 KB, on a small site. A search reads a few chunks and the
 * list of all: both are kept small where a chunk grows with the root of all places.
 */
const SMALLEST = 700;
const GROWTH = 2;
/** A chunk is cut at this part of its size, or after it. */
const LEAST = 0.5;
/** A word with so many places beyond the first on each page has a word that stands once a page beside it. */
const WORTH_ONCE = 300;
/** How many words the engine takes a page to have: results are put in order without it, and it is 2 bytes a page. */
const LENGTH = 1;
/** What words are written in, in the order of the index. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Before the places of a word on a page: that they have the weight of plain text. */
const PLAIN = -25;

/** A file, as it is on a disk or before its compression. */
export interface IndexFile {
  /** Below Pagefind's folder. */
  path: string;
  bytes: Uint8Array;
}

/** A word, where it stands (page and place, page and place, one after the other), and on how many pages. */
type Word = [word: string, at: number[], pages: number];

/**
 * The index of some records: a fragment of each page, which has what results show of it; chunks of words; filters;
 * the list of all. Names of files change with what is in them, by their folder. Chunks are listed by where they
 * begin and end, one next to the other. Pagefind leaves gaps, and of a word in a gap reads all chunks that hold a
 * beginning of it; and it misses a longer word at the edge of a chunk.
 * @param version of Pagefind
 * @returns the name of the list of all, and the files
 */
export function indexFiles(
  records: Iterable<IndexRecord>,
  version: string,
): { hash: string; pages: number; files: IndexFile[] } {
  const fragments: { name: string; bytes: Buffer }[] = [];
  const places = new Map<string, number[]>();
  const filtered = new Map<string, Map<string, number[]>>();
  for (const { url, words, filters, page } of records) {
    const own = { url, content: '', word_count: LENGTH, filters, meta: {}, anchors: [], page };
    const number =
      fragments.push({ name: encodePath(url), bytes: Buffer.from(JSON.stringify(own)) }) - 1;
    for (const [place, word] of words.entries()) {
      const at = places.get(word);
      if (at) at.push(number, place);
      else places.set(word, [number, place]);
    }
    for (const [name, values] of Object.entries(filters)) {
      const pages = filtered.get(name) ?? new Map<string, number[]>();
      filtered.set(name, pages);
      for (const value of values) {
        const list = pages.get(value) ?? [];
        pages.set(value, list);
        list.push(number);
      }
    }
  }
  const divided = divide(inOrder(places));
  const firsts = divided.map(([[first] = ['']]) => first);
  const starts = firsts.map((first, i) => chunkStart(first, divided[i - 1]?.at(-1)?.[0]));
  const chunks = divided.map((words, i) => ({
    from: starts[i] ?? '',
    to: chunkEnd(words.at(-1)?.[0] ?? '', starts[i + 1], firsts[i + 1]),
    bytes: encodeChunk(words),
  }));
  const filters = sorted(filtered).map(([name, values]) => ({
    name,
    bytes: encode([name, sorted(values)]),
  }));
  const digest = createHash('sha256');
  for (const { bytes } of [...fragments, ...chunks, ...filters]) digest.update(bytes);
  digest.update(JSON.stringify([version, chunks.map(({ from, to }) => [from, to])]));
  const hash = digest.digest('hex').slice(0, 8);
  const list = [
    version,
    fragments.map(({ name }) => [`${hash}/${name}`, LENGTH, '']),
    chunks.map(({ from, to }, i) => [from, to, `${hash}/${i}`]),
    filters.map(({ name }) => [name, `${hash}/${name}`]),
    [],
    [],
  ];
  const files = [
    { path: `pagefind.${hash}.pf_meta`, bytes: encode(list) },
    ...fragments.map(({ name, bytes }) => ({
      path: `fragment/${hash}/${name}.pf_fragment`,
      bytes,
    })),
    ...chunks.map(({ bytes }, i) => ({ path: `index/${hash}/${i}.pf_index`, bytes })),
    ...filters.map(({ name, bytes }) => ({ path: `filter/${hash}/${name}.pf_filter`, bytes })),
  ];
  return { hash, pages: fragments.length, files };
}

/** Words in their order, with where each stands; those that stand once a page among them. */
function inOrder(places: Map<string, number[]>): Word[] {
  const words = [...places].flatMap(([word, at]): Word[] => {
    const pages = countPages(at);
    const own: Word = [word, at, pages];
    return at.length / 2 - pages > WORTH_ONCE
      ? [own, [oncePerPageWord(word), firstPositions(at), pages]]
      : [own];
  });
  return words.sort(([a], [b]) => (a < b ? -1 : 1));
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The first place on each page. */
function firstPositions(at: readonly number[]): number[] {
  const first: number[] = [];
  for (let i = 0; i < at.length; i += 2) {
    if (at[i] !== first.at(-2)) first.push(at[i] ?? 0, at[i + 1] ?? 0);
  }
  return first;
}

/**
 * Words in their order, cut to chunks of about one size, where two words differ early: the list of all tells chunks
 * by how they begin. A word that is larger than a chunk has one of its own.
 */
function divide(words: readonly Word[]): Word[][] {
  const weights = words.map(([, at, pages]) => at.length / 2 + pages);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const size = Math.max(SMALLEST, GROWTH * Math.sqrt(all));
  const chunks: Word[][] = [];
  for (let from = 0, to = 0; from < words.length; from = to) {
    let weight = 0;
    let least = Infinity;
    for (let end = from + 1; end <= words.length; end += 1) {
      weight += weights[end - 1] ?? 0;
      const next = words[end];
      const isLast = !next || weight >= size || (weights[end] ?? 0) >= size;
      if (!isLast && weight < size * LEAST) continue;
      const length = next ? chunkStart(next[0], words[end - 1]?.[0]).length : 0;
      if (length <= least) [least, to] = [length, end];
      if (isLast) break;
    }
    chunks.push(words.slice(from, to));
  }
  return chunks;
}

/** Where a chunk begins: with as much of its first word as comes after the last one of the chunk before. */
function chunkStart(first: string, before: string | undefined): string {
  if (before === undefined) return first;
  let length = 1;
  while (first.slice(0, length) <= before) length += 1;
  return first.slice(0, length);
}

/**
 * Where a chunk ends: where the next one begins, which is told in fewest bytes; but just below it where that is a
 * word, for which both would be read.
 */
function chunkEnd(last: string, next: string | undefined, word: string | undefined): string {
  if (next === undefined || next !== word) return next ?? last;
  const digit = DIGITS[DIGITS.indexOf(next.slice(-1)) - 1];
  const end = next.slice(0, -1) + (digit === undefined ? '' : `${digit}zz`);
  return end > last ? end : last;
}

/** How many pages a word stands on. */
function countPages(at: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < at.length; i += 2) if (i === 0 || at[i] !== at[i - 2]) count += 1;
  return count;
}

/**
 * The words of a chunk in CBOR (RFC 8949). Each word has a list of its pages. A page is written as the distance from
 * the page before, followed by the positions on it, each as the distance from the position before.
 */
function encodeChunk(words: readonly Word[]): Uint8Array {
  return encode([words.map(([word, at]) => [word, listPages(at), []])]);
}

/** Pages and positions of one word → the list that a chunk has of them. */
function listPages(at: readonly number[]): unknown[] {
  const pages: unknown[] = [];
  let lastPage = 0;
  for (let i = 0; i < at.length;) {
    const page = at[i] ?? 0;
    const positions = [PLAIN];
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

/** A file as it is read: gzip of a signature and what is in it. */
export function compress({ path, bytes }: IndexFile): IndexFile {
  return { path, bytes: gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 7 }) };
}

/** Writes files as they are read below a folder, which has their folders. */
export function writePacked(folder: string, files: Iterable<IndexFile>): void {
  for (const file of files) writeFileSync(join(folder, file.path), compress(file).bytes);
}

/**
 * What Pagefind itself writes of some records, its programs included.
 * @throws where it refuses one
 */
export async function writeWithPagefind(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  const heed = (errors: readonly string[]) => {
    if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
  };
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw new Error(`search index: ${errors.join('; ')}`);
    for (const { url, words, filters } of records) {
      const record = { url, content: words.join(' '), filters, language: LANGUAGE };
      heed((await index.addCustomRecord(record)).errors);
    }
    const { errors: unwritten, files } = await index.getFiles();
    heed(unwritten);
    return files.map(({ path, content }) => ({ path, bytes: content }));
  } finally {
    await close();
  }
}

/**
 * Records from which it can be seen whether Pagefind writes its files as they are written here: words on several
 * pages and in several places, and filters with several values.
 */
export const SAMPLE: readonly IndexRecord[] = [
  ['/a/', 'aa bb cc aa', { kind: ['page'], period: ['2025'] }],
  ['/b/c/', 'bb aa dd dd bb', { kind: ['news'] }],
  ['/d/', 'aa', { kind: ['page'], period: ['2024'] }],
].map(([url, words, filters]) => ({
  url: url as string,
  words: (words as string).split(' '),
  filters: filters as Record<string, string[]>,
  page: { title: '', kind: '', blocks: [], figures: [] },
}));

/**
 * @param written what Pagefind has written of the sample
 * @param version of Pagefind
 * @throws where it is anything but what is written here of the sample: this version's files are not known
 */
export function requireKnownFiles(written: readonly IndexFile[], version: string): void {
  const unpacked = written
    .filter(({ path }) => /\.pf_[a-z]+$/.test(path))
    .map(({ path, bytes }) => ({ path, bytes: unpack(path, bytes) }));
  for (const kind of ['.pf_meta', '.pf_fragment', '.pf_index', '.pf_filter']) {
    const contents = (files: readonly IndexFile[]) =>
      files
        .filter(({ path }) => path.endsWith(kind))
        .map(({ bytes }) => comparableContent(kind, bytes))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (isDeepStrictEqual(contents(unpacked), contents(indexFiles(SAMPLE, version).files)))
      continue;
    throw new Error(
      `Pagefind ${version} writes ${kind} otherwise than it is known: see ${import.meta.filename}`,
    );
  }
}

/** What is in a file but for names of files, and for what only this site's have. */
function comparableContent(kind: string, bytes: Uint8Array): unknown {
  if (kind === '.pf_fragment') {
    const fragment = JSON.parse(Buffer.from(bytes).toString('utf8')) as object;
    return { ...fragment, content: '', word_count: LENGTH, page: null };
  }
  if (kind !== '.pf_meta') return Buffer.from(bytes).toString('hex');
  const [version, pages, chunks, filters, ...rest] = decode(bytes) as unknown[][][];
  return [
    version,
    pages?.map(([, , ...page]) => page),
    chunks?.map(([from, to]) => [from, to]),
    filters?.map(([name]) => name),
    ...rest,
  ];
}

function unpack(path: string, bytes: Uint8Array): Buffer {
  const all = gunzipSync(bytes);
  if (all.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return all.subarray(SIGNATURE.length);
  throw new Error(`${path}: not a file of Pagefind 1.6`);
}
