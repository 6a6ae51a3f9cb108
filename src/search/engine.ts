/** Pagefind as the engine of `search.ts`. */
import { isPagePath } from '../site/addresses.ts';
import { oncePerPageWord, indexWords, type Page } from './records.ts';
import type { Engine, Filters } from './search.ts';
import { tokenize } from './text.ts';
import type { Load } from './values.ts';

/** What of Pagefind's browser module is used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    term: string,
    options: { filters: Filters },
  ): Promise<{
    results: { id: string; words: number[]; data(): Promise<{ url: string; page: Page }> }[];
  }>;
}

/** A page's path → the name that the engine knows it by, below a folder: `/2025/huhang/` → `2025.huhang`. */
export function encodePath(path: string): string {
  if (!isPagePath(path)) throw new Error(`${path} is no path of a page`);
  return path.slice(1, -1).replaceAll('/', '.') || 'index';
}

/** What `encodePath` was given. @param id the name, below its folder */
function decodePath(id: string): string {
  const path = `${id.slice(id.indexOf('/')).replaceAll('.', '/')}/`;
  return path === '/index/' ? '/' : path;
}

/** Makes what a key asks for once; where that failed, the next call tries again. */
export function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made: Record<string, Promise<T> | undefined> = {};
  return (key) =>
    (made[key] ??= make(key).catch((error: unknown) => {
      made[key] = undefined;
      throw error;
    }));
}

/**
 * @param pagefind the loaded module, its options set
 * @param read fetches a JSON file by its path below the index
 */
export function createEngine(pagefind: Pagefind, read: Load): Engine {
  return {
    async phrase(text, field, filters) {
      const tokens = tokenize(text);
      const asked = indexWords(tokens, field).join(' ');
      const ask = async (words: string) =>
        (await pagefind.search(`"${words}"`, { filters })).results;
      let results = tokens.length === 2 ? await ask(oncePerPageWord(asked)) : [];
      if (!results[0]) results = await ask(asked);
      return results.map(({ id, words, data }) => ({
        url: decodePath(id),
        at: Math.min(...words),
        data: async () => (await data()).page,
      }));
    },
    load: once(read),
  };
}
