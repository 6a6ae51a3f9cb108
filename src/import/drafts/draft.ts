import type { EarlierPage, NewMetric } from '../earlier.ts';
import type { MarkedFigure } from '../passages.ts';
import type { Paragraph } from '../layout/paragraph.ts';

/** Settings of an import. */
export interface ImportOptions {
  /** Target of the first article: the year of a report, or the slug of a news item. */
  target: { report: number } | { news: string };
  /** Date of the pages: `2026-01-31`. */
  today: string;
  /** The organisation that the site is about. A source that mentions it gets its name. */
  subject: string;
  /** Pages of the latest earlier report. A figure of the same measure keeps its id. */
  earlier?: readonly EarlierPage[];
  /** Pictures of the source, by their keys. */
  pictures?: ReadonlyMap<string, Picture>;
}

/** A picture of the source. */
export interface Picture {
  bytes: Uint8Array;
  /** Extension of its file: `jpg`. */
  extension: string;
  /** The alternative text that the source gives. Empty if there is none. */
  alt: string;
}

/** The file of a picture. */
interface DraftPicture {
  /** Path below the content folder: `report/2026/zhuhun-1.jpg`. */
  path: string;
  bytes: Uint8Array;
}

/** A file of content to be written. */
export interface Draft {
  /** Path below the content folder: `report/2026/zhuhun.mdx`. */
  path: string;
  /** Content of the file. */
  text: string;
  /** Description of the part of the source that the draft holds, in Chinese. */
  what: string;
  /** Numbers of the first and the last line in the source. */
  lines: [first: number, last: number];
  figures: MarkedFigure[];
  /** Texts wrapped as names because they only look like quantities. */
  names: string[];
  /** Metrics that figures of the earlier report need, so that the figures of this page can be compared with them. */
  newMetrics: NewMetric[];
  /** Pictures to be written beside the file. */
  pictures: DraftPicture[];
  /** Figures that go on from the earlier report, one sentence each, in Chinese. */
  pairs: string[];
  /** Decisions for an editor, one sentence each, in Chinese. */
  decisions: string[];
}

/** Finds the numbers of the first and the last line of some paragraphs. */
export function findLineRange(paragraphs: readonly Paragraph[]): Pick<Draft, 'lines'> {
  const numbers = paragraphs.flatMap(({ line, lastLine }) => [line, lastLine]);
  return { lines: [Math.min(...numbers), Math.max(...numbers)] };
}

/** Writes an MDX file. @param frontmatter lines of YAML */
export function writeFile(frontmatter: readonly string[], body: string): string {
  return `---\n${frontmatter.join('\n')}\n---\n\n${body}\n`.replace(/\n+$/, '\n');
}

/** Writes a comment of the frontmatter that holds the original text of some fields. */
export function writeOriginal(text: string): string {
  return `# 原文：${text.replace(/\s+/g, ' ')}`;
}
