/** Reads files that a person names or puts somewhere, and explains in Chinese why one cannot be read. */
import { accessSync, constants, lstatSync, readFileSync, statSync, type Stats } from 'node:fs';
import { ContentError, formatFault, type FaultMessage } from './fault.ts';

/** Why a path is not a readable file. */
export type Obstacle =
  | 'missing'
  | 'broken link'
  | 'circular link'
  | 'folder'
  | 'linked folder'
  | 'pipe'
  | 'socket'
  | 'device'
  | 'forbidden'
  | 'too large'
  | 'unknown';

/** A file cannot be read. The message says why, in Chinese, without the path and without a full stop. */
export class UnreadableFile extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle, message = WORDS[obstacle]) {
    super(message);
    this.obstacle = obstacle;
  }
}

/** Largest size of `published.json` and `redirects.json`. */
export const MAX_LIST_BYTES = 20_000_000;

const WORDS: Readonly<Record<Obstacle, string>> = {
  missing: '没有这个文件',
  'broken link': '是断了的链接，它指向的文件不存在',
  'circular link': '是转圈的链接，最后没有文件',
  folder: '是文件夹，不是文件',
  'linked folder': '是指向文件夹的链接，不是文件',
  pipe: '是管道，不是文件',
  socket: '是套接字，不是文件',
  device: '是设备，不是文件',
  forbidden: '没有读它的权限',
  'too large': '文件太大',
  unknown: '读不出来',
};

/**
 * Reads a file. Nothing but a regular file, or a link to one, is opened: a pipe would never end.
 * @param maxBytes a larger file is not read
 * @throws UnreadableFile
 */
export function readRegularFile(path: string, maxBytes: number): Buffer<ArrayBuffer> {
  requireRegularFile(path, maxBytes);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UnreadableFile(explainCode(error));
  }
}

/**
 * Reads a file of the content as text in UTF-8.
 * @throws ContentError with the path, if it is no readable file
 */
export function readText(file: string): string {
  try {
    return readRegularFile(file, MAX_LIST_BYTES).toString('utf8');
  } catch (error) {
    const message = describeUnreadable(error as UnreadableFile);
    throw new ContentError(formatFault({ file, line: 0, ...message }));
  }
}

/** Returns why a path is not a readable file of at most `maxBytes`; null if it is one. */
export function findObstacle(path: string, maxBytes = Infinity): UnreadableFile | null {
  try {
    requireRegularFile(path, maxBytes);
    return null;
  } catch (error) {
    return error as UnreadableFile;
  }
}

/** Explains to an editor why a file of the content cannot be read. */
export function describeUnreadable({ obstacle, message }: UnreadableFile): FaultMessage {
  const mends: Partial<Record<Obstacle, string>> = {
    forbidden: '改它的权限，让自己能读',
    folder: '把里面的文件移出来，再删去这个文件夹',
    'too large': '分成几个文件，多半是误放了别的内容',
  };
  return {
    what: message,
    why: '读不到它，网站就不会生成',
    mend: mends[obstacle] ?? '换成普通的文件，或删去它',
  };
}

/** @throws UnreadableFile */
function requireRegularFile(path: string, maxBytes: number): void {
  let stats: Stats;
  try {
    stats = statSync(path);
    accessSync(path, constants.R_OK);
  } catch (error) {
    const obstacle = explainCode(error);
    throw new UnreadableFile(obstacle === 'missing' && isLink(path) ? 'broken link' : obstacle);
  }
  if (stats.isFile()) {
    if (stats.size <= maxBytes) return;
    const limit = `文件有${formatBytes(stats.size)}，最多${formatBytes(maxBytes)}`;
    throw new UnreadableFile('too large', limit);
  }
  if (stats.isDirectory()) throw new UnreadableFile(isLink(path) ? 'linked folder' : 'folder');
  throw new UnreadableFile(stats.isFIFO() ? 'pipe' : stats.isSocket() ? 'socket' : 'device');
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function explainCode(error: unknown): Obstacle {
  const { code } = error as { code?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'ELOOP') return 'circular link';
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unknown';
}

/** Writes a size: `300KB`, `2.3MB`. */
function formatBytes(bytes: number): string {
  const [unit, name] = bytes < 1e6 ? [1e3, 'KB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB'];
  return `${Number((bytes / unit).toFixed(1))}${name}`;
}
