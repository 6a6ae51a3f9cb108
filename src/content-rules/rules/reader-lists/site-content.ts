/** The words and addresses of the checked documents, for the lists that editors keep for search. */
import type { TermPlace } from '../../../collections/prepared.ts';
import { fold } from '../../../search/text.ts';
import type { CheckedDocument, ContentFile } from '../../checked-document.ts';
import { readVisibleLines } from '../../visible-text.ts';
import { documentPath } from '../collection/check-collection.ts';
import type { SiteAddresses } from './questions.ts';

/**
 * Returns a function that reports whether a line of text, a title or a figure's label contains a folded word.
 * @param files the files of the documents, in the same order
 */
export function createSiteWords(
  documents: readonly CheckedDocument[],
  files: readonly ContentFile[],
): (word: string) => boolean {
  const blocks = documents.flatMap(({ data, figures, bodyStart }, i) => [
    ...[data['title'], data['headline']].filter((text) => typeof text === 'string'),
    ...figures.map(({ label }) => label),
    ...readVisibleLines(files[i]!.source, bodyStart).map(({ text }) => text),
  ]);
  // A word does not reach from one block into the next.
  const text = blocks.map((block) => fold(block).text).join('\n');
  return (word) => text.includes(word);
}

/**
 * Returns a function that finds the places of a term in the headlines and texts of documents, one for each heading.
 * @param files the files of the documents, in the same order
 */
export function createPlaceFinder(
  documents: readonly CheckedDocument[],
  files: readonly ContentFile[],
): (term: string) => TermPlace[] {
  const passages = documents.flatMap((document, i) => readPassages(document, files[i]!.source));
  return (term) =>
    passages.filter(({ lines }) => lines.some((line) => line.includes(term))).map(toPlace);
}

/** The text below a heading, or above the first one. */
type Passage = TermPlace & { lines: string[] };

const toPlace = ({ path, id, heading }: Passage): TermPlace => ({ path, id, heading });

function readPassages(document: CheckedDocument, source: string): Passage[] {
  const { data, bodyStart, rendered } = document;
  const path = documentPath(document);
  const headline = typeof data['headline'] === 'string' ? [data['headline']] : [];
  const passages: Passage[] = [{ path, id: '', heading: '', lines: headline }];
  for (const { text, kind } of readVisibleLines(source, bodyStart)) {
    const heading = kind === 'heading' && rendered?.headings[passages.length - 1];
    if (heading) passages.push({ path, id: heading.slug, heading: heading.text, lines: [] });
    passages.at(-1)?.lines.push(text);
  }
  return passages;
}

/** Lists the addresses of the documents: pages, and the ids of their headings and figures. */
export function readSiteAddresses(documents: readonly CheckedDocument[]): SiteAddresses {
  return new Map(
    documents.map((document) => {
      const aliases = (document.data['aliases'] ?? {}) as Readonly<Record<string, string>>;
      const ids = [...document.ids].filter((id) => !Object.hasOwn(aliases, id));
      return [documentPath(document), { ids: new Set(ids), aliases }];
    }),
  );
}
