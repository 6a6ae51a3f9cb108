/** What a build is reading of its content, known to all that takes part in it. Imports nothing at run time. */
import type { MarkdownHeading } from 'astro';
import type { Fault } from './fault.ts';

/** What pages need of a rendered file; `CheckedDocument` in `content-rules/` has more. */
export interface PreparedDocument {
  /** Path of the file, relative to the project. */
  file: string;
  /** Undefined where the file cannot be read; `html` is null where the document takes a module. */
  rendered?: { html: string | null; headings: MarkdownHeading[]; figures: readonly object[] };
}

/** A reading of a folder of content, under way or done. */
export interface Preparation {
  /** Every document, rendered and checked. Fails where no site may be made of them. */
  folder: Promise<{ documents: readonly PreparedDocument[]; faults: readonly Fault[] }>;
  /** Files of the documents that are programs, by their paths in the project; known before pages are bundled. */
  modules: Set<string>;
}

/** Pages and loaders run from bundles of their own, with their own copies of this module. */
const READING: unique symbol = Symbol.for('content-reading') as never;
const shared = globalThis as { [READING]?: Preparation };

/** Makes a reading known as that of this build. */
export function setPreparation(reading: Preparation): void {
  shared[READING] = reading;
}

/** The reading of this build; undefined where no build is under way. */
export function currentPreparation(): Preparation | undefined {
  return shared[READING];
}
