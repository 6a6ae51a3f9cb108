import type { Fault } from '../../../collections/fault.ts';

/** Collections of content, by the names of their folders. */
export type Collection = 'report' | 'news' | 'pages';

/** The names and list positions that lead to a field: `['corrections', 0, 'date']`. */
export type FieldPath = readonly (string | number)[];

/** The fields between the first two lines of `---`. */
export interface Frontmatter {
  /** Fields as written; empty if they cannot be read. */
  data: Record<string, unknown>;
  /** Offset of the body in the file. */
  bodyStart: number;
  /**
   * Returns the line number of a field, from 1. A missing field has the line of the field that should contain it, or
   * else 1.
   */
  findLine: (...path: FieldPath) => number;
  faults: Fault[];
  /** Words of `exceptions.yaml` at which a rule would object without it. */
  usedExceptions: readonly string[];
}

/** The end of messages that an editor can look up. */
export const HANDBOOK = '字段见 content/README.md';

/** Returns the value of a field; undefined if there is none. */
export function readField(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
}
