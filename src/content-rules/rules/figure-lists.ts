import { parseReference, type FigureReference } from '../../figures/figure-reference.ts';
import type { FaultMessage } from '../../collections/fault.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { readField, type FieldPath } from './frontmatter/frontmatter.ts';

/** A reference to a figure in a field of the frontmatter. */
export interface ListedFigure extends FigureReference {
  field: 'leading' | 'chart' | 'glance' | 'questions';
  /** The place of the reference in the frontmatter. */
  place: FieldPath;
  /** As written: `huhang#loss-recovered`. */
  text: string;
}

/**
 * Lists the figures that the fields `leading`, `chart`, `glance` and `questions` of a document refer to. A withdrawn page
 * shows none, and keeps its fields in case the withdrawal is undone.
 */
export function listFigures(document: Pick<CheckedDocument, 'id' | 'data'>): ListedFigure[] {
  const { data } = document;
  if (data['withdrawn'] !== undefined) return [];
  const slug = readSlug(document);
  const refer = (field: ListedFigure['field'], place: FieldPath): ListedFigure => {
    const text = String(readField(data, place));
    return { field, place, text, ...parseReference(text, slug) };
  };
  const count = (path: FieldPath) => toList(readField(data, path)).map((_, i) => i);
  return [
    ...count(['leading']).map((i) => refer('leading', ['leading', i])),
    ...count(['chart', 'figures']).map((i) => refer('chart', ['chart', 'figures', i])),
    ...count(['glance']).flatMap((group) =>
      count(['glance', group, 'figures']).map((i) =>
        refer('glance', ['glance', group, 'figures', i]),
      ),
    ),
    ...count(['questions'])
      .map((i): FieldPath => ['questions', i, 'figure'])
      .filter((path) => readField(data, path) !== undefined)
      .map((path) => refer('questions', path)),
  ];
}

/** The message about a reference to a figure that was withdrawn. @param text the reference as written */
export function describeWithdrawn(field: string, text: string): FaultMessage {
  return {
    what: `${field} 里的“${text}”已经撤回`,
    why: '撤回的数字不再出现在页首、图和数据里',
    mend: '换成别的数字，或删去这一项',
  };
}

/** Returns the file name of a document, without extension: `huhang`. */
export function readSlug({ id }: Pick<CheckedDocument, 'id'>): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Reads a field as a list of texts; empty if it is no list. */
function toList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
