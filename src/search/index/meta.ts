/** The list of all pages, chunks and filters of an index, and the digest in its name. Pure, build time only. */
import { encode } from 'cborg';
import { createHash } from 'node:crypto';
import type { Chunk } from './chunks.ts';

/** Dummy word count of each page. Our ranking ignores it, and a small number saves two bytes a page. */
export const WORD_COUNT = 1;

/** An encoded fragment or filter, with its name. */
export interface NamedContent {
  name: string;
  /** Not yet compressed. */
  bytes: Uint8Array;
}

/** Everything that an index contains. */
export interface IndexContent {
  /** Version of Pagefind. */
  version: string;
  fragments: readonly NamedContent[];
  chunks: readonly Chunk[];
  filters: readonly NamedContent[];
}

/** Computes a digest of an index: 8 hexadecimal digits. */
export function digestContent({ version, fragments, chunks, filters }: IndexContent): string {
  const digest = createHash('sha256');
  for (const { bytes } of [...fragments, ...chunks, ...filters]) digest.update(bytes);
  digest.update(JSON.stringify([version, chunks.map(({ from, to }) => [from, to])]));
  return digest.digest('hex').slice(0, 8);
}

/** Encodes the list of all in CBOR. @param hash digest of the index, in the names of all files */
export function encodeMeta(
  { version, fragments, chunks, filters }: IndexContent,
  hash: string,
): Uint8Array {
  const sortOrders: never[] = [];
  const metadataFields: never[] = [];
  return encode([
    version,
    fragments.map(({ name }) => [`${hash}/${name}`, WORD_COUNT, '']),
    chunks.map(({ from, to }, i) => [from, to, `${hash}/${i}`]),
    filters.map(({ name }) => [name, `${hash}/${name}`]),
    sortOrders,
    metadataFields,
  ]);
}
