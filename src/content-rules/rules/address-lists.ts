/** Rules for the lists of addresses beside the pages: `redirects.json` and `published.json`. */
import { isGeneratedPath, isOwnPath } from '../../site/addresses.ts';
import type { Fault, FaultMessage } from '../../collections/fault.ts';
import {
  findKeyLine,
  parseJsonObject,
  parseRedirects,
  type Redirects,
} from '../../collections/redirects-file.ts';

const RESTORE_PUBLISHED = '从版本库取回它，再运行 npm run ids';

/**
 * Checks the list of redirects, `{ "/2025/old/": "/2025/new/" }`.
 * @param pages paths of all pages, without the base
 */
export function checkRedirects(file: string, source: string, pages: ReadonlySet<string>): Fault[] {
  const { redirects, faults } = parseRedirects(file, source);
  const wrong = Object.keys(redirects).flatMap((from): Fault[] => {
    const message = checkRedirect(from, redirects, pages);
    return message ? [{ file, line: findKeyLine(source, from), ...message }] : [];
  });
  return [...faults, ...wrong];
}

function checkRedirect(
  from: string,
  redirects: Redirects,
  pages: ReadonlySet<string>,
): FaultMessage | null {
  const [to = ''] = (redirects[from] ?? '').split('#');
  const message = { why: '那一页会被转走，再也打不开', mend: '删去这一条' };
  if (isGeneratedPath(from)) return { what: `“${from}”是网站自己的地址`, ...message };
  if (isPage(from, pages)) return { what: `“${from}”现在就有一页`, ...message };
  // The check of the built site covers pages and files that the site makes itself.
  if (pages.has(to) || (redirects[to] === undefined && isOwnPath(to))) return null;
  const cycle = findCycle(from, redirects);
  if (!cycle) {
    return {
      what: `“${to}”没有对应的页面`,
      why: '读者会从一个打不开的地址转到另一个',
      mend: redirects[to] ? `直接写最后的地址 "${redirects[to]}"` : '改成现有的一页',
    };
  }
  // A cycle would be reported once for each member. Report it only for the first in alphabetical order.
  if (cycle.some((path) => path < from)) return null;
  return {
    what: `转来转去，回到了原处：${cycle.join(' → ')}`,
    why: '读者永远到不了',
    mend: '每一条都直接指向现有的一页',
  };
}

/** Whether a path, in any case, is that of a page, or leads to the newest section of its name (`/latest/huhang/`). */
function isPage(path: string, pages: ReadonlySet<string>): boolean {
  const folded = path.toLowerCase();
  const [, section] = /^\/latest(\/[^/]+\/)$/.exec(folded) ?? [];
  const isNewest = (page: string) =>
    /^\/\d+\//.test(page) && page.replace(/^\/\d+/, '') === section;
  return pages.has(folded) || [...pages].some(isNewest);
}

/** Checks the list of published addresses, `{ "/2025/": ["id"] }`. */
export function checkPublished(file: string, source: string): Fault[] {
  const { value: published, fault } = parseJsonObject(file, source, '{"/2025/": ["id"]}');
  if (fault) return [{ ...fault, mend: RESTORE_PUBLISHED }];
  return Object.entries(published)
    .filter(([, ids]) => !Array.isArray(ids) || ids.some((id) => typeof id !== 'string'))
    .map(([path]) => ({
      file,
      line: findKeyLine(source, path),
      what: `“${path}”后面不是一列 id`,
      why: '查不出丢了哪些地址',
      mend: RESTORE_PUBLISHED,
    }));
}

/** Follows redirects from a path. Returns the paths up to the first repeated one, or null if the redirects end. */
function findCycle(from: string, redirects: Redirects): string[] | null {
  const visited = [from];
  for (let next = redirects[from]; next !== undefined; next = redirects[next]) {
    if (visited.includes(next)) return [...visited, next];
    visited.push(next);
  }
  return null;
}
