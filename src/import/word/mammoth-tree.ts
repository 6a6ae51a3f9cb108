/** The parts of a document as mammoth reads them. Only the fields that the import needs. */

export interface WordDocument {
  children: WordNode[];
  notes: { resolve(reference: NoteReference): { body: WordNode[] } | null };
  comments: { body: WordNode[]; authorName?: string }[];
}

interface WordParagraph {
  type: 'paragraph';
  children: WordNode[];
  styleId: string | null;
  styleName: string | null;
  alignment: string | null;
}

interface WordRun {
  type: 'run';
  children: WordNode[];
  isBold: boolean;
  isStrikethrough: boolean;
  /** In points. */
  fontSize: number | null;
}

export interface WordTable {
  type: 'table';
  children: { type: 'tableRow'; children: WordCell[] }[];
}

export interface WordCell {
  type: 'tableCell';
  children: WordNode[];
  colSpan: number;
  rowSpan: number;
}

export interface WordImage {
  type: 'image';
  altText?: string;
  contentType?: string;
  readAsBuffer(): Promise<Buffer>;
}

interface NoteReference {
  type: 'noteReference';
  noteType: string;
  noteId: string;
}

export type WordNode =
  | WordParagraph
  | WordRun
  | WordTable
  | WordImage
  | NoteReference
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'bookmarkStart'; name: string }
  | { type: 'hyperlink'; children: WordNode[]; href?: string }
  | { type: 'commentReference' };
