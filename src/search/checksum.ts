/**
 * The checksum inside each file of the search index. It shows whether a file arrived whole, and whether it is the file
 * of its address. The build writes it, and the browser compares it. Pure.
 */

/**
 * Bytes before the checksum: the fixed header of gzip (RFC 1952), whose comment the checksum is, or `{"check":"` of a
 * JSON file.
 */
export const CHECKSUM_START = 10;
/** The eight hexadecimal digits of a checksum, and the byte that ends them: NUL in gzip, `"` in JSON. */
export const CHECKSUM_END = CHECKSUM_START + 9;

/** The versions of the files whose names stay the same. They are a part of the entry file. */
export interface IndexVersions {
  /** Digest of the script of the engine, as the attribute `integrity` takes it. */
  integrity: string;
  /** Checksums of the other files by name. */
  checks: Readonly<Record<string, string>>;
}

/** CRC-32 of each byte, as gzip and PNG use it (RFC 1952, section 8). */
const TABLE = Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit += 1) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

/**
 * Computes the checksum of a file: CRC-32 of its path and of all bytes outside the checksum. `crypto.subtle` is no
 * choice: browsers lack it on a site without https.
 * @param path below the folder of the index
 * @param bytes the whole file; the bytes of its checksum do not count
 * @returns eight hexadecimal digits
 */
export function computeChecksum(path: string, bytes: Uint8Array): string {
  let crc = -1;
  const add = (part: Uint8Array) => {
    for (const byte of part) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255]!;
  };
  add(new TextEncoder().encode(path));
  add(bytes.subarray(0, CHECKSUM_START));
  add(bytes.subarray(CHECKSUM_END));
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

/** The comment before a page. A page has its checksum where the other files have it. */
const PAGE_COMMENT = '<!--check:00000000-->';

/**
 * Writes the checksum of a page into a comment before it, or computes it anew.
 * @param path of the page, without the base and the first slash
 */
export function addPageChecksum(path: string, html: string): string {
  const page = PAGE_COMMENT + html.replace(/^<!--check:\w{8}-->/, '');
  const checksum = computeChecksum(path, new TextEncoder().encode(page));
  return page.slice(0, CHECKSUM_START) + checksum + page.slice(CHECKSUM_END - 1);
}

/** Reads the checksum that a file holds. @returns any text if the file is none of the index */
export function readChecksum(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(CHECKSUM_START, CHECKSUM_END - 1));
}
