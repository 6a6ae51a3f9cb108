import { existsSync, readFileSync } from 'node:fs';

const PATH = /^\/([a-z0-9-]+\/)*$/;

/**
 * Pages that have moved, from a JSON file `{ "/2025/old/": "/2025/new/" }`; none where there is no such file.
 * @throws where the file is no such object, naming what is wrong and how to mend it
 */
export function readMovedPages(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const moved: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof moved !== 'object' || moved === null || Array.isArray(moved)) {
    throw new Error(`${file} 应是一个对象：{"/旧地址/": "/新地址/"}。`);
  }
  return Object.fromEntries(
    Object.entries(moved).map(([from, to]) => {
      for (const path of [from, to]) {
        if (typeof path !== 'string' || !PATH.test(path)) {
          throw new Error(
            `${file}：“${path}”不是本站的页面地址。以斜线开头和结尾，例如 "/2025/huhang/"。`,
          );
        }
      }
      return [from, to as string];
    }),
  );
}
