/** Looks up the links of a built site: those of its pages, feeds, lists and data. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileAddress } from '../site/addresses.ts';
import { readBuiltPages, type BuiltPage } from './built-pages.ts';

/** A link within the site that leads nowhere. */
export interface BrokenLink {
  /** Path of the file that contains the link, below the built site. */
  file: string;
  /** The link as written. */
  link: string;
  /** What is wrong, in Chinese. */
  fault: string;
}

/** A built site, as links see it. */
interface Site {
  /** Absolute address of the home page, with its last slash. */
  home: string;
  /** Paths of all files, below the built site. */
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, BuiltPage>;
}

/**
 * Finds the broken links of a built site.
 * @param dist folder of the built site
 * @param home absolute address that it was built for, base path included, with its last slash
 * @param pages its pages by path, if they have been read
 */
export function findBrokenLinks(
  dist: string,
  home: string,
  pages: ReadonlyMap<string, BuiltPage> = readBuiltPages(dist),
): BrokenLink[] {
  const files = listFiles(dist);
  const site: Site = { home, files: new Set(files), pages };
  const broken: BrokenLink[] = [];
  const faults = new Map<string, string | undefined>();
  const check = (file: string, links: Iterable<string>, isRedirect = false) => {
    const from = new URL(fileAddress(file), home);
    for (const link of links) {
      // A link from the root leads to the same place from every page, and most links are on all pages.
      const key = /^(?:\/|https?:)/.test(link) ? `${isRedirect} ${link}` : `${file} ${link}`;
      if (!faults.has(key)) faults.set(key, findFault(site, link, from, isRedirect));
      const fault = faults.get(key);
      if (fault) broken.push({ file, link, fault });
    }
  };
  for (const { file, links, redirectTarget } of pages.values()) {
    check(file, links, redirectTarget !== null);
  }
  for (const file of files.filter((name) => /\.(xml|txt|json)$/.test(name))) {
    const text = readFileSync(join(dist, file), 'utf8');
    const links = text.match(/https?:\/\/[^\s"'<>()\\]+/g) ?? [];
    check(file, new Set(links.filter((link) => link.startsWith(home))));
  }
  return broken;
}

/**
 * Looks up one link.
 * @param from absolute address of the page that contains the link
 * @param isRedirect whether that page only redirects, so that it may lead to another redirect
 * @returns what is wrong, in Chinese; undefined for a good link and for a link to another site
 */
function findFault(
  { home, files, pages }: Site,
  link: string,
  from: URL,
  isRedirect: boolean,
): string | undefined {
  if (!URL.canParse(link, from.href)) return '不是一个地址';
  const url = new URL(link, from);
  if (url.origin !== from.origin) return undefined;
  const { pathname: base } = new URL(home);
  if (!url.href.startsWith(home)) return `不在本站的路径${base}之下`;
  const path = decodeURIComponent(url.pathname).slice(base.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) {
    return files.has(`${file}/index.html`) ? '末尾缺少斜杠' : '没有这一页或这个文件';
  }
  const page = pages.get(`/${fileAddress(file)}`);
  if (page && page.redirectTarget !== null && !isRedirect) {
    return '只通往另一页，请直接写那一页的地址';
  }
  const id = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/s, ''));
  // Browsers scroll to the top of any page for `#top`.
  return page && id && id !== 'top' && !page.ids.has(id) ? `那一页没有“${id}”这个位置` : undefined;
}

function listFiles(dist: string): string[] {
  return globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
    .sort();
}
