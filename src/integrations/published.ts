/** The list of published addresses, `published.json`: reads it, adds to it, compares it with a build. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ContentError } from '../collections/fault.ts';
import { readBuiltPages, type BuiltPage } from './built-pages.ts';

/** Paths of pages without the base → ids of their headings and figures. */
export type Addresses = Record<string, string[]>;

type BuiltPages = ReadonlyMap<string, BuiltPage>;

/**
 * Adds the addresses of a build to the list. Addresses in the list stay.
 * @param dir folder of a build with the base `/`
 * @returns the number of new addresses
 * @throws ContentError if the list is no JSON
 */
export function addAddresses(file: string, dir: string): number {
  const published = existsSync(file) ? readAddresses(file) : {};
  const all = mergeAddresses(published, readBuiltPages(dir));
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return countAddresses(all) - countAddresses(published);
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
    const page = pages.get(path);
    const movedTo = page && findNewPath(page, base);
    const target = movedTo ? pages.get(movedTo) : page;
    if (!page || !target) {
      const line = page ? `它转往的${movedTo}不存在` : `"${path}": "/新地址/"`;
      return [`  ${path}  页面不见了。改了文件名，就在 redirects.json 里写 ${line}`];
    }
    return ids
      .filter((id) => !target.ids.has(id))
      .map(
        (id) =>
          `  ${path}#${id}  改了id，就在${movedTo ?? '该页'}的frontmatter里写 aliases: { ${id}: 新id }`,
      );
  });
}

/** The path, without the base, of the page that a page redirects to. Null if it does not redirect. */
function findNewPath({ redirectTarget }: BuiltPage, base: string): string | null {
  return redirectTarget && `/${redirectTarget.slice(base.replace(/\/*$/, '/').length)}`;
}

/** Joins the published addresses and those of a build, sorted. */
function mergeAddresses(published: Addresses, pages: BuiltPages): Addresses {
  // A page that redirects is another name of a page, and the error page has no address.
  const added = [...pages.values()].filter(
    ({ path, redirectTarget }) => redirectTarget === null && path !== '/404.html',
  );
  const paths = new Set([...Object.keys(published), ...added.map(({ path }) => path)]);
  return Object.fromEntries(
    [...paths].sort().map((path) => {
      const ids = new Set([...(published[path] ?? []), ...(pages.get(path)?.articleIds ?? [])]);
      return [path, [...ids].sort()];
    }),
  );
}

/** Reads the list. @throws ContentError if it is no JSON */
export function readAddresses(file: string): Addresses {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Addresses;
  } catch {
    throw new ContentError(`${file} 不是合格的JSON。从版本库取回它，再运行 npm run ids。`);
  }
}

/** Counts pages and ids. */
function countAddresses(addresses: Addresses): number {
  return Object.values(addresses).reduce((sum, ids) => sum + 1 + ids.length, 0);
}
