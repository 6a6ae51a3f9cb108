/** Installs this version beside the former one, and takes over from it. */
import { CORE_CACHE, listFormerCoreCaches, VISITED_CACHE } from './cached-files.ts';
import {
  cacheCoreFiles,
  cacheWithParts,
  isComplete,
  keepAll,
  OtherVersionError,
} from './core-files.ts';
import { hasFailedLately, rememberFailure } from './failures.ts';
import { isThrifty } from '../thrift.ts';
import { refetch } from './visited-files.ts';

/**
 * Caches the pages that are open or were cached before, with their styles and scripts; all core files if the former
 * version had all. Nothing of this version is used before that: if the install fails, the former version stays at work,
 * and this one is not tried again for a day if the host has other files than its list.
 * @throws if the reader saves data, a file cannot be loaded, the host has it in another version, or the device has no room
 */
export async function install(worker: ServiceWorkerGlobalScope): Promise<void> {
  const former = await listFormerCoreCaches();
  // Without a former version, the reader has asked for this one.
  if (former[0] && isThrifty(navigator)) throw new Error('the reader saves data');
  if (await hasFailedLately()) throw new Error(`${VERSION} could not be installed`);
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.map(({ url }) => new URL(url));
  try {
    if (await isComplete(former)) await keepAll();
    else {
      const paths = open.map(({ pathname }) => pathname);
      for (const name of former) {
        const keys = await (await caches.open(name)).keys();
        paths.push(...keys.map(({ url }) => new URL(url).pathname));
      }
      await cacheCoreFiles([`${BASE}404.html`]);
      await cacheWithParts(paths);
    }
  } catch (error) {
    // An incomplete cache must not stay.
    await caches.delete(CORE_CACHE);
    // A cut connection may be well again on the next page.
    if (error instanceof OtherVersionError) await rememberFailure().catch(() => undefined);
    throw error;
  }
  for (const url of open) await refetch(url).catch(() => undefined);
  // The next page comes from this version. Pages that are open keep their files in the former cache.
  await worker.skipWaiting();
}

/** Deletes the core files of versions before the former one, and takes over the open pages. */
export async function activate(clients: Clients): Promise<void> {
  // The pages that are open may be of the former version, and ask for its files.
  for (const name of (await listFormerCoreCaches()).slice(0, -1)) await caches.delete(name);
  // A page that the reader saw while this version was being published is in its core files now.
  const visited = await caches.open(VISITED_CACHE);
  for (const request of await visited.keys()) {
    if (CORE[new URL(request.url).pathname]) await visited.delete(request);
  }
  // Search and pictures of the page of the first visit must work without a network too.
  await clients.claim();
}
