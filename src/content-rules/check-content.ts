/** All rules for content, applied to all files. */
import { checkCollection } from './rules/collection.ts';
import { checkDocument } from './check-document.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';
import type { Fault } from '../collections/fault.ts';

export type { ContentFile } from './checked-document.ts';
export { formatFault as messageOf, type Fault } from '../collections/fault.ts';

/** Every fault of the given files, by file and line. Nothing is thrown. */
export async function checkContent(files: readonly ContentFile[]): Promise<Fault[]> {
  return (await checkDocuments(files)).faults;
}

/** Renders files and applies the rules that one alone can break, in the order of the files. */
export type CheckFiles = (files: readonly ContentFile[]) => Promise<CheckedDocument[]>;

/** The same, and the files as the rules see them. @param check what applies the rules that one file can break */
export async function checkDocuments(
  files: readonly ContentFile[],
  check: CheckFiles = (some) => Promise.all(some.map((file) => checkDocument(file))),
): Promise<{ documents: CheckedDocument[]; faults: Fault[] }> {
  const documents = await check(files);
  const faults = [
    ...documents.flatMap((document) => document.faults),
    ...checkCollection(documents),
  ];
  faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { documents, faults };
}

/** A file's text with all that can be mended safely, mended. */
export async function mendDocument(file: ContentFile): Promise<string> {
  let { source } = file;
  if (file.encoding) return source;
  // A change can uncover another: spaces behind a full-width comma that was a half-width one.
  for (let round = 0; round < 5; round += 1) {
    const { faults } = await checkDocument({ ...file, source });
    const mended = withFixes(source, faults);
    if (mended === source) break;
    source = mended;
  }
  return source;
}

function withFixes(source: string, faults: readonly Fault[]): string {
  let text = source;
  let last = Infinity;
  const fixes = faults
    .flatMap(({ fix }) => fix ?? [])
    .sort((a, b) => b.start - a.start || b.end - a.end);
  for (const { start, end, text: replacement } of fixes) {
    if (end > last) continue;
    text = text.slice(0, start) + replacement + text.slice(end);
    last = start;
  }
  return text;
}
