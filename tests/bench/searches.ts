/** Searches a built index with this site's search or with unchanged Pagefind. */
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { loadPagefind } from '../../src/integrations/built-search.ts';
import { createEngine, type Pagefind } from '../../src/search/engine.ts';
import { search } from '../../src/search/search.ts';

/** Returns the paths of the pages that a query finds, the best first, including pages of figures. */
export type Searcher = (query: string) => Promise<string[]>;

/** Bytes that searches have read so far. */
export interface Traffic {
  bytes: number;
}

/** Loads a new copy of Pagefind's browser module, and counts its bytes and those of the files that it reads. */
async function freshPagefind(dist: string, traffic: Traffic): Promise<Pagefind> {
  traffic.bytes += gzipSync(readFileSync(join(dist, 'pagefind/pagefind.js')), { level: 9 }).length;
  return loadPagefind(dist, ({ length }) => (traffic.bytes += length));
}

/** This site's search. @param shown number of result pages that are loaded */
export async function siteSearcher(dist: string, traffic: Traffic, shown = 0): Promise<Searcher> {
  const pagefind = await freshPagefind(dist, traffic);
  const engine = createEngine(pagefind, async (path) => {
    const file = readFileSync(join(dist, 'pagefind', path));
    traffic.bytes += gzipSync(file, { level: 9 }).length;
    return (JSON.parse(file.toString('utf8')) as { content: unknown }).content;
  });
  return async (query) => {
    const { figures, pages } = await search(engine, query, {});
    await Promise.all(pages.slice(0, shown).map(({ data }) => data()));
    return uniquePaths([...figures, ...pages]);
  };
}

/** Unchanged Pagefind, with the query as typed. @param shown number of results that are loaded */
export async function plainSearcher(
  dist: string,
  traffic: Traffic,
  shown = Infinity,
): Promise<Searcher> {
  const pagefind = await freshPagefind(dist, traffic);
  return async (query) => {
    const { results } = await pagefind.search(query, { filters: {} });
    const loaded = await Promise.all(results.slice(0, shown).map(({ data }) => data()));
    return uniquePaths(loaded);
  };
}

/** Indexes a copy of built pages with unchanged Pagefind. @returns the folder of the copy */
export async function plainIndex(dist: string, copy: string): Promise<string> {
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true, filter: (file) => !/\/(?:pagefind|cards)$/.test(file) });
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  try {
    for (const file of globSync('**/*.html', { cwd: copy }).sort()) {
      const content = readFileSync(join(copy, file), 'utf8');
      const answer = await index.addHTMLFile({ sourcePath: file, content });
      if (answer.errors.length > 0) throw new Error(`${file}: ${answer.errors.join('; ')}`);
    }
    await index.writeFiles({ outputPath: join(copy, 'pagefind') });
  } finally {
    await close();
  }
  return copy;
}

function uniquePaths(results: readonly { url: string }[]): string[] {
  return [...new Set(results.map(({ url }) => url.replace(/#.*$/, '')))];
}
