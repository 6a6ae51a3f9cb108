import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

test.each<[what: string, bytes: number[], text: string, encoding: string]>([
  ['UTF-8', [0xe5, 0xb7, 0xa5, 0xe4, 0xbc, 0x9a], '工会', 'UTF-8'],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xe5, 0xb7, 0xa5], '工', 'UTF-8'],
  ['GBK, which older Chinese editors write', [0xb9, 0xa4, 0xbb, 0xe1], '工会', 'GB18030'],
  [
    'UTF-16, which Windows Notepad can write',
    [0xff, 0xfe, 0xe5, 0x5d, 0x1a, 0x4f],
    '工会',
    'UTF-16',
  ],
])('reads %s', (_what, bytes, text, encoding) => {
  expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding });
});

test.each([
  ['a file with zero bytes', [0x50, 0x4b, 0x03, 0x04, 0x00], '不是纯文本文件'],
  ['bytes that no encoding allows', [0xff, 0xff, 0x81], '编码'],
])('refuses %s', (_what, bytes, message) => {
  expect(() => decodeText(new Uint8Array(bytes))).toThrow(message);
});
