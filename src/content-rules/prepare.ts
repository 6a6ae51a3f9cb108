/**
 * How a build reads its content: every file is rendered and checked once. Worker threads do this while the rest of
 * the build begins, if there are many files. Build time only.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkDocument } from './check-document.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';
import { checkFolder, type CheckedFolder } from './check-folder.ts';
import { setPreparation } from '../collections/prepared.ts';

/** A thread for so many files: fewer are read before another thread has begun. */
const WORTH_A_THREAD = 100;
/** More threads would wait for the disk and for memory. */
const MOST_THREADS = 4;

/**
 * What a thread has just made, in MB: what is soon thrown away is made again in memory that the processor still has
 * at hand. The limit that Node takes by itself costs a sixth more.
 */
const YOUNG = 24;

/**
 * Begins to read a folder of content, beside all else that a build does; `currentReading` has what comes of it.
 * @param base path that the site is served at
 * @param accept looks at what was read, and throws where no site may be made of it
 */
export function prepareContent(
  dir: string,
  base: string,
  accept: (folder: CheckedFolder) => void,
): void {
  const folder = checkFolder(dir, (files) => checkAll(files, base)).then((result) => {
    accept(result);
    return result;
  });
  setPreparation({ folder, modules: new Set() });
  // The build may end for another reason before anyone asks.
  folder.catch(() => undefined);
}

/** Files are dealt out in turn, so that large ones lie with all threads. */
async function checkAll(files: readonly ContentFile[], base: string): Promise<CheckedDocument[]> {
  const wanted = Math.floor(files.length / WORTH_A_THREAD);
  const count = Math.min(wanted, MOST_THREADS, availableParallelism());
  if (count === 0) return Promise.all(files.map((file) => checkDocument(file, base)));
  const parts = await Promise.all(
    Array.from({ length: count }, (_, lane) =>
      checkInThread(
        files.filter((_file, i) => i % count === lane),
        base,
      ),
    ),
  );
  return files.map((_, i) => parts[i % count]![Math.floor(i / count)]!);
}

async function checkInThread(files: ContentFile[], base: string): Promise<CheckedDocument[]> {
  const worker = new Worker(new URL('./prepare-thread.ts', import.meta.url), {
    workerData: { files, base },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const [documents] = (await once(worker, 'message')) as [CheckedDocument[]];
  return documents;
}
