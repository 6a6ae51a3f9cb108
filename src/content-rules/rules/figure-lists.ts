import { parseReference, type FigureReference } from '../../figures/figure-reference.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { readField, type FieldPath } from './frontmatter/frontmatter.ts';

/** A reference to a figure in a field of the frontmatter. */
export interface ListedFigure extends FigureReference {
  field: 'leading' | 'chart';
  /** The place of the reference in the frontmatter. */
  place: FieldPath;
  /** As written: `huhang#loss-recovered`. */
  text: string;
}

/** Lists the figures that the fields `leading` and `chart` of a document refer to. */
export function listFigures(document: Pick<CheckedDocument, 'id' | 'data'>): ListedFigure[] {
  const { data } = document;
  const lists = [
    { field: 'leading', path: ['leading'] },
    { field: 'chart', path: ['chart', 'figures'] },
  ] as const;
  const slug = readSlug(document);
  return lists.flatMap(({ field, path }) =>
    toList(readField(data, path)).map((text, i) => ({
      field,
      place: [...path, i],
      text,
      ...parseReference(text, slug),
    })),
  );
}

/** Returns the file name of a document, without extension: `huhang`. */
export function readSlug({ id }: Pick<CheckedDocument, 'id'>): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Reads a field as a list of texts; empty if it is no list. */
export function toList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
