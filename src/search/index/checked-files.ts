/** Writes the checksum into the files of an index, see `search/checksum.ts`. Build time only. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { CHECKSUM_END, CHECKSUM_START, computeChecksum } from '../checksum.ts';

/** A file of the index, compressed or not. */
export interface IndexFile {
  /** Path below Pagefind's folder. */
  path: string;
  bytes: Uint8Array;
}

/** The byte of a gzip header that lists the optional fields, and its bit for a comment (RFC 1952). */
const FLAGS_AT = 3;
const HAS_COMMENT = 16;
/** Place of a checksum until it is known. */
const EMPTY = '0'.repeat(CHECKSUM_END - CHECKSUM_START - 1);

/** Compresses a file. Its checksum is the comment of the gzip header. The same bytes give the same file. */
export function packFile({ path, bytes }: IndexFile): IndexFile {
  // Node writes a header without optional fields.
  const packed = gzipSync(bytes, { level: 7 });
  packed[FLAGS_AT] = HAS_COMMENT;
  return addChecksum(
    path,
    Buffer.concat([
      packed.subarray(0, CHECKSUM_START),
      Buffer.from(`${EMPTY}\0`),
      packed.subarray(CHECKSUM_START),
    ]),
  );
}

/** Compresses a file that is compressed already anew, with its checksum. @throws if it is no gzip */
export function repackFile({ path, bytes }: IndexFile): IndexFile {
  return packFile({ path, bytes: gunzipSync(bytes) });
}

/** Creates a JSON file. Its checksum is the first field, `check`. @param fields the other fields, at least one */
export function createJsonFile(path: string, fields: object): IndexFile {
  return addChecksum(path, Buffer.from(JSON.stringify({ check: EMPTY, ...fields })));
}

function addChecksum(path: string, bytes: Buffer): IndexFile {
  bytes.write(computeChecksum(path, bytes), CHECKSUM_START, 'latin1');
  return { path, bytes };
}
