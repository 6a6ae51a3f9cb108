/** Checks that Pagefind still writes the format that `files.ts` writes. Build time only. */
import { decode } from 'cborg';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from './checked-files.ts';
import { createIndexFiles, LANGUAGE, SIGNATURE } from './files.ts';
import { WORD_COUNT } from './meta.ts';
import type { IndexRecord } from './page-record.ts';

/**
 * Records that both indexers write for the comparison. They have words on several pages and at several positions, and
 * filters with several values.
 */
export const SAMPLE: readonly IndexRecord[] = [
  ['/a/', 'aa bb cc aa', { kind: ['page'], period: ['2025'] }],
  ['/b/c/', 'bb aa dd dd bb', { kind: ['news'] }],
  ['/d/', 'aa', { kind: ['page'], period: ['2024'] }],
].map(([url, words, filters]) => ({
  url: url as string,
  words: (words as string).split(' '),
  filters: filters as Record<string, string[]>,
  page: { name: '', kind: '', period: '', blocks: [], figures: [] },
}));

/**
 * Indexes records with Pagefind itself.
 * @returns the files of the index, compressed, and Pagefind's programs
 * @throws if Pagefind refuses a record
 */
export async function writeWithPagefind(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  const requireNone = (errors: readonly string[]) => {
    if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
  };
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw new Error(`search index: ${errors.join('; ')}`);
    for (const { url, words, filters } of records) {
      const record = { url, content: words.join(' '), filters, language: LANGUAGE };
      requireNone((await index.addCustomRecord(record)).errors);
    }
    const { errors: fileErrors, files } = await index.getFiles();
    requireNone(fileErrors);
    return files.map(({ path, content }) => ({ path, bytes: content }));
  } finally {
    await close();
  }
}

/**
 * Compares Pagefind's files of the sample with those of `createIndexFiles`.
 * @param written Pagefind's files of the sample
 * @param version of Pagefind
 * @throws if a kind of file differs: this version of Pagefind has another format
 */
export function requireKnownFormat(written: readonly IndexFile[], version: string): void {
  const theirs = written
    .filter(({ path }) => /\.pf_[a-z]+$/.test(path))
    .map(({ path, bytes }) => ({ path, bytes: decompress(path, bytes) }));
  const ours = createIndexFiles(SAMPLE, version).files;
  for (const kind of ['.pf_meta', '.pf_fragment', '.pf_index', '.pf_filter']) {
    const contents = (files: readonly IndexFile[]) =>
      files
        .filter(({ path }) => path.endsWith(kind))
        .map(({ bytes }) => comparableContent(kind, bytes))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (isDeepStrictEqual(contents(theirs), contents(ours))) continue;
    throw new Error(
      `Pagefind ${version} writes ${kind} files in an unknown format: see ${import.meta.filename}`,
    );
  }
}

/** Decodes a file, without names of files and without the fields that only this site writes. */
function comparableContent(kind: string, bytes: Uint8Array): unknown {
  if (kind === '.pf_fragment') {
    const fragment = JSON.parse(Buffer.from(bytes).toString('utf8')) as object;
    return { ...fragment, content: '', word_count: WORD_COUNT, page: null };
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

/** @throws if the file does not begin with Pagefind's signature */
function decompress(path: string, bytes: Uint8Array): Buffer {
  const content = gunzipSync(bytes);
  if (content.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    return content.subarray(SIGNATURE.length);
  }
  throw new Error(`${path}: not a file of Pagefind 1.6`);
}
