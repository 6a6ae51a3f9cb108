/** Renders and checks all content once for a build. Worker threads do it if there are many files. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { buildsDrafts } from '../collections/drafts.ts';
import { setPreparation } from '../collections/prepared.ts';
import { checkDocument } from './check-document.ts';
import { checkFolder, type CheckedFolder } from './check-folder.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';

/** Fewer files are checked before a thread has started. */
const MIN_FILES_PER_THREAD = 100;
/** More threads would compete for the disk and for memory. */
const MAX_THREADS = 4;
/** In MB. A small young generation stays in the processor's cache. Node's default makes a build a sixth slower. */
const MAX_YOUNG_GENERATION_MB = 24;

/**
 * Starts to render and check a content folder while the rest of the build begins. `currentPreparation` returns the
 * result.
 * @param dir path of the folder, relative to the project
 * @param base base path of the site
 * @param accept called with the result; throws if no site may be built from it, and the result then rejects
 */
export function prepareContent(
  dir: string,
  base: string,
  accept: (folder: CheckedFolder) => void,
): void {
  const folder = checkFolder(dir, {
    check: (files) => checkAll(files, base),
    drafts: buildsDrafts ? 'kept' : 'left out',
  }).then((result) => {
    accept(result);
    return result;
  });
  setPreparation({ folder, modules: new Set() });
  // The build may fail before it awaits the result. Node would end on the unhandled rejection.
  folder.catch(() => undefined);
}

/** Distributes files in turn, so that each thread gets some of the large ones. */
async function checkAll(files: readonly ContentFile[], base: string): Promise<CheckedDocument[]> {
  const fullThreads = Math.floor(files.length / MIN_FILES_PER_THREAD);
  const count = Math.min(fullThreads, MAX_THREADS, availableParallelism());
  if (count === 0) return Promise.all(files.map((file) => checkDocument(file, base)));
  const shares = Array.from({ length: count }, (_, thread) =>
    files.filter((_file, i) => i % count === thread),
  );
  const results = await Promise.all(shares.map((share) => checkInThread(share, base)));
  return files.map((_, i) => results[i % count]![Math.floor(i / count)]!);
}

async function checkInThread(files: ContentFile[], base: string): Promise<CheckedDocument[]> {
  const worker = new Worker(new URL('./prepare-thread.ts', import.meta.url), {
    workerData: { files, base },
    resourceLimits: { maxYoungGenerationSizeMb: MAX_YOUNG_GENERATION_MB },
  });
  const [documents] = (await once(worker, 'message')) as [CheckedDocument[]];
  return documents;
}
