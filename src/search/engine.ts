/** The search engine: its interface, and Pagefind behind it. */
import { isPagePath } from '../site/addresses.ts';
import type { Page } from './records.ts';
import { tokenize } from './text.ts';
import type { Load } from './values.ts';
import { indexWords, oncePerPageWord, type Field } from './words.ts';

/** A page that contains a phrase. */
export interface Hit {
  /** Path without the base. */
  url: string;
  /** Position of the first match: the number of words before it on the page. */
  at: number;
  /** Loads the content of the page. */
  data: () => Promise<Page>;
}

/** Restricts results to pages and figures with these values: `{ kind: 'news', period: '2025' }`. */
export type Filters = Readonly<Partial<Record<'kind' | 'section' | 'period', string>>>;

/** Looks up phrases and figures in the index. */
export interface Engine {
  /** Finds the pages that contain a folded phrase in a field. */
  phrase: (text: string, field: Field, filters: Filters) => Promise<Hit[]>;
  /** Reads the value files. */
  load: Load;
}

/** Message of the error if the browser refuses every WebAssembly program: an old browser or strict settings. */
export const REFUSED = 'WebAssembly is refused';

/** The functions that the site uses of an engine of Pagefind. */
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search(
    term: string,
    options: { filters: Filters },
  ): Promise<{
    results: { id: string; words: number[]; data: () => Promise<{ url: string; page: Page }> }[];
  }>;
}

/**
 * Writes the path of a page as the name of its fragment: `/2025/huhang/` → `2025.huhang`.
 * @throws if the text is not the path of a page
 */
export function encodePath(path: string): string {
  if (!isPagePath(path)) throw new Error(`${path} is no path of a page`);
  return path.slice(1, -1).replaceAll('/', '.') || 'index';
}

/** Reads the path of a page from the name of its fragment. @param id folder and name: `0a1b2c3d/2025.huhang` */
function decodePath(id: string): string {
  const path = `${id.slice(id.indexOf('/')).replaceAll('.', '/')}/`;
  return path === '/index/' ? '/' : path;
}

/** Makes a function remember its results by key. A failed call is forgotten: the next call tries again. */
function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const results: Record<string, Promise<T> | undefined> = {};
  return (key) =>
    (results[key] ??= make(key).catch((error: unknown) => {
      results[key] = undefined;
      throw error;
    }));
}

/**
 * Makes an engine from Pagefind.
 * @param pagefind the loaded module, with its options set
 * @param read fetches a JSON file by its path below the folder of the index
 */
export function createEngine(pagefind: Pagefind, read: Load): Engine {
  return {
    async phrase(text, field, filters) {
      const tokens = tokenize(text);
      const phrase = indexWords(tokens, field).join(' ');
      const ask = async (words: string) =>
        (await pagefind.search(`"${words}"`, { filters })).results;
      let results = tokens.length === 2 ? await ask(oncePerPageWord(phrase)) : [];
      if (!results[0]) results = await ask(phrase);
      return results.map(({ id, words, data }) => ({
        url: decodePath(id),
        at: Math.min(...words),
        data: async () => (await data()).page,
      }));
    },
    load: once(read),
  };
}
