import { expect, test } from 'vitest';
import { digest } from './digest.ts';

test.each([
  ['', 'e3b0c44298fc1c14'],
  ['abc', 'ba7816bf8f01cfea'],
])('the digest of “%s” is the first 8 bytes of its SHA-256', async (text, expected) => {
  expect(await digest(new TextEncoder().encode(text).buffer)).toBe(expected);
});
