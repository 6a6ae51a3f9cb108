/** Restores files that the browser deleted or damaged, and moves visited files to the cache of this version. */
import { listFormerVisitedCaches } from './cached-files.ts';
import { cacheCoreFiles, listDamagedCoreFiles } from './core-files.ts';
import { refetch } from './visited-files.ts';

let repair: Promise<void> | undefined;

/**
 * Repairs the caches, once for each start of the worker.
 * @throws if a file cannot be loaded
 */
export function repairOnce(): Promise<void> {
  return (repair ??= repairCaches());
}

async function repairCaches(): Promise<void> {
  const damaged = await listDamagedCoreFiles();
  if (damaged.length > 0) await cacheCoreFiles(damaged);
  for (const name of await listFormerVisitedCaches()) {
    const former = await caches.open(name);
    for (const request of await former.keys()) {
      await refetch(new URL(request.url));
      await former.delete(request);
    }
    await caches.delete(name);
  }
}
