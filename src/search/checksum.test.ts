import { expect, test } from 'vitest';
import { crc32 } from 'node:zlib';
import { CHECKSUM_END, CHECKSUM_START, computeChecksum, readChecksum } from './checksum.ts';

const bytes = Buffer.from('{"check":"00000000","starts":[["3572","万元"]]}');

test('a checksum is the CRC-32 of the path and of the bytes around it', () => {
  const counted = ['values.json', bytes.subarray(0, CHECKSUM_START), bytes.subarray(CHECKSUM_END)];
  const expected = counted.reduce((sum, part) => crc32(part, sum), 0);
  expect(parseInt(computeChecksum('values.json', bytes), 16)).toBe(expected);
});

test('the checksum that a file holds is read', () => {
  expect(readChecksum(Buffer.from('{"check":"0f00ba5e","starts":[]}'))).toBe('0f00ba5e');
  expect(readChecksum(Buffer.from('{"ch'))).toBe('');
});

test('any changed byte, a missing end and another path change the checksum', () => {
  const right = computeChecksum('values.json', bytes);
  const others = Array.from(bytes, (byte, at) => {
    const spoilt = Buffer.from(bytes);
    spoilt[at] = byte ^ 1;
    const isOutside = at < CHECKSUM_START || at >= CHECKSUM_END;
    return isOutside ? computeChecksum('values.json', spoilt) : '';
  });
  others.push(
    ...Array.from(bytes.subarray(CHECKSUM_END), (_, i) =>
      computeChecksum('values.json', bytes.subarray(0, CHECKSUM_END + i)),
    ),
    computeChecksum('related-words.json', bytes),
  );
  expect(others).not.toContain(right);
});
