import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { findObstacle } from '../collections/read-file.ts';
import type { WriteState } from '../content-rules/rules/leftovers.ts';

/** A text file to be written. */
export interface NewFile {
  /** Path below the folder that the file is written to. */
  path: string;
  text: string;
}

/** Another file to be written, such as a picture. */
interface NewBinaryFile {
  /** Path below the folder that the file is written to. */
  path: string;
  bytes: Uint8Array;
}

type AnyFile = NewFile | NewBinaryFile;

/** The path of a file or new folder below the root, and the absolute place that it is moved to. */
interface Move {
  path: string;
  target: string;
}

/**
 * Writes all files below a folder, or none. At any moment, each file is whole: the old one or the new one.
 *
 * The new files are written, and the old ones copied, to a temporary folder. Then each new file is renamed over the
 * old one, and a new folder in one step. If the process is killed, the temporary folder stays. Its name says how far
 * the work has come, and `checkLeftovers` reports it.
 * @param root path of the folder; created if it is missing
 * @throws with a message in Chinese if a file cannot be written or moved; the earlier state is then restored
 */
export function writeAll(root: string, files: readonly AnyFile[]): void {
  const moves = planMoves(root, files);
  let folder = createFolder(root);
  const undo: (() => void)[] = [];
  try {
    for (const file of files) writeNew(folder, file);
    for (const move of moves) copyOld(folder, move);
    folder = advance(folder, 'replacing');
    for (const move of moves) undo.push(replace(folder, move));
  } catch (error) {
    for (const step of undo.reverse()) step();
    rmSync(advance(folder, 'preparing'), { recursive: true });
    throw explainWriteError(error);
  }
  rmSync(advance(folder, 'replaced'), { recursive: true });
}

/** Creates the folder and its temporary folder. @returns the path of the temporary folder */
function createFolder(root: string): string {
  try {
    mkdirSync(root, { recursive: true });
    return mkdtempSync(join(root, '.preparing-'));
  } catch (error) {
    throw explainWriteError(error);
  }
}

/** Lists the moves: one for a new folder with all its files, and one for each other file. For a link, its target is replaced. */
function planMoves(root: string, files: readonly AnyFile[]): Move[] {
  const paths = files.map(({ path }) => {
    const folder = dirname(path);
    return folder !== '.' && !existsSync(join(root, folder)) ? folder : path;
  });
  return [...new Set(paths)].map((path) => {
    const place = join(root, path);
    if (!isThere(place)) return { path, target: place };
    const obstacle = findObstacle(place);
    if (obstacle) throw new Error(`${place} ${obstacle.message}，请先移走它。`);
    return { path, target: realpathSync(place) };
  });
}

/** Whether there is a file, folder or link. @throws with a message in Chinese if a part of the path is a file */
function isThere(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw explainWriteError(error);
  }
}

function writeNew(folder: string, newFile: AnyFile): void {
  const file = join(folder, 'new', newFile.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'text' in newFile ? newFile.text : newFile.bytes, {
    flag: 'wx',
    flush: true,
  });
}

/** Copies a file that will be replaced. The new file gets its permissions. */
function copyOld(folder: string, { path, target }: Move): void {
  if (!existsSync(target)) return;
  const old = join(folder, 'old', path);
  mkdirSync(dirname(old), { recursive: true });
  copyFileSync(target, old);
  chmodSync(join(folder, 'new', path), statSync(target).mode);
}

/** Moves a new file or folder to its place. @returns how to undo this */
function replace(folder: string, { path, target }: Move): () => void {
  const old = join(folder, 'old', path);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(folder, 'new', path), target);
  return () => (existsSync(old) ? renameSync(old, target) : rmSync(target, { recursive: true }));
}

/** Renames the temporary folder for the next state of the work. @returns its new path */
function advance(folder: string, state: WriteState): string {
  const renamed = folder.replace(/\.[a-z]+(-[^-/\\]*)$/, `.${state}$1`);
  renameSync(folder, renamed);
  return renamed;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘的配额用完了',
  EROFS: '这个磁盘不能写',
  EACCES: '没有写的权限',
  EPERM: '没有写的权限',
  EEXIST: '已经有同名的文件',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
};

function explainWriteError(cause: unknown): Error {
  const {
    code = '',
    dest,
    path = '',
    message,
  } = cause as NodeJS.ErrnoException & { dest?: string };
  return new Error(`写不了 ${dest ?? path}：${REASONS[code] ?? message}。`, { cause });
}

/** Runs a command that writes files all together or not at all. An error ends it with a message and exit code 1. */
export async function runWriter(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(`没有写入任何文件：${(error as Error).message}`);
    process.exitCode = 1;
  }
}
