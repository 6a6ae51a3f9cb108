/**
 * The files of an index, as Pagefind 1.6 reads them. Pagefind's own indexer writes larger chunks, and names of
 * fragments that do not contain the path of the page. The site therefore writes the files itself, see
 * docs/search-index.md. `known-format.ts` compares the two formats.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePath } from '../engine.ts';
import { packFile, type IndexFile } from './checked-files.ts';
import { createChunks } from './chunks.ts';
import { addFilters, encodeFilters, type FilterValues } from './filters.ts';
import {
  digestContent,
  encodeMeta,
  WORD_COUNT,
  type IndexContent,
  type NamedContent,
} from './meta.ts';
import type { IndexRecord } from './page-record.ts';
import { addPostings, sortWords } from './postings.ts';

/** A language without stemming: Pagefind leaves the words as they are. */
export const LANGUAGE = 'x';
/** The content of each compressed file begins with these bytes. */
export const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * Creates the index of some records: a fragment for each page, chunks of words, filters, and the list of all. The
 * names of files or folders contain a digest of the whole content.
 * @param records one for each page; the order numbers the pages from 0
 * @param version of Pagefind
 * @returns the digest (8 hexadecimal digits), the number of pages, and the files, not yet compressed
 */
export function createIndexFiles(
  records: Iterable<IndexRecord>,
  version: string,
): { hash: string; pages: number; files: IndexFile[] } {
  const fragments: NamedContent[] = [];
  const postings = new Map<string, number[]>();
  const pagesByFilter = new Map<string, FilterValues>();
  for (const record of records) {
    const page = fragments.push(encodeFragment(record)) - 1;
    addPostings(postings, page, record.words);
    addFilters(pagesByFilter, page, record.filters);
  }
  const chunks = createChunks(sortWords(postings));
  const content: IndexContent = {
    version,
    fragments,
    chunks,
    filters: encodeFilters(pagesByFilter),
  };
  const hash = digestContent(content);
  const files = [
    { path: `pagefind.${hash}.pf_meta`, bytes: encodeMeta(content, hash) },
    ...fragments.map(({ name, bytes }) => ({
      path: `fragment/${hash}/${name}.pf_fragment`,
      bytes,
    })),
    ...chunks.map(({ bytes }, i) => ({ path: `index/${hash}/${i}.pf_index`, bytes })),
    ...content.filters.map(({ name, bytes }) => ({
      path: `filter/${hash}/${name}.pf_filter`,
      bytes,
    })),
  ];
  return { hash, pages: fragments.length, files };
}

/** Compresses a file: gzip of the signature and the content, with a checksum. */
export function compress({ path, bytes }: IndexFile): IndexFile {
  return packFile({ path, bytes: Buffer.concat([SIGNATURE, bytes]) });
}

/** Compresses files and writes them. @param folder absolute path; the folders of the files must exist in it */
export function writeCompressed(folder: string, files: Iterable<IndexFile>): void {
  for (const file of files) writeFileSync(join(folder, file.path), compress(file).bytes);
}

function encodeFragment({ url, filters, page }: IndexRecord): NamedContent {
  const content = {
    url,
    content: '',
    word_count: WORD_COUNT,
    filters,
    meta: {},
    anchors: [],
    page,
  };
  return { name: encodePath(url), bytes: Buffer.from(JSON.stringify(content)) };
}
