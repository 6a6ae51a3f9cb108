import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentDir } from '../../collections/folder-path.ts';
import { isPageFile } from '../../content-rules/read-content.ts';

/** Returns those of the paths below the content folder at which something exists, also a broken link. */
export function findExisting(paths: readonly string[]): Set<string> {
  return new Set(
    paths.filter((path) => lstatSync(join(contentDir, path), { throwIfNoEntry: false })),
  );
}

/**
 * Refuses an import that collides with files on the disk.
 * @param paths files that the import writes, below the content folder
 * @param existing those that would be replaced
 * @param force whether they may be replaced
 * @throws with a message in Chinese, also if the folder of a report contains other files
 */
export function refuseCollisions(
  paths: readonly string[],
  existing: ReadonlySet<string>,
  force: boolean,
): void {
  if (existing.size > 0 && !force) {
    throw new Error(`这些文件已经存在：\n${listPaths([...existing])}\n要覆盖它们，请加 --force。`);
  }
  const folders = new Set(paths.map((path) => dirname(path)).filter((folder) => folder !== 'news'));
  for (const folder of folders) {
    if (!existsSync(join(contentDir, folder))) continue;
    const others = readdirSync(join(contentDir, folder))
      .map((name) => `${folder}/${name}`)
      .filter((path) => isPageFile(path) && !paths.includes(path));
    if (others.length > 0) {
      throw new Error(
        `同一年里还有这次导入不写的文件，章节的次序会冲突：\n${listPaths(others)}\n请先移走或删去它们。`,
      );
    }
  }
}

function listPaths(paths: readonly string[]): string {
  return paths.map((path) => `  ${contentDir}/${path}`).join('\n');
}
