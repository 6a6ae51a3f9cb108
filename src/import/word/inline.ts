import { findQuantities } from '../../quantity/index.ts';
import { readMark } from './paragraph-facts.ts';
import type { WordDocument, WordImage, WordNode } from './mammoth-tree.ts';

/** The text of a paragraph, and what stands in it. */
export interface InlineContent {
  /** Line feeds stand for soft line breaks, form feeds for page breaks. */
  text: string;
  notes: Note[];
  images: WordImage[];
  links: { text: string; address: string }[];
  /** Texts that are struck through. */
  struck: string[];
  /** Places of the paragraph among the facts: two if a deleted paragraph mark has joined two. */
  marks: number[];
  /** Number of characters that are bold, without white space. */
  bold: number;
  /** Number of all characters, without white space. */
  length: number;
  /** Largest font size that a run gives its text, in points. */
  size: number | undefined;
}

/** A footnote or an endnote. */
interface Note {
  /** Place of its mark in the text. */
  at: number;
  text: string;
}

/** Reads the content of a paragraph. */
export function readInline(nodes: readonly WordNode[], document: WordDocument): InlineContent {
  const content: InlineContent = {
    text: '',
    notes: [],
    images: [],
    links: [],
    struck: [],
    marks: [],
    bold: 0,
    length: 0,
    size: undefined,
  };
  for (const node of nodes) readNode(node, content, document);
  return content;
}

function readNode(node: WordNode, content: InlineContent, document: WordDocument): void {
  switch (node.type) {
    case 'text':
      // A hyphen at which no line breaks is the same hyphen to readers and to search.
      content.text += node.value.replaceAll('\u2011', '-');
      content.length += countCharacters(node.value);
      break;
    case 'tab':
      content.text += '\t';
      break;
    case 'break':
      content.text += node.breakType === 'line' ? '\n' : '\f';
      break;
    case 'checkbox':
      content.text += node.checked ? '☑' : '☐';
      break;
    case 'bookmarkStart': {
      const mark = readMark(node.name);
      if (mark !== undefined) content.marks.push(mark);
      break;
    }
    case 'image':
      content.images.push(node);
      break;
    case 'noteReference': {
      const body = document.notes.resolve(node)?.body ?? [];
      const text = readPlainText(body, document);
      if (text) content.notes.push({ at: content.text.length, text });
      break;
    }
    case 'hyperlink': {
      const start = content.text.length;
      for (const child of node.children) readNode(child, content, document);
      const text = content.text.slice(start).trim();
      const address = node.href ?? '';
      if (text && /^(?:https?|mailto):/.test(address) && !address.includes(text))
        content.links.push({ text, address });
      break;
    }
    case 'run': {
      const { length, text } = content;
      for (const child of node.children) readNode(child, content, document);
      const added = content.length - length;
      if (added === 0) break;
      if (node.isBold) content.bold += added;
      if (node.isStrikethrough) content.struck.push(content.text.slice(text.length));
      if (node.fontSize !== null) content.size = Math.max(content.size ?? 0, node.fontSize);
      break;
    }
    default:
  }
}

/** Reads the text of several paragraphs, for example those of a note. */
export function readPlainText(nodes: readonly WordNode[], document: WordDocument): string {
  return nodes
    .flatMap((node) =>
      node.type === 'paragraph' ? [readInline(node.children, document).text] : [],
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** Writes the notes of a text into brackets where their marks stand, or behind the quantity around the mark. */
export function foldNotes({ text, notes }: Pick<InlineContent, 'text' | 'notes'>): string {
  if (notes.length === 0) return text;
  let folded = text;
  const quantities = findQuantities(text);
  for (const note of notes.toReversed()) {
    const around = quantities.find(({ start, end }) => note.at > start && note.at < end);
    const at = around?.end ?? note.at;
    folded = `${folded.slice(0, at)}（注：${note.text}）${folded.slice(at)}`;
  }
  return folded;
}

/** Counts the characters of a text without white space. */
function countCharacters(text: string): number {
  return text.replace(/\s/g, '').length;
}
