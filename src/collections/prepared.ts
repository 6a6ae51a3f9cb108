/** What a build is reading of its content, known to all that takes part in it. Imports nothing at run time. */
import type { CheckedFolder } from '../content-rules/check-folder.ts';

/** A reading of a folder of content, under way or done. */
export interface Reading {
  /** Every document, rendered and checked. Fails where no site may be made of them. */
  folder: Promise<CheckedFolder>;
  /** Files of the documents that are programs, by their paths in the project; known before pages are bundled. */
  modules: Set<string>;
}

/** Pages and loaders run from bundles of their own, with their own copies of this module. */
const READING: unique symbol = Symbol.for('content-reading') as never;
const shared = globalThis as { [READING]?: Reading };

/** Makes a reading known as that of this build. */
export function setReading(reading: Reading): void {
  shared[READING] = reading;
}

/** The reading of this build; undefined where no build is under way. */
export function currentReading(): Reading | undefined {
  return shared[READING];
}
