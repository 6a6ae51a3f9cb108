import { resolve } from 'node:path';
import {
  readRegularFile,
  type Obstacle,
  type UnreadableFile,
} from '../../collections/read-file.ts';
import { userFolder } from '../../site/project-folder.ts';

/** A larger file is no article. In UTF-8, a million bytes hold 330,000 Han characters. */
const MAX_SOURCE_BYTES = 1_000_000;

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
  'too large': '请只留要导入的文章，或者分几次导入',
  unknown: OTHER_FILE,
};

/**
 * Reads the file that an editor wants to import.
 * @param file path as typed, relative to the folder in which the command was run
 * @throws with a message in Chinese if it cannot be read, or is larger than 1 MB
 */
export function readSource(file: string): Uint8Array {
  try {
    return readRegularFile(resolve(userFolder, file), MAX_SOURCE_BYTES);
  } catch (error) {
    const { obstacle, message } = error as UnreadableFile;
    throw new Error(`读不到“${file}”：${message}。${MENDS[obstacle]}。`, { cause: error });
  }
}
