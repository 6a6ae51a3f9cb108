/** Pagefind as the engine of `search.ts`. */
import type { Page } from './records.ts';
import type { Engine, Hit } from './search.ts';
import type { Load } from './values.ts';

/** What of Pagefind's browser module is used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    term: string,
    options: { filters: Record<string, string> },
  ): Promise<{
    results: { id: string; data(): Promise<{ raw_url?: string; url: string; page: Page }> }[];
  }>;
}

/**
 * @param pagefind the loaded module, its options set
 * @param read fetches a JSON file by its path below the index
 */
export function engineOf(pagefind: Pagefind, read: Load): Engine {
  const loaded = new Map<string, Promise<unknown>>();
  return {
    async phrase(tokens, filters): Promise<Hit[]> {
      if (tokens.length === 0) return [];
      const { results } = await pagefind.search(`"${tokens.join(' ')}"`, {
        filters: { ...filters },
      });
      return results.map(({ id, data }) => ({
        id,
        data: async () => {
          const { raw_url: raw, url, page } = await data();
          return { url: raw ?? url, page };
        },
      }));
    },
    load(path) {
      const known = loaded.get(path);
      if (known) return known;
      const file = read(path);
      loaded.set(path, file);
      file.catch(() => loaded.delete(path));
      return file;
    },
  };
}
