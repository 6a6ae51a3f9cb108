/** All rules for content, applied to all files. */
import { checkCollection } from './collection.ts';
import { checkDocument, type ContentFile } from './document.ts';
import type { Fault } from './fault.ts';

export type { ContentFile } from './document.ts';
export { messageOf, type Fault } from './fault.ts';

/** Every fault of the given files, by file and line. Nothing is thrown. */
export async function checkContent(files: readonly ContentFile[]): Promise<Fault[]> {
  const documents = await Promise.all(files.map(checkDocument));
  const faults = [
    ...documents.flatMap((document) => document.faults),
    ...checkCollection(documents),
  ];
  return faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** A file's text with all that can be mended safely, mended. */
export async function mendDocument(file: ContentFile): Promise<string> {
  let { source } = file;
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
