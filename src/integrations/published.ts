import type { AstroIntegration } from 'astro';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileAddress } from '../site/addresses.ts';
import { ContentError } from '../collections/fault.ts';

/** Paths of pages without the base → ids of their headings and figures. */
export type Addresses = Record<string, string[]>;

/** A built page: what can be linked to, and where it sends its readers, if it has moved. */
interface BuiltPage {
  /** Ids of its article's headings and figures. */
  ids: string[];
  /** Every id, those of former figures and headings included. */
  anchors: Set<string>;
  movedTo: string | null;
}

/**
 * Fails a build that loses an address that was published, and tells how to keep it.
 * @param file list of published addresses, kept by `npm run ids`; without it nothing is checked
 */
export function publishedAddresses(file: string): AstroIntegration {
  let base = '/';
  return {
    name: 'published-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        if (!existsSync(file)) return;
        const published = readAddresses(file);
        const built = readPages(fileURLToPath(dir), base);
        const lost = lostAddresses(published, built);
        if (lost.length > 0) {
          throw new ContentError(`${file} 里的地址在这次构建中不见了：\n${lost.join('\n')}`);
        }
        const fresh = count(listAddresses(built, published)) - count(published);
        if (fresh > 0) logger.warn(`${fresh} new addresses are not in ${file}: run npm run ids.`);
      },
    },
  };
}

/**
 * Adds the addresses of a build to the list; nothing is ever taken from it.
 * @param dir folder of a build for the root of its host
 * @returns how many were added
 */
export function addAddresses(file: string, dir: string): number {
  const published = existsSync(file) ? readAddresses(file) : {};
  const all = listAddresses(readPages(dir, '/'), published);
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return count(all) - count(published);
}

/** Published addresses that a build has not, each in a line with the way to mend it. */
export function lostAddresses(
  published: Addresses,
  built: ReadonlyMap<string, BuiltPage>,
): string[] {
  return Object.entries(published).flatMap(([path, ids]) => {
    const page = built.get(path);
    const target = page?.movedTo ? built.get(page.movedTo) : page;
    if (!page || !target) {
      const line = page ? `它转往的${page.movedTo}不存在` : `"${path}": "/新地址/"`;
      return [`  ${path}  页面不见了。改了文件名，就在 redirects.json 里写 ${line}`];
    }
    return ids
      .filter((id) => !target.anchors.has(id))
      .map(
        (id) =>
          `  ${path}#${id}  改了id，就在${page.movedTo ?? '该页'}的frontmatter里写 aliases: { ${id}: 新id }`,
      );
  });
}

/** The built pages of a folder, by their path without the base. */
export function readPages(dir: string, base: string): Map<string, BuiltPage> {
  const files = globSync('**/*.html', { cwd: dir }).filter((file) => file !== '404.html');
  return new Map(
    files.map((file) => {
      const path = `/${fileAddress(file.replaceAll('\\', '/'))}`;
      return [path, toPage(readFileSync(join(dir, file), 'utf8'), base)];
    }),
  );
}

function toPage(html: string, base: string): BuiltPage {
  const idsIn = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, id]) => id ?? '');
  const article = /<article[\s>][\s\S]*<\/article>/.exec(html)?.[0] ?? '';
  const moved = /<meta http-equiv="refresh" content="0;url=([^"]*)"/.exec(html)?.[1];
  return {
    ids: idsIn(article, /<(?:h[2-6]|data)\b[^>]*?\sid="([^"]+)"/g),
    anchors: new Set(idsIn(html, /\sid="([^"]+)"/g)),
    movedTo: moved === undefined ? null : `/${moved.slice(base.replace(/\/*$/, '/').length)}`,
  };
}

/** What was published before and what a build has, in a fixed order. */
function listAddresses(built: ReadonlyMap<string, BuiltPage>, published: Addresses): Addresses {
  // A page that only leads on is another name of a page, which has the address that is kept.
  const pages = [...built].filter(([, { movedTo }]) => movedTo === null).map(([path]) => path);
  const paths = new Set([...Object.keys(published), ...pages]);
  return Object.fromEntries(
    [...paths].sort().map((path) => {
      const ids = new Set([...(published[path] ?? []), ...(built.get(path)?.ids ?? [])]);
      return [path, [...ids].sort()];
    }),
  );
}

function readAddresses(file: string): Addresses {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Addresses;
  } catch {
    throw new ContentError(`${file} 不是合格的JSON。从版本库取回它，再运行 npm run ids。`);
  }
}

function count(addresses: Addresses): number {
  return Object.values(addresses).reduce((sum, ids) => sum + 1 + ids.length, 0);
}
