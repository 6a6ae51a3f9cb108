/** Pagefind as the engine of `search.ts`. */
import type { Engine, Filters, Hit } from './search.ts';

/** What of Pagefind's browser module is used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    term: string,
    options: { filters: Record<string, string> },
  ): Promise<{
    results: {
      id: string;
      data(): Promise<{ raw_url?: string; url: string; meta: Record<string, string> }>;
    }[];
  }>;
}

/**
 * @param pagefind the loaded module, its options set
 * @param loadValues fetches `values.json`
 */
export function engineOf(
  pagefind: Pagefind,
  loadValues: () => Promise<readonly (readonly [string, string])[]>,
): Engine {
  let values: ReturnType<typeof loadValues> | undefined;
  return {
    async phrase(tokens, filters: Filters): Promise<Hit[]> {
      if (tokens.length === 0) return [];
      const { results } = await pagefind.search(`"${tokens.join(' ')}"`, {
        filters: { ...filters },
      });
      return results.map(({ id, data }) => ({
        id,
        data: async () => {
          const { raw_url: raw, url, meta } = await data();
          return { url: raw ?? url, meta };
        },
      }));
    },
    values() {
      values ??= loadValues().catch((error: unknown) => {
        values = undefined;
        throw error;
      });
      return values;
    },
  };
}
