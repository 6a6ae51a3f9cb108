import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to be written. */
export interface NewFile {
  /** Path below the folder that the file is written to. */
  path: string;
  text: string;
}

/**
 * Writes all files below a folder, or none. Existing files are replaced. The files are written to a temporary folder
 * and then moved to their places, a new folder in one step.
 * @param root path of the folder; created if it is missing
 * @throws if a file cannot be written or moved; the earlier state is then restored
 */
export async function writeAll(root: string, files: readonly NewFile[]): Promise<void> {
  await mkdir(root, { recursive: true });
  const temporary = await mkdtemp(join(root, '.writing-'));
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(join(temporary, 'new', path)), { recursive: true });
      await writeFile(join(temporary, 'new', path), text, { flag: 'wx' });
    }
    for (const path of planMoves(root, files)) {
      const target = join(root, path);
      const old = join(temporary, 'old', path);
      if (existsSync(target)) {
        await mkdir(dirname(old), { recursive: true });
        await rename(target, old);
        undo.push(() => rename(old, target));
      }
      await mkdir(dirname(target), { recursive: true });
      await rename(join(temporary, 'new', path), target);
      undo.push(() => rm(target, { recursive: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Returns the paths to move: the folder of files if it is new, else the files. */
function planMoves(root: string, files: readonly NewFile[]): string[] {
  const moves = files.map(({ path }) => {
    const folder = dirname(path);
    return folder !== '.' && !existsSync(join(root, folder)) ? folder : path;
  });
  return [...new Set(moves)];
}
