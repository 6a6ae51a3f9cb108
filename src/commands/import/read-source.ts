import { extname, resolve } from 'node:path';
import {
  readRegularFile,
  type Obstacle,
  type UnreadableFile,
} from '../../collections/read-file.ts';
import { decodeText } from '../../import/decode.ts';
import { readTextSource, type Source } from '../../import/source.ts';
import { readWord } from '../../import/word/read-word.ts';
import { userFolder } from '../../site/project-folder.ts';

/** A file that was read for an import. */
interface ReadSource {
  source: Source;
  /** Kind of the file, in Chinese, for the report. */
  format: string;
}

/** A longer text is no article: a page of a newspaper has 10,000 characters. In UTF-16 code units. */
const MAX_SOURCE_CHARACTERS = 100_000;
/** A larger text file is not even read. No shorter text has as many bytes in an encoding that editors use. */
const MAX_TEXT_BYTES = 4 * MAX_SOURCE_CHARACTERS;
/** A larger document is not even read. Photos of a phone have some 5 MB each. */
const MAX_DOCUMENT_BYTES = 300_000_000;
const SHORTEN = '请只留要导入的文章，或者分几次导入';

const OTHER_FILE = '请存成普通的 .txt 文件或 .docx 文件再导入';
const MENDS: Readonly<Record<Obstacle, string>> = {
  missing: '请核对路径',
  'broken link': '请给出文件本身',
  'circular link': '请给出文件本身',
  folder: '请给出里面的 .txt 或 .docx 文件',
  'linked folder': '请给出里面的 .txt 或 .docx 文件',
  pipe: OTHER_FILE,
  socket: OTHER_FILE,
  device: OTHER_FILE,
  forbidden: '请改它的权限，让自己能读',
  'too large': SHORTEN,
  unknown: OTHER_FILE,
};

/**
 * First bytes of files that cannot be read, as Latin-1, and what an editor should do. No library reads the text of a PDF
 * safely enough: the marks of notes become digits of figures (1280家1), and quotation marks move to the start of the line.
 */
const REFUSED: readonly [start: string, mend: string][] = [
  [
    '\xd0\xcf\x11\xe0',
    '这是旧的 .doc、.wps 格式，或者是加了密码的文件。请在 Word 或 WPS 里打开，去掉密码，另存为 .docx 再导入',
  ],
  [
    '%PDF',
    '这是 PDF。请用 Word 或 WPS 打开它，另存为 .docx 再导入；或者把文字复制出来，存成 .txt，折断的行不用整理。扫描的 PDF 要先识别文字',
  ],
  ['{\\rtf', '这是 RTF。请在 Word 或 WPS 里打开，另存为 .docx 再导入'],
];

/**
 * Reads the file that an editor wants to import: a plain text or a Word file.
 * @param file path as typed, relative to the folder in which the command was run
 * @throws with a message in Chinese if it cannot be read, is of another kind, or has more than 100,000 characters
 */
export async function readSource(file: string): Promise<ReadSource> {
  const bytes = readBytes(file);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const refused = REFUSED.find(([signature]) => start.startsWith(signature));
  if (refused) throw new Error(`“${file}”读不了：${refused[1]}。`);
  const read = start.startsWith('PK') ? await readDocument(bytes) : readText(bytes);
  const { length } = read;
  if (length <= MAX_SOURCE_CHARACTERS) return read;
  throw new Error(`“${file}”有${length}个字符，最多${MAX_SOURCE_CHARACTERS}个。${SHORTEN}。`);
}

function readText(bytes: Uint8Array): ReadSource & { length: number } {
  const { text, encoding } = decodeText(bytes);
  const { length } = text;
  // A text that is too long is not taken apart.
  const source = readTextSource(length <= MAX_SOURCE_CHARACTERS ? text : '');
  return { source, format: `编码：${encoding}`, length };
}

async function readDocument(bytes: Uint8Array): Promise<ReadSource & { length: number }> {
  const source = await readWord(bytes);
  const length = source.lines.reduce((sum, { text }) => sum + text.length, 0);
  return { source, format: 'Word 文件（下面的“行”按段落数，表格一行算一行）', length };
}

function readBytes(file: string): Uint8Array {
  const isText = /^(?:\.txt|\.md|)$/i.test(extname(file));
  try {
    return readRegularFile(resolve(userFolder, file), isText ? MAX_TEXT_BYTES : MAX_DOCUMENT_BYTES);
  } catch (error) {
    const { obstacle, message } = error as UnreadableFile;
    throw new Error(`读不到“${file}”：${message}。${MENDS[obstacle]}。`, { cause: error });
  }
}
