/** The list of redirects, `redirects.json`: `{ "/2025/old/": "/2025/new/", "/护航/": "/2025/new/#rights" }`. */
import { existsSync } from 'node:fs';
import { isAddress, isNamedPath } from '../site/addresses.ts';
import { formatValue, formatFault, type Fault } from './fault.ts';
import { readText } from './read-file.ts';

/** Old path → new address, both without the base. The address may be that of a file, or have an id. */
export type Redirects = Readonly<Record<string, string>>;

/**
 * Parses the list.
 * @param file path of the list, for the faults
 * @param source text of the list
 * @returns the redirects whose two addresses are well formed, and a fault for each of the others
 */
export function parseRedirects(
  file: string,
  source: string,
): { redirects: Redirects; faults: Fault[] } {
  const { value, fault } = parseJsonObject(file, source, '{"/旧地址/": "/新地址/"}');
  if (fault) return { redirects: {}, faults: [fault] };
  const redirects: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const [from, to] of Object.entries(value)) {
    const isTarget = typeof to === 'string' && isAddress(to);
    if (isNamedPath(from) && isTarget) {
      redirects[from] = to;
      continue;
    }
    const [malformed, mend] = isTarget
      ? [from, '以斜线开头和结尾，用小写英文或一页的标题，例如 "/2025/huhang/"、"/护航/"']
      : [to, '以斜线开头，用小写英文，例如 "/2025/huhang/"、"/2025/huhang/#id"、"/figures.csv"'];
    faults.push({
      file,
      line: findKeyLine(source, from),
      what: `“${formatValue(malformed)}”不是本站的地址`,
      why: '这一条不会起作用',
      mend,
    });
  }
  return { redirects, faults };
}

/**
 * Reads the redirects of a file. Without the file there are none.
 * @throws if the file cannot be read, or a redirect is malformed; the message is that of the first fault
 */
export function readRedirects(file: string): Redirects {
  if (!existsSync(file)) return {};
  const { redirects, faults } = parseRedirects(file, readText(file));
  if (faults[0]) throw new Error(formatFault(faults[0]));
  return redirects;
}

/**
 * Parses the text of a JSON file that must contain an object.
 * @param file path of the file, for the fault
 * @param example an object in the right form, for the fault
 * @returns the object, or an empty one and the fault
 */
export function parseJsonObject(
  file: string,
  source: string,
  example: string,
): { value: Record<string, unknown>; fault?: Fault } {
  const fail = (line: number, what: string) => ({
    value: {},
    fault: {
      file,
      line,
      what,
      why: '读不懂它，网站就不会生成',
      mend: `写成 ${example}，每条之间用逗号`,
    },
  });
  try {
    const value: unknown = JSON.parse(source);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { value: value as Record<string, unknown> } : fail(1, '不是一个对象');
  } catch (error) {
    const { message } = error as Error;
    const [, position] = /position (\d+)/.exec(message) ?? [];
    const end = position === undefined ? source.length : Number(position);
    return fail(source.slice(0, end).trimEnd().split('\n').length, `不是合格的 JSON（${message}）`);
  }
}

/** Returns the line number of a key in a JSON text, from 1. The key must be there. */
export function findKeyLine(source: string, key: string): number {
  return source.slice(0, source.indexOf(JSON.stringify(key))).split('\n').length;
}
