/** The two caches of this version: core files, and files that the reader visited. */
import { digest } from './digest.ts';

const PREFIX = `quangong ${BASE} `;
const CORE_SUFFIX = ' core';
const VISITED_SUFFIX = ' visited';
export const CORE_CACHE = PREFIX + VERSION + CORE_SUFFIX;
export const VISITED_CACHE = PREFIX + VERSION + VISITED_SUFFIX;
/** Header of a visited file in the cache: the digest of its body. Its value for core files is in `CORE`. */
export const DIGEST_HEADER = 'kept-digest';

/** Names of the core caches that earlier versions of this site left. */
export async function listFormerCoreCaches(): Promise<string[]> {
  return listCaches(CORE_SUFFIX, CORE_CACHE);
}

/** Names of the caches of visited files that earlier versions of this site left. */
export async function listFormerVisitedCaches(): Promise<string[]> {
  return listCaches(VISITED_SUFFIX, VISITED_CACHE);
}

async function listCaches(suffix: string, current: string): Promise<string[]> {
  const names = await caches.keys();
  return names.filter(
    (name) => name.startsWith(PREFIX) && name.endsWith(suffix) && name !== current,
  );
}

/**
 * Finds a file in the caches of this version.
 * @param path percent-encoded, with the base, without a query
 * @returns undefined if the file is not cached, its body does not match its digest, or the browser refuses storage
 */
export async function findCached(path: string): Promise<Response | undefined> {
  try {
    for (const cacheName of [CORE_CACHE, VISITED_CACHE]) {
      const cached = await caches.match(path, { cacheName, ignoreVary: true });
      const body = await cached?.arrayBuffer();
      const expected = CORE[path] ?? cached?.headers.get(DIGEST_HEADER);
      if (body && expected === (await digest(body))) return new Response(body, cached);
    }
  } catch {
    // A refused or broken cache counts as empty.
  }
  return undefined;
}
