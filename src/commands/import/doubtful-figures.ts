import { contentDir } from '../../collections/folder-path.ts';
import type { Fault } from '../../collections/fault.ts';
import { checkDocument } from '../../content-rules/check-document.ts';
import type { CheckedDocument } from '../../content-rules/checked-document.ts';
import { findDoubtfulFigures } from '../../content-rules/rules/collection/check-collection.ts';
import type { Draft } from '../../import/drafts/draft.ts';

/**
 * Warns of figures in drafts that do not agree with each other or with an earlier report, with the lines of the drafts.
 * @param earlier documents of the earlier report
 */
export async function checkDrafts(
  drafts: readonly Draft[],
  earlier: readonly CheckedDocument[],
): Promise<Fault[]> {
  const documents = await Promise.all(
    drafts.map(({ path, text }) =>
      checkDocument({ file: `${contentDir}/${path}`, path, source: text }),
    ),
  );
  return findDoubtfulFigures([...earlier, ...documents]).filter(({ file }) =>
    documents.some((document) => document.file === file),
  );
}
