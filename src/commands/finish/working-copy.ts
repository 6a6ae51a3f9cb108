/** What git says about the project. */
import { spawnSync } from 'node:child_process';

/**
 * Lists the changed and the new files of a folder.
 * @param folder its path
 * @param cwd the project; by default the current folder
 * @returns paths from the top of the working copy; null where there is none, or no git
 */
export function listChanges(folder: string, cwd?: string): string[] | null {
  const args = ['status', '--porcelain', '-z', '-uall', '--no-renames', '--', folder];
  // Each entry has two letters and a space before the path.
  return (
    askGit(args, cwd)
      ?.split('\0')
      .flatMap((entry) => entry.slice(3) || []) ?? null
  );
}

/** Counts the commits that wait to be pushed; 0 if that is not known. @param cwd the project */
export function countUnpushed(cwd?: string): number {
  return Number(askGit(['rev-list', '--count', '@{upstream}..HEAD'], cwd) ?? 0);
}

/** Runs git. @returns its output; null if it failed, or is not there */
function askGit(args: readonly string[], cwd?: string): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout : null;
}
