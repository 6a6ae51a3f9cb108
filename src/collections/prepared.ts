/** The preparation of the content by the current build, shared by loaders, pages and integrations. No imports at run time. */
import type { MarkdownHeading } from 'astro';
import type { Fault } from './fault.ts';
import type { WithdrawnFigure } from './withdrawal.ts';

/** The parts of a rendered file that pages need. `CheckedDocument` in `content-rules/` has more. */
export interface PreparedDocument {
  /** Path of the file, relative to the project. */
  file: string;
  /** Undefined if the file cannot be read. `html` is null if the document is rendered by its module. */
  rendered?: {
    html: string | null;
    headings: MarkdownHeading[];
    figures: readonly object[];
    withdrawn: readonly WithdrawnFigure[];
    openings: Record<string, string>;
    /** Figures of other places that the file writes once more, by the address of the original. */
    repeated?: readonly { same: string }[];
  };
}

/** A place of a term. */
export interface TermPlace {
  /** Path of its page, without the base. */
  path: string;
  /** Id of the heading above it. Empty above the first heading. */
  id: string;
  /** Text of that heading. */
  heading: string;
}

/** A term of `terms.yaml` with its places on the site. */
export interface Term {
  /** As it stands in the text. */
  term: string;
  /** Id of its heading on the page of terms. */
  id: string;
  /** The explanation that the source gives; empty if it gives none. */
  meaning: string;
  places: TermPlace[];
}

/** The preparation of a content folder, in progress or done. */
export interface Preparation {
  /** All documents, rendered and checked. Rejects if a fault must end the build. */
  folder: Promise<{
    documents: readonly PreparedDocument[];
    faults: readonly Fault[];
    terms: Term[];
  }>;
  /** Paths in the project of the documents that need a module. Complete before pages are bundled. */
  modules: Set<string>;
}

/** Stored on `globalThis`: pages, loaders and integrations are bundled apart, each with its own copy of this module. */
const READING: unique symbol = Symbol.for('content-reading') as never;
const TERMS: unique symbol = Symbol.for('content-terms') as never;
const shared = globalThis as { [READING]?: Preparation; [TERMS]?: () => Promise<Term[]> };

/** Sets the preparation of this build. */
export function setPreparation(preparation: Preparation): void {
  shared[READING] = preparation;
}

/** The preparation of this build. Undefined outside a build. */
export function currentPreparation(): Preparation | undefined {
  return shared[READING];
}

/** Sets the function that reads the terms for `readTerms`. */
export function setTermReader(read: () => Promise<Term[]>): void {
  shared[TERMS] = read;
}

/** Reads the terms of the site, in the order of their file. A build has read them once; `npm run dev` reads them anew. */
export async function readTerms(): Promise<Term[]> {
  return (await shared[TERMS]?.()) ?? [];
}
