/** The preparation of the content by the current build, shared by loaders, pages and integrations. No imports at run time. */
import type { MarkdownHeading } from 'astro';
import type { Fault } from './fault.ts';

/** The parts of a rendered file that pages need. `CheckedDocument` in `content-rules/` has more. */
export interface PreparedDocument {
  /** Path of the file, relative to the project. */
  file: string;
  /** Undefined if the file cannot be read. `html` is null if the document is rendered by its module. */
  rendered?: { html: string | null; headings: MarkdownHeading[]; figures: readonly object[] };
}

/** The preparation of a content folder, in progress or done. */
export interface Preparation {
  /** All documents, rendered and checked. Rejects if a fault must end the build. */
  folder: Promise<{ documents: readonly PreparedDocument[]; faults: readonly Fault[] }>;
  /** Paths in the project of the documents that need a module. Complete before pages are bundled. */
  modules: Set<string>;
}

/** Stored on `globalThis`: pages, loaders and integrations are bundled apart, each with its own copy of this module. */
const READING: unique symbol = Symbol.for('content-reading') as never;
const shared = globalThis as { [READING]?: Preparation };

/** Sets the preparation of this build. */
export function setPreparation(preparation: Preparation): void {
  shared[READING] = preparation;
}

/** The preparation of this build. Undefined outside a build. */
export function currentPreparation(): Preparation | undefined {
  return shared[READING];
}
