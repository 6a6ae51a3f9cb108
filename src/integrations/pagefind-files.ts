/** The files that Pagefind 1.6 writes: gzip of a signature, and of JSON (fragments) or CBOR (index, list of all). */
import { decode, encode } from 'cborg';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const SIGNATURE = Buffer.from('pagefind_dcd');
/** A chunk holds this many places of words, some 5 KB; more where there would be more chunks than `MOST`. */
const SMALLEST = 2500;
const MOST = 1500;

/** A word, the pages it stands on with its places there, and its other spellings. */
type Word = [
  word: string,
  pages: [page: number, places: number[], ofMeta: number[]][],
  ...unknown[],
];
type Chunk = [from: string, to: string, hash: string];
type Meta = [version: string, pages: unknown[], chunks: Chunk[], ...unknown[]];

/**
 * Puts what results show into the written fragments.
 * @param outputPath Pagefind's folder
 * @param shownOf what is shown of the page with a path, or undefined where it was not indexed
 * @throws where a file is not what this version of Pagefind writes, or its page was not indexed
 */
export function fillFragments(outputPath: string, shownOf: (url: string) => unknown): void {
  for (const name of globSync('fragment/*.pf_fragment', { cwd: outputPath })) {
    const file = join(outputPath, name);
    const fragment = JSON.parse(unpack(file).toString('utf8')) as { url: string };
    const page = shownOf(fragment.url);
    if (!page) throw new Error(`${file}: ${fragment.url} was not indexed`);
    pack(file, Buffer.from(JSON.stringify({ ...fragment, content: '', page })));
  }
}

/**
 * Divides the index to smaller chunks than Pagefind's own, which hold 20,000 places each: a search reads those of
 * its words, and nothing shown waits for more. Chunks are named by their whole first and last words; Pagefind's own
 * names are cut short, and a longer word at the edge of a chunk is not found by them.
 * @throws where a file is not what this version of Pagefind writes
 */
export function divideIndex(outputPath: string): void {
  const [metaFile, ...others] = globSync('pagefind.*.pf_meta', { cwd: outputPath });
  if (!metaFile || others.length > 0) throw new Error(`${outputPath}: not one language`);
  const metaPath = join(outputPath, metaFile);
  const meta = readCbor(metaPath) as Meta;
  const words: Word[] = [];
  for (const [, , hash] of meta[2]) {
    const file = join(outputPath, `index/${hash}.pf_index`);
    const [ofChunk, ...rest] = readCbor(file) as [Word[]];
    if (rest.length > 0) throw new Error(`${file}: not an index of Pagefind 1.6`);
    words.push(...ofChunk);
    rmSync(file);
  }
  const weights = words.map(([, pages]) => pages.reduce((sum, [, at]) => sum + at.length + 1, 0));
  const size = Math.max(SMALLEST, weights.reduce((sum, weight) => sum + weight, 0) / MOST);
  meta[2] = [];
  for (let from = 0, to = 0; from < words.length; from = to) {
    for (let weight = 0; to < words.length && weight < size; to += 1) weight += weights[to] ?? 0;
    const chunk = words.slice(from, to);
    const data = encode([chunk]);
    const hash = `x_${createHash('sha256').update(data).digest('hex').slice(0, 10)}`;
    pack(join(outputPath, `index/${hash}.pf_index`), data);
    meta[2].push([chunk[0]?.[0] ?? '', chunk.at(-1)?.[0] ?? '', hash]);
  }
  pack(metaPath, encode(meta));
}

/** @throws where what is read would not be written the same again: then it is not understood */
function readCbor(file: string): unknown {
  const bytes = unpack(file);
  const value: unknown = decode(bytes);
  if (!bytes.equals(encode(value))) throw new Error(`${file}: not CBOR as Pagefind 1.6 writes it`);
  return value;
}

function unpack(file: string): Buffer {
  const bytes = gunzipSync(readFileSync(file));
  const from = SIGNATURE.length;
  if (!bytes.subarray(0, from).equals(SIGNATURE)) {
    throw new Error(`${file}: not a file of Pagefind 1.6`);
  }
  return bytes.subarray(from);
}

function pack(file: string, bytes: Uint8Array): void {
  writeFileSync(file, gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 }));
}
