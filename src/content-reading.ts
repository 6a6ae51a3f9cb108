/**
 * How a build reads its content: every file is rendered and checked once, beside the rest of the build where there
 * is much of it, and what came of a file is kept until the file or the code changes. Build time only.
 */
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { checkDocument, type CheckedDocument, type ContentFile } from './content-rules/document.ts';
import { checkFolder, type CheckedFolder } from './content-rules/folder.ts';
import { setReading } from './current-reading.ts';
import { digestOf, digestOfCode } from './digests.ts';

/** A thread for so many files: fewer are read before another thread has begun. */
const WORTH_A_THREAD = 100;
/** More threads would wait for the disk and for memory. */
const MOST_THREADS = 4;

/**
 * What a thread has just made, in MB: what is soon thrown away is made again in memory that the processor still has
 * at hand. The limit that Node takes by itself costs a sixth more.
 */
const YOUNG = 24;

/** Of one file: digest of what was read, and what came of it. */
type Kept = Map<string, { digest: string; document: CheckedDocument }>;

/**
 * Begins to read a folder of content, beside all else that a build does; `currentReading` has what comes of it.
 * @param options.base path that the site is served at
 * @param options.keptIn file that keeps what came of each file
 * @param accept looks at what was read, and throws where no site may be made of it
 */
export function beginReading(
  dir: string,
  { base, keptIn }: { base: string; keptIn: string },
  accept: (folder: CheckedFolder) => void,
): void {
  const code = digestOf(base, digestOfCode());
  const folder = read(dir, base, code, keptIn).then((result) => {
    accept(result);
    return result;
  });
  setReading({ code, folder, modules: new Set() });
  // The build may end for another reason before anyone asks.
  folder.catch(() => undefined);
}

function read(dir: string, base: string, code: string, keptIn: string): Promise<CheckedFolder> {
  return checkFolder(dir, async (files) => {
    const kept = readKept(keptIn, code);
    const digests = files.map(({ file, source }) => digestOf(file, source));
    const isKept = (i: number) => kept.get(files[i]!.path)?.digest === digests[i];
    const changed = files.filter((_, i) => !isKept(i));
    const fresh = new Map(
      (await checkAll(changed, base)).map((document, i) => [changed[i]!.path, document]),
    );
    const documents = files.map(({ path }) => fresh.get(path) ?? kept.get(path)!.document);
    if (changed.length > 0 || kept.size > files.length) {
      const all: Kept = new Map();
      for (const [i, { path }] of files.entries()) {
        all.set(path, { digest: digests[i]!, document: documents[i]! });
      }
      writeKept(keptIn, code, all);
    }
    return documents;
  });
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
  const worker = new Worker(new URL('./content-rules/thread.ts', import.meta.url), {
    workerData: { files, base },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const [documents] = (await once(worker, 'message')) as [CheckedDocument[]];
  return documents;
}

function readKept(file: string, code: string): Kept {
  try {
    const kept = deserialize(readFileSync(file)) as { code: string; documents: Kept };
    if (kept.code === code) return kept.documents;
  } catch {
    // Not there yet, or broken: all is read anew.
  }
  return new Map();
}

function writeKept(file: string, code: string, documents: Kept): void {
  const part = `${resolve(file)}.${process.pid}`;
  mkdirSync(dirname(part), { recursive: true });
  writeFileSync(part, serialize({ code, documents }));
  // Whole or not at all.
  renameSync(part, file);
}
