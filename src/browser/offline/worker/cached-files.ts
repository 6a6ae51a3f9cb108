/** The caches of this version: core files, and files that the reader visited. */
import { digest } from './digest.ts';

const PREFIX = `quangong ${BASE} `;
const CORE_SUFFIX = ' core';
const VISITED_SUFFIX = ' visited';
export const CORE_CACHE = PREFIX + VERSION + CORE_SUFFIX;
export const VISITED_CACHE = PREFIX + VERSION + VISITED_SUFFIX;
/** Notes of all versions. */
export const NOTES_CACHE = `${PREFIX}notes`;
/** Header of a file in the cache: the digest of its body. */
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

/** Whether the name of a file changes with its content. */
export function isFixed(path: string): boolean {
  return FIXED.some((folder) => path.startsWith(folder));
}

/** Drops all but the first of the slashes that a path begins with: `//search/` would be read as the name of a host. */
export function cleanPath(path: string): string {
  return path.replace(/^\/{2,}/, '/');
}

/** Makes a response for the cache. @param own digest of the body */
export function withDigest(body: ArrayBuffer, own: string, { headers }: Response): Response {
  const kept = new Headers(headers);
  kept.set(DIGEST_HEADER, own);
  return new Response(body, { headers: kept });
}

/**
 * Finds the newest copy of a file. A page that the reader visited goes before the core file: it is newer. Former
 * versions have files for pages that are still open.
 * @param path percent-encoded, with the base, without a query
 * @returns undefined if the file is not cached, its body does not match its digest, or the browser refuses storage
 */
export async function findCached(path: string): Promise<Response | undefined> {
  try {
    const former = isFixed(path) ? await listFormerCoreCaches() : await listFormerVisitedCaches();
    for (const cacheName of [VISITED_CACHE, CORE_CACHE, ...former]) {
      const cached = await caches.match(path, { cacheName, ignoreVary: true });
      const body = await cached?.arrayBuffer();
      const expected = cached?.headers.get(DIGEST_HEADER);
      if (body && expected === (await digest(body))) return new Response(body, cached);
    }
  } catch {
    // A refused or broken cache counts as empty.
  }
  return undefined;
}
