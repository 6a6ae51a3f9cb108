import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { computeChecksum, readChecksum } from '../checksum.ts';
import { createJsonFile, packFile, repackFile } from './checked-files.ts';

const bytes = Buffer.from('pagefind_dcd调解劳动纠纷743件');

test('a packed file is gzip that holds its content and its checksum', () => {
  const packed = packFile({ path: 'index/0a/1.pf_index', bytes }).bytes;
  expect(gunzipSync(packed)).toEqual(bytes);
  expect(readChecksum(packed)).toBe(computeChecksum('index/0a/1.pf_index', packed));
});

test('a file that was compressed by others holds the same content', () => {
  const path = 'wasm.unknown.pagefind';
  expect(repackFile({ path, bytes: gzipSync(bytes) })).toEqual(packFile({ path, bytes }));
});

test('a JSON file has its checksum as its first field', () => {
  const file = createJsonFile('values.json', { content: { folder: 'values/0a' } });
  const { check, content } = JSON.parse(Buffer.from(file.bytes).toString('utf8'));
  expect(content).toEqual({ folder: 'values/0a' });
  expect([check, readChecksum(file.bytes)]).toEqual(
    Array(2).fill(computeChecksum('values.json', file.bytes)),
  );
});
