import type { Picture } from './drafts/draft.ts';
import { listInvisible, removeInvisible } from './invisible.ts';
import { readLines, type Line } from './layout/lines.ts';
import type { Suspicion } from './suspicions.ts';

/** What an import reads from a file. */
export interface Source {
  /** Lines without characters that nobody sees. */
  lines: Line[];
  /** Pictures by their keys. */
  pictures: ReadonlyMap<string, Picture>;
  /** Places from which characters were removed. */
  suspicions: Suspicion[];
  /** What could not be brought along, or must be checked, one sentence each, in Chinese. */
  remarks: string[];
}

/** Reads a plain text. */
export function readTextSource(text: string): Source {
  return {
    lines: readLines(removeInvisible(text)),
    pictures: new Map(),
    suspicions: listInvisible(text),
    remarks: [],
  };
}
