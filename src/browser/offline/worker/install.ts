/** Installs this version beside the former one, and takes over from it. */
import { CORE_CACHE, listFormerCoreCaches } from './cached-files.ts';
import { cacheCoreFiles } from './core-files.ts';
import { refetch } from './visited-files.ts';

/**
 * Caches all core files, then the pages that are open. Nothing of this version is used before that: if the install
 * fails, the former version stays at work.
 * @throws if a core file cannot be loaded, the host has it in another version, or the device has no room
 */
export async function install(clients: Clients): Promise<void> {
  try {
    await cacheCoreFiles(Object.keys(CORE));
  } catch (error) {
    // An incomplete cache must not stay.
    await caches.delete(CORE_CACHE);
    throw error;
  }
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const { url } of windows) await refetch(new URL(url)).catch(() => undefined);
}

/** Deletes the core files of former versions and takes over the open pages. */
export async function activate(clients: Clients): Promise<void> {
  for (const name of await listFormerCoreCaches()) await caches.delete(name);
  // Search and pictures of the page of the first visit must work without a network too.
  await clients.claim();
}
