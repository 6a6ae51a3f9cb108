import { resolve } from 'node:path';
import {
  readRegularFile,
  type Obstacle,
  type UnreadableFile,
} from '../../collections/read-file.ts';
import { decodeText, type Decoded } from '../../import/decode.ts';
import { userFolder } from '../../site/project-folder.ts';

/** A longer text is no article: a page of a newspaper has 10,000 characters. In UTF-16 code units. */
const MAX_SOURCE_CHARACTERS = 100_000;
/** A larger file is not even read. No shorter text has as many bytes in an encoding that editors use. */
const MAX_SOURCE_BYTES = 4 * MAX_SOURCE_CHARACTERS;
const SHORTEN = '请只留要导入的文章，或者分几次导入';

const OTHER_FILE = '请存成普通的 .txt 文件再导入';
const MENDS: Readonly<Record<Obstacle, string>> = {
  missing: '请核对路径',
  'broken link': '请给出文件本身',
  'circular link': '请给出文件本身',
  folder: '请给出里面的 .txt 文件',
  'linked folder': '请给出里面的 .txt 文件',
  pipe: OTHER_FILE,
  socket: OTHER_FILE,
  device: OTHER_FILE,
  forbidden: '请改它的权限，让自己能读',
  'too large': SHORTEN,
  unknown: OTHER_FILE,
};

/**
 * Reads the text that an editor wants to import.
 * @param file path as typed, relative to the folder in which the command was run
 * @throws with a message in Chinese if it cannot be read, is no text, or has more than 100,000 characters
 */
export function readSource(file: string): Decoded {
  const decoded = decodeText(readBytes(file));
  const { length } = decoded.text;
  if (length <= MAX_SOURCE_CHARACTERS) return decoded;
  throw new Error(`“${file}”有${length}个字符，最多${MAX_SOURCE_CHARACTERS}个。${SHORTEN}。`);
}

function readBytes(file: string): Uint8Array {
  try {
    return readRegularFile(resolve(userFolder, file), MAX_SOURCE_BYTES);
  } catch (error) {
    const { obstacle, message } = error as UnreadableFile;
    throw new Error(`读不到“${file}”：${message}。${MENDS[obstacle]}。`, { cause: error });
  }
}
