/** The text that a reader sees of one line of MDX, with the position of each character in the file. */
export interface VisibleLine {
  text: string;
  /**
   * Offset of each character of `text` in the file, in UTF-16 code units from 0. The last item is the end of the
   * line.
   */
  at: number[];
  /** Line number, from 1. */
  line: number;
  kind: 'heading' | 'prose';
}

/** Replaces code and addresses in visible text: their characters are not prose. */
export const OPAQUE = '\ufffc';

/** The marks before the text of a line: headings, lists, quotations. */
const LINE_PREFIX = /^[ \t]*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+|>\s?)*/;
/**
 * Escapes, code, character references, comments, tags, expressions, targets of links and pictures with their titles,
 * brackets and addresses. The first match counts. A target with a space in it is none to Markdown, but its author means it for one.
 */
const MARKUP =
  /\\([!-/:-@[-`{-~])|`[^`]*`|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});|\{\/\*(?:(?!\{\/\*).)*?\*\/\}|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>|\{[^{}]*\}|\]\((?:<[^<>]*>|(?:[^()"<>]|\([^()]*\))*?)(?:[ \t]"([^"]*)"[ \t]*)?\)|!?\[|\]|https?:\/\/[\w\-.~:/?#@!$&'()*+,;=%]+/gi;
const HEADING_ID = /(?<!\s)\s*\\\{#[^{}]*\}\s*$/;

/**
 * Reads the visible text of a document, line by line. Omits blank lines, frontmatter, fenced code, imports and
 * exports.
 * @param source the whole file
 * @param bodyStart offset of the body in `source`
 */
export function readVisibleLines(source: string, bodyStart: number): VisibleLine[] {
  const lines: VisibleLine[] = [];
  let start = bodyStart;
  let number = source.slice(0, bodyStart).split('\n').length;
  let isFenced = false;
  const body = blankComments(source.slice(bodyStart));
  for (const raw of body.split('\n')) {
    const isFence = /^\s*(?:```|~~~)/.test(raw);
    if (isFence) isFenced = !isFenced;
    if (!isFenced && !isFence && raw.trim() && !/^(?:import|export)\s/.test(raw)) {
      lines.push(readVisibleLine(raw.replace(/\r$/, ''), start, number));
    }
    start += raw.length + 1;
    number += 1;
  }
  return lines;
}

/** Replaces comments of several lines by spaces, which keep the offsets. */
function blankComments(body: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let start = 0; ;) {
    start = body.indexOf('{/*', start);
    const end = start < 0 ? -1 : body.indexOf('*/}', start + 3);
    if (end < 0) return parts.join('') + body.slice(done);
    const comment = body.slice(start, end + 3);
    if (comment.includes('\n')) {
      parts.push(body.slice(done, start), comment.replace(/[^\n]/g, ' '));
      done = end + 3;
    }
    start = end + 3;
  }
}

/**
 * Wraps a text without markup as one line of prose.
 * @param at offset of the text in the file
 * @param line its line number
 */
export function toVisibleLine(text: string, at: number, line: number): VisibleLine {
  return { text, at: [...Array(text.length + 1).keys()].map((i) => at + i), line, kind: 'prose' };
}

function readVisibleLine(raw: string, start: number, line: number): VisibleLine {
  const isHeading = /^\s*#{1,6}\s/.test(raw);
  const end = isHeading ? raw.replace(HEADING_ID, '').length : raw.length;
  const visible: VisibleLine = { text: '', at: [], line, kind: isHeading ? 'heading' : 'prose' };
  let position = LINE_PREFIX.exec(raw)?.[0].length ?? 0;
  const append = (character: string, at: number) => {
    visible.text += character;
    visible.at.push(start + at);
  };
  const appendUntil = (stop: number) => {
    for (; position < stop; position += 1) append(raw[position] ?? '', position);
  };
  for (const match of raw.slice(0, end).matchAll(MARKUP)) {
    if (match.index < position) continue;
    appendUntil(match.index);
    const [found, escaped, title] = match;
    if (escaped !== undefined) append(escaped, match.index + 1);
    else if (/^(?:[`&]|https?:)/i.test(found)) append(OPAQUE, match.index);
    if (title) {
      append(OPAQUE, match.index);
      position = match.index + found.lastIndexOf('"', found.lastIndexOf('"') - 1) + 1;
      appendUntil(position + title.length);
      append(OPAQUE, position);
    }
    position = match.index + found.length;
  }
  appendUntil(end);
  visible.at.push(start + end);
  return visible;
}
