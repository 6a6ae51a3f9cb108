/** Mends and checks the content folder for the commands, and shows how far the work has come. */
import { contentDir } from '../collections/folder-path.ts';
import type { Fault } from '../collections/fault.ts';
import { mendDocument } from '../content-rules/check-content.ts';
import { checkDocument } from '../content-rules/check-document.ts';
import { checkFolder } from '../content-rules/check-folder.ts';
import type { CheckedDocument } from '../content-rules/checked-document.ts';
import { readPageFiles } from '../content-rules/read-content.ts';
import { forEachFile } from './progress.ts';
import { writeAll } from './write-files.ts';

/** The content folder after its check. */
export interface CheckedContent {
  documents: CheckedDocument[];
  /** What must be corrected, and what would have to be without the drafts. */
  faults: Fault[];
  /** Places that may be right. */
  warnings: Fault[];
}

/** Makes all safe corrections in all pages. @returns the paths of the changed files, below the content folder */
export async function mendContent(): Promise<string[]> {
  const files = readPageFiles(contentDir);
  const mended = await forEachFile('修正', files, mendDocument);
  const changed = files.flatMap(({ path, source }, i) => {
    const text = mended[i] ?? source;
    return text === source ? [] : [{ path, text }];
  });
  if (changed.length > 0) writeAll(contentDir, changed);
  return changed.map(({ path }) => path);
}

/** Applies all rules to the content, with its drafts and without them. @throws if the folder cannot be read */
export async function checkAllContent(): Promise<CheckedContent> {
  const { documents, faults } = await checkFolder(contentDir, {
    check: (files) => forEachFile('检查', files, (file) => checkDocument(file)),
    drafts: 'both',
  });
  return {
    documents,
    faults: faults.filter(({ warning }) => !warning),
    warnings: faults.filter(({ warning }) => warning),
  };
}
