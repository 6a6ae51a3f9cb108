/** A page's number or the like that stands inside a sentence: kept at its place, as a comment. */
export interface Insert {
  at: number;
  text: string;
}

/** A part of a paragraph, by its place: what it is wrapped in. */
export interface Span {
  start: number;
  end: number;
  open: string;
  close: string;
}

const ADDRESS =
  /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w/=#]|(?<![A-Za-z0-9.@])www\.[\w-]+(?:\.[\w-]+)+(?:\/[\w\-./?=&%#]*)?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * A plain text → a line of MDX that reads back as the same text, to the character. Addresses become links that end
 * where the address does: Markdown itself would take the Chinese text behind one into it.
 * @param spans what is wrapped, in order, without overlap
 */
export function toMdx(
  text: string,
  spans: readonly Span[] = [],
  inserts: readonly Insert[] = [],
): string {
  // A figure inside an address ends the link.
  const stops = [...spans.map(({ start }) => start), ...inserts.map(({ at }) => at)];
  const links = [...text.matchAll(ADDRESS)]
    .filter(({ index }) => spans.every(({ start, end }) => index < start || index >= end))
    .map(({ 0: found, index }) => {
      const end = Math.min(index + found.length, ...stops.filter((stop) => stop > index));
      const target = linkTarget(text.slice(index, end));
      return { start: index, end, open: '[', close: `](${target})` };
    });
  const all = [...spans, ...links].sort((a, b) => a.start - b.start);
  let mdx = '';
  let at = 0;
  const piece = (to: number, escape: (part: string) => string) => {
    for (const insert of inserts.filter((one) => one.at > at && one.at < to)) {
      mdx += escape(text.slice(at, insert.at)) + `{/* ${insert.text.replaceAll('*/', '* /')} */}`;
      at = insert.at;
    }
    mdx += escape(text.slice(at, to));
    at = to;
  };
  for (const { start, end, open, close } of all) {
    piece(start, escapeProse);
    mdx += open;
    piece(end, open === '[' ? escape : escapeProse);
    mdx += close;
  }
  piece(text.length, escapeProse);
  return escapeStart(mdx);
}

/** A heading of MDX with its id. @param spans what is wrapped, as in `toMdx` */
export function headingToMdx(text: string, id: string, spans: readonly Span[] = []): string {
  return `## ${toMdx(text, spans)} \\{#${id}}`;
}

function linkTarget(address: string): string {
  const target = /^https?:/.test(address)
    ? address
    : address.startsWith('www.')
      ? `https://${address}`
      : `mailto:${address}`;
  // What Markdown could read as a mark inside a link's target.
  return target.replace(/[()[\]*_~\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Every character that Markdown or MDX could read as a mark. */
function escape(text: string): string {
  return text.replace(/[\\`*_~[\]{}<>&|#^$=!]/g, '\\$&');
}

/** The same where no link is wanted: an address that is cut would link what follows it. */
function escapeProse(text: string): string {
  return escape(text).replace(/(?<=https?)(?=:\/\/)/g, '{/**/}');
}

/** What Markdown reads as a mark only at a line's start: lists, rules, definitions, and modules of MDX. */
function escapeStart(mdx: string): string {
  return mdx
    .replace(/^([-+:%])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^(?:import|export)\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
