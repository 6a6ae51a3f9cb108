/** The words before a figure. Pure. */
import type { CheckedDocument } from '../../checked-document.ts';

/** A figure of a document, with its line. */
export type FigureInDocument = CheckedDocument['figures'][number];

/** Reads the clause before a figure: from the last comma, semicolon, colon or opening bracket on. */
export function readClause({ sentence, offset }: FigureInDocument): string {
  return /[^，；：（。]*$/.exec(sentence.slice(0, offset))?.[0] ?? '';
}
