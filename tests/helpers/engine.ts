import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine, type Engine, type Pagefind } from '../../src/search/engine.ts';

/** The built files that a search has read. */
export interface Traffic {
  bytes: number;
  files: string[];
}

/** Pagefind's browser module, run in Node on a built index. Its reads are counted into `traffic`. */
async function loadPagefind(
  dist: string,
  traffic: Traffic = { bytes: 0, files: [] },
): Promise<Pagefind> {
  const folder = pathToFileURL(join(dist, 'pagefind/')).href;
  globalThis.fetch = async (input) => {
    const file = new URL(String(input));
    file.search = '';
    try {
      const body = readFileSync(file);
      traffic.bytes += body.length;
      traffic.files.push(file.pathname);
      return new Response(body);
    } catch {
      return new Response('', { status: 404 });
    }
  };
  const pagefind = (await import(`${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ basePath: folder, baseUrl: '/', noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** The site's own search on a built index. */
export async function loadEngine(dist: string, traffic?: Traffic): Promise<Engine> {
  const pagefind = await loadPagefind(dist, traffic);
  return createEngine(pagefind, async (file) =>
    JSON.parse(readFileSync(join(dist, 'pagefind', file), 'utf8')),
  );
}
