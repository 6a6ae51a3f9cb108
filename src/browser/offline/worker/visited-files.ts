/** Files that the reader visited and that are no core files. */
import { cleanPath, CORE_CACHE, VISITED_CACHE, withDigest } from './cached-files.ts';
import { digest } from './digest.ts';
import { isWhole } from './network.ts';
import { isRightFile } from './right-file.ts';
import { chooseRemovals, MAX_VISITED_FILES } from './room.ts';
import { isThrifty } from '../thrift.ts';

/**
 * Fetches an address from the host and caches the answer. Skips core files and addresses outside the site.
 * @throws without a network
 */
export async function refetch(url: URL): Promise<void> {
  const { origin, pathname } = url;
  const path = cleanPath(pathname);
  if (origin !== location.origin || !path.startsWith(BASE) || CORE[path]) return;
  const response = await fetch(path, { cache: 'no-cache' });
  if (isWhole(response)) await cacheVisited(path, response);
}

/**
 * Caches a whole answer, if it is right and the device may store anything. A page of a newer version than the core
 * files is cached too: a reader who has seen a correction must not get the old page again. If the device has no room,
 * half of the visited files are deleted instead; the next visit caches the file.
 */
export async function cacheVisited(path: string, response: Response): Promise<void> {
  if (isThrifty(navigator)) return;
  try {
    const type = response.headers.get('content-type') ?? '';
    const body = await response.arrayBuffer();
    const own = await digest(body);
    const isCore = CORE[path] === own;
    if (!isCore && !isRightFile(path, type, body)) return;
    // The host has a newer version of a core file. It belongs to files that are not here.
    if (CORE[path] && !isCore && !path.endsWith('/')) return;
    const cache = await caches.open(isCore ? CORE_CACHE : VISITED_CACHE);
    await cache.put(path, withDigest(body, own, response));
    if (isCore) await (await caches.open(VISITED_CACHE)).delete(path);
    else await removeOldest(cache, MAX_VISITED_FILES);
  } catch (error) {
    // A cut connection has written nothing.
    if ((error as Error).name !== 'QuotaExceededError') return;
    const cache = await caches.open(VISITED_CACHE);
    await removeOldest(cache, (await cache.keys()).length / 2);
  }
}

async function removeOldest(cache: Cache, max: number): Promise<void> {
  for (const request of chooseRemovals(await cache.keys(), max)) await cache.delete(request);
}
