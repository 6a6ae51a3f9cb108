/** Rules for the files of addresses beside the pages: `redirects.json` and `published.json`. */
import type { Fault } from './fault.ts';

const PATH = /^\/([a-z0-9-]+\/)*$/;

/**
 * What is wrong with the list of pages that have moved, `{ "/2025/old/": "/2025/new/" }`.
 * @param pages paths of all pages, without the base
 */
export function redirectFaults(file: string, source: string, pages: ReadonlySet<string>): Fault[] {
  const [moved, fault] = readObject(file, source, '{"/旧地址/": "/新地址/"}');
  if (fault) return [fault];
  return Object.entries(moved).flatMap(([from, to]): Fault[] => {
    const wrong = (what: string, why: string, mend: string): Fault[] => [
      { file, line: lineOf(source, from), what, why, mend },
    ];
    const misspelt = [from, to].find((path) => typeof path !== 'string' || !PATH.test(path));
    if (misspelt !== undefined) {
      return wrong(
        `“${String(misspelt)}”不是本站的页面地址`,
        '这一条不会起作用',
        '以斜线开头和结尾，用小写英文，例如 "/2025/huhang/"',
      );
    }
    if (pages.has(from)) {
      return wrong(`“${from}”现在就有一页`, '那一页会被转走，再也打不开', '删去这一条');
    }
    if (pages.has(String(to))) return [];
    const circle = circleFrom(from, moved);
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
      `“${String(to)}”没有对应的页面`,
      '读者会从一个打不开的地址转到另一个',
      moved[String(to)] ? `直接写最后的地址 "${String(moved[String(to)])}"` : '改成现有的一页',
    );
  });
}

/** What is wrong with the list of published addresses. */
export function publishedFaults(file: string, source: string): Fault[] {
  const [published, fault] = readObject(file, source, '{"/2025/": ["id"]}');
  if (fault) return [{ ...fault, mend: '从版本库取回它，再运行 npm run ids' }];
  return Object.entries(published)
    .filter(([, ids]) => !Array.isArray(ids) || ids.some((id) => typeof id !== 'string'))
    .map(([path]) => ({
      file,
      line: lineOf(source, path),
      what: `“${path}”后面不是一列 id`,
      why: '查不出丢了哪些地址',
      mend: '从版本库取回它，再运行 npm run ids',
    }));
}

function readObject(
  file: string,
  source: string,
  example: string,
): [Record<string, unknown>, Fault?] {
  const fault = (line: number, what: string): [Record<string, unknown>, Fault] => [
    {},
    { file, line, what, why: '读不懂它，网站就不会生成', mend: `写成 ${example}，每条之间用逗号` },
  ];
  try {
    const value: unknown = JSON.parse(source);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return [value as Record<string, unknown>];
    }
    return fault(1, '不是一个对象');
  } catch (error) {
    const { message } = error as Error;
    const [, place] = /position (\d+)/.exec(message) ?? [];
    const at = place === undefined ? source.length : Number(place);
    return fault(source.slice(0, at).trimEnd().split('\n').length, `不是合格的 JSON（${message}）`);
  }
}

function circleFrom(from: string, moved: Record<string, unknown>): string[] | null {
  const way = [from];
  for (let next = moved[from]; typeof next === 'string'; next = moved[next]) {
    if (way.includes(next)) return [...way, next];
    way.push(next);
  }
  return null;
}

function lineOf(source: string, key: string): number {
  return source.slice(0, source.indexOf(JSON.stringify(key))).split('\n').length;
}
