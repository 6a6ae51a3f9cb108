import type { Insert } from '../../collections/write-mdx.ts';
import { isCaption, isCreditAlone } from './credits.ts';
import { classifyLine, isDateline, type LineKind } from './line-kinds.ts';
import type { Form, Line } from './lines.ts';
import { endsSentence } from './sentences.ts';

/** A place where two lines were joined. */
interface Join {
  /** Number of the upper line. */
  from: number;
  /** Number of the lower line. */
  to: number;
  /** End of the text before the join. */
  before: string;
  /** Start of the text after the join. */
  after: string;
  /** Whether a paragraph could also end here. */
  uncertain: boolean;
}

/** A paragraph of the source, put together from its lines. */
export interface Paragraph {
  text: string;
  /**
   * A table holds its rows, parted by line feeds, with cells parted by tabs. The text of a picture is its caption. The
   * contents of a document list its headings.
   */
  kind: Exclude<LineKind, 'text'> | 'contents' | 'heading' | 'item' | 'picture' | 'prose' | 'table';
  /** The form that the source or a sign gives its first line. */
  form?: Form;
  /** The number of a part of a section at its start: 3.1. It counts nothing. */
  number?: string;
  /** Number of the first line. */
  line: number;
  /** Number of the last line. */
  lastLine: number;
  joins: Join[];
  /** Lines of the page that stood inside the paragraph. */
  inserts: Insert[];
}

/** How much text on each side a join shows, in characters. */
const MAX_JOIN_CHARACTERS = 8;
const MAX_BYLINE_CHARACTERS = 400;

/** Starts a paragraph with its first line. */
export function startParagraph({ text, number, form }: Line, kind: Paragraph['kind']): Paragraph {
  const paragraph = { text, kind, line: number, lastLine: number, joins: [], inserts: [] };
  return form ? { ...paragraph, form } : paragraph;
}

/**
 * Joins a line to the end of a paragraph and changes the paragraph.
 * @param held lines between the two halves; they become inserts
 * @param uncertain whether the line could also start a new paragraph
 */
export function joinLine(
  paragraph: Paragraph,
  line: Line,
  held: readonly Line[],
  uncertain: boolean,
): void {
  const { text, lastLine } = paragraph;
  // A line break between two Latin words replaced a space. One before a credit without brackets ended a sentence.
  const areWords = /[A-Za-z,.;:]/.test(text.at(-1) ?? '') && /^[A-Za-z]/.test(line.text);
  const isCredit = /^[^（(]/.test(line.text) && isCreditAlone(line.text);
  const gap = areWords ? ' ' : isCredit && !endsSentence(text) ? '。' : '';
  for (const insert of held) paragraph.inserts.push({ at: text.length, text: insert.text });
  paragraph.joins.push({
    from: lastLine,
    to: line.number,
    before: text.slice(-MAX_JOIN_CHARACTERS),
    after: line.text.slice(0, MAX_JOIN_CHARACTERS),
    uncertain,
  });
  paragraph.text = text + gap + line.text;
  paragraph.lastLine = line.number;
  const kind = classifyJoined(paragraph.text);
  if (kind === 'caption' || (kind === 'byline' && paragraph.kind === 'prose'))
    paragraph.kind = kind;
}

/** Classifies the text of joined lines. A long text is no byline, and only its end can show a caption. */
function classifyJoined(text: string): LineKind {
  if (text.length <= MAX_BYLINE_CHARACTERS) return classifyLine(text);
  return !isDateline(text) && isCaption(text) ? 'caption' : 'text';
}

/** Whether a paragraph is prose that ends inside a sentence. */
export function isOpen({ text, kind }: Paragraph): boolean {
  return kind === 'prose' && !endsSentence(text) && !/[）)：:]/.test(text.at(-1) ?? '');
}
