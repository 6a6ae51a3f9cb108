/** Loads core files into the cache of this version. */
import { CORE_CACHE, withDigest } from './cached-files.ts';
import { digest } from './digest.ts';

const MAX_PARALLEL_FILES = 8;
/** The host has another file than the list of this version. */
export class OtherVersionError extends Error {
  constructor(path: string) {
    super(`${path} is not of version ${VERSION}`);
  }
}

/** Key of the note that a cache holds all core files. It is no path of the site. */
const COMPLETE = `${BASE}?complete`;

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

/**
 * Caches pages with their style sheets and scripts.
 * @param paths paths of pages; those that are no core files are skipped
 * @throws as `cacheCoreFiles` does
 */
export async function cacheWithParts(paths: readonly string[]): Promise<void> {
  const pages = [...new Set(paths)].filter((path) => CORE[path]);
  await cacheCoreFiles(pages);
  const cache = await caches.open(CORE_CACHE);
  const parts = new Set<string>();
  for (const path of pages) {
    const html = (await (await cache.match(path))?.text()) ?? '';
    for (const [, part = ''] of html.matchAll(/<(?:link|script)\s[^>]*?(?:href|src)="([^"]+)"/g)) {
      if (CORE[part] && !part.endsWith('/')) parts.add(part);
    }
  }
  await cacheCoreFiles([...parts]);
}

/** Caches all core files. @throws as `cacheCoreFiles` does */
export async function keepAll(): Promise<void> {
  if (await isComplete()) return;
  await cacheCoreFiles(Object.keys(CORE));
  await (await caches.open(CORE_CACHE)).put(COMPLETE, new Response());
}

/** Whether one of some caches holds all core files of its version. */
export async function isComplete(names: readonly string[] = [CORE_CACHE]): Promise<boolean> {
  for (const cacheName of names) if (await caches.match(COMPLETE, { cacheName })) return true;
  return false;
}

/** Paths of the core files that the cache of this version holds with another body, or lacks although it was complete. */
export async function listDamagedCoreFiles(): Promise<string[]> {
  const damaged: string[] = [];
  const mustHave = await isComplete();
  for (const path of Object.keys(CORE)) {
    const cached = await caches.match(path, { cacheName: CORE_CACHE, ignoreVary: true });
    if (!cached && !mustHave) continue;
    const body = await cached?.arrayBuffer().catch(() => undefined);
    if (!body || (await digest(body)) !== CORE[path]) damaged.push(path);
  }
  return damaged;
}

/** Finds this version's file in any cache, those of earlier versions included. */
async function findInAnyCache(path: string): Promise<Response | undefined> {
  for (const cacheName of await caches.keys()) {
    const cached = await caches.match(path, { cacheName, ignoreVary: true });
    const body = await cached?.arrayBuffer();
    const own = body && (await digest(body));
    if (own && own === CORE[path]) return withDigest(body, own, cached!);
  }
  return undefined;
}

async function fetchCoreFile(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  const body = await response.arrayBuffer();
  if (response.status >= 500) throw new Error(`${path}: ${response.status}`);
  // Other statuses say nothing: hosts may redirect 404.html to its page, or answer it with 404.
  const own = await digest(body);
  if (own !== CORE[path]) throw new OtherVersionError(path);
  return withDigest(body, own, response);
}
