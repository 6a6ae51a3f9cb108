/** A fault in content: where it is, what is wrong, why that matters, how to mend it. In Chinese, for an editor. */
export interface Fault {
  /** Path of the file, relative to the project. */
  file: string;
  /** Its line, from 1; 0 where the whole file is meant. */
  line: number;
  /** What is wrong, without a full stop. */
  what: string;
  why: string;
  mend: string;
  /** Whether it is a matter of style, with which a site can still be built. */
  mild?: true;
  /** What mends it without a doubt: a piece of the file's text, and what takes its place. */
  fix?: Fix;
}

/** A change of a text: `text` takes the place of what stands from `start` to `end`. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** A fault in one line: `content/report/2025/huhang.mdx:12 … 。…。…。` */
export function formatFault({ file, line, what, why, mend }: Fault): string {
  return `${file}${line > 0 ? `:${line}` : ''} ${[what, why, mend].map((part) => part.replace(/。$/, '')).join('。')}。`;
}

/** What ends a build for something that an editor has to mend: its message says where and how. */
export class ContentError extends Error {
  // Where the program stood says nothing of where the fault is.
  override stack = '';
}
