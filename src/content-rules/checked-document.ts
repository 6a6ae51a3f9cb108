/** A file of content before and after the rules have been applied to it. Types only. */
import type { Fault } from '../collections/fault.ts';
import type { FigureOnPage } from '../figures/figure-on-page.ts';
import type { RenderedDocument } from '../markdown/render.ts';
import type { Encoding } from './rules/file.ts';
import type { Collection, Frontmatter } from './rules/frontmatter.ts';

/** A file of content. */
export interface ContentFile {
  /** Path relative to the project. */
  file: string;
  /** Path below the content folder: `report/2025/huhang.mdx`. */
  path: string;
  source: string;
  /** What the file is instead of text in UTF-8; the rest of it is then not looked at. */
  encoding?: Encoding;
}

/** A file of content as the rules see it: data alone, which can be kept and sent to another thread. */
export interface CheckedDocument {
  file: string;
  collection: Collection;
  /** Path without collection and extension: `2025/huhang`. */
  id: string;
  /** Fields of its frontmatter as written; empty where they cannot be read. */
  data: Frontmatter['data'];
  /** Line of each field. */
  lines: Record<string, number>;
  /** Where the body begins in the file. */
  bodyStart: number;
  /** Undefined where it cannot be read. */
  rendered?: RenderedDocument;
  figures: (FigureOnPage & { line: number })[];
  /** Ids that a link can point to. */
  ids: Set<string>;
  links: { url: string; line: number }[];
  /** Pictures beside the file, by their path from it. */
  images: { url: string; line: number }[];
  faults: Fault[];
}
