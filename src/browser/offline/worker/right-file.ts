/** Checks that a body is the file of its address: not a login page, not another kind of file, and not damaged. */
import { computeChecksum, readChecksum } from '../../../search/checksum.ts';

/**
 * A part of the media type of each kind of file. Scripts and style sheets are missing: only the digest of a core file
 * tells whether one is right.
 */
const TYPES: Readonly<Record<string, string>> = {
  json: 'json',
  csv: 'csv',
  xml: 'xml',
  txt: 'plain',
  svg: 'svg',
  png: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
};

/** No media type contains it. */
const NO_TYPE = ' none';

/**
 * Whether a body is the file of an address. Pages and files of the search index hold their checksum. Other files are
 * checked by their media type alone.
 * @param path percent-encoded, with the base
 * @param type media type of the answer
 */
export function isRightFile(path: string, type: string, body: ArrayBuffer): boolean {
  const bytes = new Uint8Array(body);
  const place = path.slice(BASE.length);
  const ending = /\.(\w+)$/.exec(place)?.[1] ?? '';
  const index = /^pagefind\/(.*\.(?:pf_\w+|pagefind|json))$/.exec(place);
  if (index) return readChecksum(bytes) === computeChecksum(index[1]!, bytes);
  if (ending && ending !== 'html') return type.includes(TYPES[ending] ?? NO_TYPE);
  return type.includes('html') && readChecksum(bytes) === computeChecksum(place, bytes);
}
