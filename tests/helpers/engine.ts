import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPagefind } from '../../src/integrations/built-search.ts';
import { createEngine, type Engine } from '../../src/search/engine.ts';

/** The site's own search on a built index. */
export async function loadEngine(dist: string): Promise<Engine> {
  return createEngine(
    await loadPagefind(dist),
    async (file) => JSON.parse(readFileSync(join(dist, 'pagefind', file), 'utf8')).content,
  );
}
