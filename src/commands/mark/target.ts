import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { contentDir } from '../../collections/folder-path.ts';
import { isPageFile } from '../../content-rules/read-content.ts';
import { userFolder } from '../../site/project-folder.ts';

export const USAGE = `用法：npm run mark -- content/report/2026/huhang.mdx
给一页里还没有标注的数量加上 <Figure>，代拟 id 和 label；别的一个字也不动。
  --dry-run  只看结果，什么也不写`;

/**
 * Finds a page below the content folder.
 * @param file path as typed, relative to the folder in which the command was run
 * @returns the path below the content folder, with forward slashes
 * @throws with a message in Chinese if it is not the file of a page
 */
export function findContentPath(file: string): string {
  const place = resolve(userFolder, file);
  if (!existsSync(place)) throw new Error(`没有“${file}”这个文件。请核对路径。`);
  if (statSync(place).isDirectory()) {
    throw new Error(`“${file}”是文件夹。请给出里面的一个 .mdx 文件。`);
  }
  if (!/\.mdx$/.test(file)) {
    throw new Error(
      `“${file}”不是 .mdx 文件。纯文字用 npm run import 导入；页面的文件名以 .mdx 结尾。`,
    );
  }
  const path = relative(realpathSync(contentDir), realpathSync(place)).split(sep).join('/');
  if (!isPageFile(path)) {
    throw new Error(
      `“${file}”不是网站的一页。页面放在 ${contentDir}/report/年份/、${contentDir}/news/ 或 ${contentDir}/pages/ 里。`,
    );
  }
  return path;
}
