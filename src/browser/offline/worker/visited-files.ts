/** Files that the reader visited and that are no core files. */
import { DIGEST_HEADER, VISITED_CACHE } from './cached-files.ts';
import { digest } from './digest.ts';
import { isWhole } from './network.ts';
import { chooseRemovals, MAX_VISITED_FILES } from './room.ts';

/**
 * Fetches an address from the host and caches the answer. Skips core files and addresses outside the site.
 * @throws without a network
 */
export async function refetch(url: URL): Promise<void> {
  const { origin, pathname } = url;
  // `//search/` would be read as the name of a host.
  const path = pathname.replace(/^\/{2,}/, '/');
  if (origin !== location.origin || !path.startsWith(BASE) || CORE[path]) return;
  const response = await fetch(path, { cache: 'no-cache' });
  if (isWhole(response)) await cacheVisited(path, response);
}

/**
 * Caches a whole answer with its digest. Skips core files. If the device has no room, half of the visited files are
 * deleted instead; the next visit caches the file.
 */
export async function cacheVisited(path: string, response: Response): Promise<void> {
  if (CORE[path]) return;
  try {
    const body = await response.arrayBuffer();
    const headers = new Headers(response.headers);
    headers.set(DIGEST_HEADER, await digest(body));
    const cache = await caches.open(VISITED_CACHE);
    await cache.put(path, new Response(body, { headers }));
    await removeOldest(cache, MAX_VISITED_FILES);
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
