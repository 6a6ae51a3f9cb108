/** The message of a fault, in Chinese, for an editor. */
export interface FaultMessage {
  /** What is wrong, without a full stop. */
  what: string;
  /** Why it matters. */
  why: string;
  /** How to correct it. */
  mend: string;
}

/** A content error shown to an editor. */
export interface Fault extends FaultMessage {
  /** Path of the file, relative to the project. */
  file: string;
  /** Line number, from 1; 0 if the fault concerns the whole file. */
  line: number;
  /** True for a fault of style. The site can be built in spite of it. */
  mild?: true;
  /** True for a place that may be right: an editor has to look, and check and build go on. */
  warning?: true;
  /** True for a fault that only drafts cause: a build that leaves them out does not have it. */
  inDraft?: true;
  /** The correction. Undefined if only a person can make it. */
  fix?: Fix;
}

/**
 * A change to a file: `text` replaces the characters from `start` to `end`, exclusive. Both count UTF-16 code units
 * from 0.
 */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** Writes a fault on one line: `content/report/2025/huhang.mdx:12 … 。…。…。` */
export function formatFault({ file, line, what, why, mend }: Fault): string {
  return `${file}${line > 0 ? `:${line}` : ''} ${[what, why, mend].map((part) => part.replace(/。$/, '')).join('。')}。`;
}

/** Ends a build because an editor has to correct something. The message says where and how. */
export class ContentError extends Error {
  // A stack trace does not help an editor.
  override stack = '';
}

/** Any value of frontmatter or JSON as a message shows it: texts as they are, everything else as JSON. */
export function formatValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
