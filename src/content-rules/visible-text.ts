/** The text of a line of MDX that a reader sees, and where each of its characters stands in the file. */
export interface Visible {
  text: string;
  /** Place of each character of `text` in the source, and the end of the line. */
  at: number[];
  /** Number of the line, from 1. */
  line: number;
  kind: 'heading' | 'prose';
}

/** Stands for a piece of code or an address, whose characters are no prose. */
export const OPAQUE = '\ufffc';

/** What begins a line without being its text: headings, lists, quotations. */
const START = /^[ \t]*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+|>\s?)*/;
/** What is no text, the first that fits: an escape, code, a tag, an expression, a link's target, an address. */
const MARKUP =
  /\\([!-/:-@[-`{-~])|`[^`]*`|\{\/\*.*?\*\/\}|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>|\{[^{}]*\}|\]\([^()\s]*\)|\[|\]|https?:\/\/[\w\-.~:/?#@!$&'()*+,;=%]+/g;
const HEADING_ID = /\s*\\\{#[^{}]*\}\s*$/;

/**
 * The visible text of a document, line by line; frontmatter, fenced code and modules are left out.
 * @param source the whole file
 * @param bodyStart where its body begins
 */
export function readVisibleLines(source: string, bodyStart: number): Visible[] {
  const lines: Visible[] = [];
  let start = bodyStart;
  let number = source.slice(0, bodyStart).split('\n').length;
  let fenced = false;
  // Comments of several lines are blank ones; places stay.
  const body = source
    .slice(bodyStart)
    .replace(/\{\/\*(?:[^*]|\*(?!\/))*\n[\s\S]*?\*\/\}/g, (comment) =>
      comment.replace(/[^\n]/g, ' '),
    );
  for (const raw of body.split('\n')) {
    const isFence = /^\s*(?:```|~~~)/.test(raw);
    if (isFence) fenced = !fenced;
    if (!fenced && !isFence && raw.trim() && !/^(?:import|export)\s/.test(raw)) {
      lines.push(readVisibleLine(raw.replace(/\r$/, ''), start, number));
    }
    start += raw.length + 1;
    number += 1;
  }
  return lines;
}

/** A text without markup, as one visible line. @param at where it begins in the source */
export function plainLine(text: string, at: number, line: number): Visible {
  return { text, at: [...Array(text.length + 1).keys()].map((i) => at + i), line, kind: 'prose' };
}

function readVisibleLine(raw: string, start: number, line: number): Visible {
  const from = START.exec(raw)?.[0].length ?? 0;
  const isHeading = /^\s*#{1,6}\s/.test(raw);
  const to = isHeading ? raw.replace(HEADING_ID, '').length : raw.length;
  const visible: Visible = { text: '', at: [], line, kind: isHeading ? 'heading' : 'prose' };
  const take = (end: number) => {
    for (; place < end; place += 1) put(raw[place] ?? '', place);
  };
  const put = (character: string, at: number) => {
    visible.text += character;
    visible.at.push(start + at);
  };
  let place = from;
  for (const match of raw.slice(0, to).matchAll(MARKUP)) {
    if (match.index < place) continue;
    take(match.index);
    if (match[1] !== undefined) put(match[1], match.index + 1);
    else if (/^(?:`|https?:)/.test(match[0])) put(OPAQUE, match.index);
    place = match.index + match[0].length;
  }
  take(to);
  visible.at.push(start + to);
  return visible;
}
