/** The text of a file, and its encoding. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

/**
 * Decodes a text file in an encoding that editors use: UTF-8, UTF-16 with a byte order mark, or GB18030, which
 * contains GBK and GB2312. UTF-8 is tried before GB18030.
 * @throws if the file is not a text in any of these encodings
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: decode('utf-16le', bytes), encoding: 'UTF-16' };
  if (a === 0xfe && b === 0xff) return { text: decode('utf-16be', bytes), encoding: 'UTF-16' };
  if (bytes.includes(0))
    throw new Error('这不是纯文本文件（里面有空字节）。请另存为 .txt 再导入。');
  try {
    return { text: decode('utf-8', bytes), encoding: 'UTF-8' };
  } catch {
    try {
      return { text: decode('gb18030', bytes), encoding: 'GB18030' };
    } catch {
      throw new Error(
        '文件的编码既不是 UTF-8，也不是 GB18030（GBK）。请另存为 UTF-8 的 .txt 再导入。',
      );
    }
  }
}

function decode(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}
