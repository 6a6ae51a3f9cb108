/** A note inside a sentence, for example a page number of the source. MDX contains it as a comment. */
export interface Insert {
  /** Offset in the text, in UTF-16 code units from 0. */
  at: number;
  text: string;
}

/** A part of a text, and the markup around it. */
export interface Span {
  /** Offset of the first character, in UTF-16 code units from 0. */
  start: number;
  /** Offset behind the last character. */
  end: number;
  /** Markup before the part. */
  open: string;
  /** Markup behind the part. */
  close: string;
}

const ADDRESS =
  /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w/=#]|(?<![A-Za-z0-9.@])www\.[\w-]+(?:\.[\w-]+)+(?:\/[\w\-./?=&%#]*)?|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Writes a plain text as one line of MDX. A renderer shows the same text, to the character. Addresses become links:
 * Markdown itself would include the Chinese text behind an address.
 * @param spans without overlap
 * @param inserts in the order of their offsets
 */
export function toMdx(
  text: string,
  spans: readonly Span[] = [],
  inserts: readonly Insert[] = [],
): string {
  const links = findLinks(text, spans, inserts);
  let mdx = '';
  let position = 0;
  const writeUntil = (end: number, escape: (part: string) => string, isInside = false) => {
    // An insert at the edge of a span stands outside of it.
    const isHere = ({ at }: Insert) =>
      isInside ? at > position && at < end : at >= position && at <= end;
    for (const insert of inserts.filter(isHere)) {
      mdx += escape(text.slice(position, insert.at));
      mdx += `{/* ${insert.text.replaceAll('*/', '* /')} */}`;
      position = insert.at;
    }
    mdx += escape(text.slice(position, end));
    position = end;
  };
  for (const span of [...spans, ...links].sort((a, b) => a.start - b.start)) {
    writeUntil(span.start, escapeProse);
    mdx += span.open;
    writeUntil(span.end, span.open === '[' ? escapeMarks : escapeProse, true);
    mdx += span.close;
  }
  writeUntil(text.length, escapeProse);
  return escapeLineStart(mdx);
}

/**
 * Writes a plain text as a heading of MDX with an id.
 * @param spans without overlap
 * @param depth level of the heading, from 2
 */
export function headingToMdx(
  text: string,
  id: string,
  spans: readonly Span[] = [],
  depth = 2,
): string {
  return `${'#'.repeat(depth)} ${toMdx(text, spans)} \\{#${id}}`;
}

/** Writes a picture as MDX. @param caption with the credit as its last sentence; empty for none */
export function pictureToMdx(alt: string, path: string, caption: string): string {
  const title = caption && ` "${escapeMarks(caption).replaceAll('"', '\\"')}"`;
  return `![${escapeMarks(alt)}](${path}${title})`;
}

/** Finds the addresses outside of spans, as spans of their own. */
function findLinks(text: string, spans: readonly Span[], inserts: readonly Insert[]): Span[] {
  // A link cannot contain another span or an insert, and ends before it.
  const stops = [...spans.map(({ start }) => start), ...inserts.map(({ at }) => at)];
  return [...text.matchAll(ADDRESS)]
    .filter(({ index }) => spans.every(({ start, end }) => index < start || index >= end))
    .map(({ 0: found, index }) => {
      const end = Math.min(index + found.length, ...stops.filter((stop) => stop > index));
      return { start: index, end, open: '[', close: `](${toLinkTarget(text.slice(index, end))})` };
    });
}

function toLinkTarget(address: string): string {
  const target = /^https?:/.test(address)
    ? address
    : address.startsWith('www.')
      ? `https://${address}`
      : `mailto:${address}`;
  // Markdown reads these characters as marks even in the target of a link.
  return target.replace(/[()[\]*_~\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Escapes every character that Markdown or MDX reads as a mark. */
function escapeMarks(text: string): string {
  return text.replace(/[\\`*_~[\]{}<>&|#^$=!]/g, '\\$&');
}

/** Escapes marks, and keeps the rest of a cut address from becoming a link. */
function escapeProse(text: string): string {
  return escapeMarks(text).replace(/(?<=https?)(?=:\/\/)/g, '{/**/}');
}

/** Escapes what is a mark only at the start of a line: lists, rules, definitions, imports and exports. */
function escapeLineStart(mdx: string): string {
  return mdx
    .replace(/^([-+:%])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^(?:import|export)\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
