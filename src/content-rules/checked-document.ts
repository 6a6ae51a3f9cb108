/** A file of content before and after its check. Types only. */
import type { Fault } from '../collections/fault.ts';
import type { FigureOnPage } from '../figures/figure-on-page.ts';
import type { RenderedDocument } from '../markdown/render.ts';
import type { Collection, Frontmatter } from './rules/frontmatter/frontmatter.ts';

/** A file of content. */
export interface ContentFile {
  /** Path relative to the project. */
  file: string;
  /** Path below the content folder: `report/2025/huhang.mdx`. */
  path: string;
  /** The text; empty if the file cannot be read, or is not text in UTF-8. */
  source: string;
  /** Words of `exceptions.yaml`, to which no rule for characters applies. */
  exceptions?: readonly string[];
  /** Why the file has no text. Then only this fault is reported. */
  unreadable?: Fault;
}

/** A file of content as the rules see it. Contains only data, so it can be sent to another thread. */
export interface CheckedDocument {
  /** Path relative to the project. */
  file: string;
  collection: Collection;
  /** Path without collection and extension: `2025/huhang`. */
  id: string;
  /** Fields of the frontmatter as written; empty if they cannot be read. */
  data: Frontmatter['data'];
  /** Path of each field in `data`, joined by points (`chart.figures.0`) → its line number, from 1. */
  lines: Record<string, number>;
  /** Whether the page is a draft, also if its other fields cannot be read. */
  isDraft: boolean;
  /** Offset of the body in the file. */
  bodyStart: number;
  /** Undefined if the body cannot be rendered. */
  rendered?: RenderedDocument;
  /** Figures with their line numbers, from 1. */
  figures: (FigureOnPage & { line: number })[];
  /** Ids of withdrawn figures; in a withdrawn document of all its figures, which are not in `figures` then. */
  withdrawnIds: ReadonlySet<string>;
  /** Id of a figure or heading → the first line that has it, from 1. */
  idLines: ReadonlyMap<string, number>;
  /** Ids that a link can point to, aliases included. */
  ids: Set<string>;
  links: { url: string; line: number }[];
  /** Pictures beside the file, by their path relative to it. */
  images: { url: string; line: number }[];
  /** Words of `exceptions.yaml` at which a rule would object without it. */
  usedExceptions: Set<string>;
  /** In the order of their lines. */
  faults: Fault[];
}
