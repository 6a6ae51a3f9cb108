import type { Fault } from '../collections/fault.ts';
import { checkDocument } from './check-document.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';
import { checkCollection } from './rules/collection/check-collection.ts';
import { applyFixes } from './safe-fixes.ts';

/** A correction can reveal another fault, and a file is corrected again. This limits how often. */
const MAX_MEND_ROUNDS = 5;

/** Applies all rules to files. Returns the faults by file and line; throws none. */
export async function checkContent(files: readonly ContentFile[]): Promise<Fault[]> {
  return (await checkDocuments(files)).faults;
}

/** Checks each file by itself. Returns the documents in the order of the files. */
export type CheckFiles = (files: readonly ContentFile[]) => Promise<CheckedDocument[]>;

/**
 * Applies all rules to files. Returns the faults by file and line, and the documents in the order of the files.
 * @param check checks each file by itself; by default in this thread
 */
export async function checkDocuments(
  files: readonly ContentFile[],
  check: CheckFiles = checkEach,
): Promise<{ documents: CheckedDocument[]; faults: Fault[] }> {
  const documents = await check(files);
  return { documents, faults: listFaults(documents) };
}

/** Lists the faults of documents, alone and together, by file and line. */
export function listFaults(documents: readonly CheckedDocument[]): Fault[] {
  const faults = [
    ...documents.flatMap((document) => document.faults),
    ...checkCollection(documents),
  ];
  return faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** Checks each file in this thread. */
export function checkEach(files: readonly ContentFile[]): Promise<CheckedDocument[]> {
  return Promise.all(files.map((file) => checkDocument(file)));
}

/** Returns the text of a file with all safe corrections made. */
export async function mendDocument(file: ContentFile): Promise<string> {
  let { source } = file;
  if (file.unreadable) return source;
  for (let round = 0; round < MAX_MEND_ROUNDS; round += 1) {
    const { faults } = await checkDocument({ ...file, source });
    const mended = applyFixes(
      source,
      faults.flatMap(({ fix }) => fix ?? []),
    );
    if (mended === source) break;
    source = mended;
  }
  return source;
}
