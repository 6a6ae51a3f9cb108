import { join } from 'node:path';
import { contentDir } from '../../collections/folder-path.ts';
import type { Fault } from '../../collections/fault.ts';
import { checkDocument } from '../../content-rules/check-document.ts';
import type { CheckedDocument } from '../../content-rules/checked-document.ts';
import { findDoubtfulFigures } from '../../content-rules/rules/collection/check-collection.ts';
import type { NewFile } from '../write-files.ts';

/**
 * Warns of figures in drafts that do not agree with each other or with an earlier report, with the lines of the drafts.
 * @param earlier documents of the earlier report, and others of the same one
 * @param changed files of the earlier report as they are changed
 */
export async function checkDrafts(
  drafts: readonly NewFile[],
  earlier: readonly CheckedDocument[],
  changed: readonly NewFile[],
): Promise<Fault[]> {
  const check = ({ path, text }: NewFile) =>
    checkDocument({ file: join(contentDir, path), path, source: text });
  const documents = await Promise.all(drafts.map(check));
  const replaced = await Promise.all(changed.map(check));
  const kept = earlier.filter(({ file }) => replaced.every((other) => other.file !== file));
  const files = new Set(documents.map(({ file }) => file));
  return findDoubtfulFigures([...kept, ...replaced, ...documents]).filter(({ file }) =>
    files.has(file),
  );
}
