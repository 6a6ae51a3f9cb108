/** The list of published addresses, `published.json`: reads it, adds to it, compares it with a build. */
import { existsSync } from 'node:fs';
import { ContentError } from '../collections/fault.ts';
import { readText } from '../collections/read-file.ts';
import { isFrameId, isPagePath, isReportPath, sharePath } from '../site/addresses.ts';
import { readBuiltPages, type BuiltPage } from './built-pages.ts';

/** Paths without the base → ids of headings and figures. A path that leads to a page (`/护航/`) has no ids. */
export type Addresses = Record<string, string[]>;

/** Share pages derive from the ids: an editor can lose none. */
const SHARE_FAULT = '它由网站按id生成，请告诉维护网站的人';

type BuiltPages = ReadonlyMap<string, BuiltPage>;

/**
 * Adds the addresses of a build to those of the list. Addresses in the list stay.
 * @param dir folder of a build with the base `/`
 * @returns the text of the new list, and the number of new addresses
 * @throws ContentError if the list cannot be read, or is no JSON
 */
export function addAddresses(file: string, dir: string): { text: string; added: number } {
  const published = existsSync(file) ? readAddresses(file) : {};
  const all = mergeAddresses(published, readBuiltPages(dir));
  const added = countAddresses(all) - countAddresses(published);
  return { text: `${JSON.stringify(all, null, 2)}\n`, added };
}

/** Counts the addresses of a build that are not in the list: pages and ids. */
export function countNewAddresses(published: Addresses, pages: BuiltPages): number {
  return countAddresses(mergeAddresses(published, pages)) - countAddresses(published);
}

/**
 * Lists the published addresses that a build lacks.
 * @param base path that the site is built for, with or without its last slash
 * @returns a line in Chinese for each address, with the way to keep it
 */
export function listLostAddresses(published: Addresses, pages: BuiltPages, base: string): string[] {
  return Object.entries(published).flatMap(([path, ids]) => {
    const { movedTo, page } = followRedirects(path, pages, base);
    // A redirect to a file leads on, but no file has an id.
    const isFile = movedTo !== undefined && !movedTo.endsWith('/');
    if (!page && !isFile) {
      const line = movedTo ? `它转往的${movedTo}不存在` : `"${path}": "/新地址/"`;
      const change = isPagePath(path) && !path.startsWith('/latest/') ? '文件名' : '标题或文件名';
      return [`  ${path}  页面不见了。改了${change}，就在 redirects.json 里写 ${line}`];
    }
    const lost = ids
      .filter((id) => !page?.ids.has(id))
      .map(
        (id) =>
          `  ${path}#${id}  改了id，就在${movedTo ?? '该页'}的frontmatter里写 aliases: { ${id}: 新id }`,
      );
    if (movedTo || !isReportPath(path)) return lost;
    const unshared = ids
      .filter((id) => page?.ids.has(id) && !isFrameId(id) && !pages.has(sharePath(path, id)))
      .map((id) => `  ${sharePath(path, id)}  分享页不见了，转发过的链接会打不开。${SHARE_FAULT}`);
    return [...lost, ...unshared];
  });
}

/**
 * Follows redirects from a path to their end.
 * @returns the last path, undefined if the first path does not redirect; the page there, if there is one
 */
function followRedirects(
  path: string,
  pages: BuiltPages,
  base: string,
): { movedTo?: string; page?: BuiltPage | undefined } {
  const visited = new Set<string>();
  let movedTo: string | undefined;
  let page = pages.get(path);
  while (page && page.redirectTarget !== null && !visited.has(page.path)) {
    visited.add(page.path);
    movedTo = `/${page.redirectTarget.slice(base.replace(/\/*$/, '/').length).replace(/#.*/, '')}`;
    page = pages.get(movedTo);
  }
  // A circle of redirects has no end.
  if (page && page.redirectTarget !== null) page = undefined;
  return movedTo === undefined ? { page } : { movedTo, page };
}

/** Joins the published addresses and those of a build, sorted. */
function mergeAddresses(published: Addresses, pages: BuiltPages): Addresses {
  // The error page has no address. A share page derives from an id.
  const added = [...pages.values()].filter(
    ({ path, isSharePage }) => path !== '/404.html' && !isSharePage,
  );
  const paths = new Set([...Object.keys(published), ...added.map(({ path }) => path)]);
  return Object.fromEntries(
    [...paths].sort().map((path) => {
      const ids = new Set([...(published[path] ?? []), ...(pages.get(path)?.articleIds ?? [])]);
      return [path, [...ids].sort()];
    }),
  );
}

/** Reads the list. @throws ContentError if it cannot be read, or is no JSON */
export function readAddresses(file: string): Addresses {
  const text = readText(file);
  try {
    return JSON.parse(text) as Addresses;
  } catch {
    throw new ContentError(`${file} 不是合格的JSON。从版本库取回它，再运行 npm run ids。`);
  }
}

/** Counts pages and ids. */
function countAddresses(addresses: Addresses): number {
  return Object.values(addresses).reduce((sum, ids) => sum + 1 + ids.length, 0);
}
