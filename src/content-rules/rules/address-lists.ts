/** Rules for the files of addresses beside the pages: `redirects.json` and `published.json`. */
import {
  lineOfKey,
  parseJsonObject,
  parseRedirects,
  type Redirects,
} from '../../collections/redirects-file.ts';
import type { Fault } from '../../collections/fault.ts';

/**
 * What is wrong with the list of pages that have moved, `{ "/2025/old/": "/2025/new/" }`.
 * @param pages paths of all pages, without the base
 */
export function redirectFaults(file: string, source: string, pages: ReadonlySet<string>): Fault[] {
  const { redirects, faults } = parseRedirects(file, source);
  const lost = Object.entries(redirects).flatMap(([from, to]): Fault[] => {
    const wrong = (what: string, why: string, mend: string): Fault[] => [
      { file, line: lineOfKey(source, from), what, why, mend },
    ];
    if (pages.has(from)) {
      return wrong(`“${from}”现在就有一页`, '那一页会被转走，再也打不开', '删去这一条');
    }
    if (pages.has(to)) return [];
    const circle = circleFrom(from, redirects);
    if (circle) {
      // Each of its addresses leads round it; the first in the alphabet tells it.
      if (circle.some((path) => path < from)) return [];
      return wrong(
        `转来转去，回到了原处：${circle.join(' → ')}`,
        '读者永远到不了',
        '每一条都直接指向现有的一页',
      );
    }
    return wrong(
      `“${to}”没有对应的页面`,
      '读者会从一个打不开的地址转到另一个',
      redirects[to] ? `直接写最后的地址 "${redirects[to]}"` : '改成现有的一页',
    );
  });
  return [...faults, ...lost];
}

/** What is wrong with the list of published addresses. */
export function publishedFaults(file: string, source: string): Fault[] {
  const { value: published, fault } = parseJsonObject(file, source, '{"/2025/": ["id"]}');
  if (fault) return [{ ...fault, mend: '从版本库取回它，再运行 npm run ids' }];
  return Object.entries(published)
    .filter(([, ids]) => !Array.isArray(ids) || ids.some((id) => typeof id !== 'string'))
    .map(([path]) => ({
      file,
      line: lineOfKey(source, path),
      what: `“${path}”后面不是一列 id`,
      why: '查不出丢了哪些地址',
      mend: '从版本库取回它，再运行 npm run ids',
    }));
}

function circleFrom(from: string, moved: Redirects): string[] | null {
  const way = [from];
  for (let next = moved[from]; next !== undefined; next = moved[next]) {
    if (way.includes(next)) return [...way, next];
    way.push(next);
  }
  return null;
}
