/** Loads core files into the cache of this version. */
import { CORE_CACHE } from './cached-files.ts';
import { digest } from './digest.ts';

const MAX_PARALLEL_FILES = 8;

/**
 * Caches core files. A file that an earlier version cached with the same content is copied from there; the others
 * are fetched.
 * @param paths keys of `CORE`
 * @throws if a file cannot be loaded, or the host has it in another version; files cached before that stay
 */
export async function cacheCoreFiles(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CORE_CACHE);
  const queue = [...paths];
  const cacheNext = async () => {
    for (let path = queue.shift(); path; path = queue.shift()) {
      await cache.put(path, (await findInAnyCache(path)) ?? (await fetchCoreFile(path)));
    }
  };
  try {
    await Promise.all(Array.from({ length: MAX_PARALLEL_FILES }, cacheNext));
  } finally {
    // After a failure the other loops stop too.
    queue.length = 0;
  }
}

/** Paths of the core files that the cache of this version lacks, or holds with another body. */
export async function listDamagedCoreFiles(): Promise<string[]> {
  const damaged: string[] = [];
  for (const path of Object.keys(CORE)) {
    const cached = await caches.match(path, { cacheName: CORE_CACHE, ignoreVary: true });
    const body = await cached?.arrayBuffer().catch(() => undefined);
    if (!body || (await digest(body)) !== CORE[path]) damaged.push(path);
  }
  return damaged;
}

/** Finds this version's file in any cache, those of earlier versions included. */
async function findInAnyCache(path: string): Promise<Response | undefined> {
  const cached = await caches.match(path, { ignoreVary: true });
  const body = await cached?.arrayBuffer();
  return body && (await digest(body)) === CORE[path] ? new Response(body, cached) : undefined;
}

async function fetchCoreFile(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  const body = await response.arrayBuffer();
  // The status says nothing: hosts may redirect 404.html to its page, or answer it with 404.
  if ((await digest(body)) !== CORE[path]) throw new Error(`${path} is not of version ${VERSION}`);
  return new Response(body, { headers: response.headers });
}
