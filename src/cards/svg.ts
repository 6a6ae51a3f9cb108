/** Drawings of the cards that stand for a page in chats and feeds. Pure: words in, SVG out. */

import { escapeHtml } from '../site/html.ts';

/** What a card says. */
export interface Card {
  /** One or two Han characters, white on red. */
  seal: string;
  /** Small line above the title. */
  eyebrow: string;
  title: string;
  /** Up to three figures as their page writes them, with what each measures. */
  figures: readonly { text: string; label: string }[];
  /** What the page says, in a sentence; shown where there are no figures. */
  summary: string;
  /** Name of the site. */
  site: string;
}

/** The family that `image.ts` gives to the renderer. */
export const FAMILY = 'Noto Serif SC';

const PAPER = '#fbf7ee';
const INK = '#2a241d';
const SOFT = '#655c50';
const RULE = '#ddd2bf';
const RED = '#a3261c';
const ON_RED = '#fffaf0';

/** Size of a card in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
/** Side of a square picture in pixels: twice the least that WeChat takes. */
export const SQUARE = 600;

const MARGIN = 84;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A wide card, 1200×630. */
export function cardSvg({ seal, eyebrow, title, figures, summary, site }: Card): string {
  const left = MARGIN + 180;
  const width = CARD.width - left - MARGIN;
  const head = fit(title, width, [68, 60, 52], 2);
  return document(
    CARD.width,
    CARD.height,
    rect(0, 0, CARD.width, 12, RED) +
      sealSvg(seal, MARGIN, 88, 140) +
      text(eyebrow, left, 116, 30, { fill: RED, spacing: 3 }) +
      linesSvg(head.lines, left, 142 + head.size, head.size, { bold: true }) +
      (figures.length > 0 ? figuresSvg(figures) : summarySvg(summary, left, width)) +
      rect(MARGIN, 542, CARD.width - 2 * MARGIN, 3, INK) +
      rect(MARGIN, 548, CARD.width - 2 * MARGIN, 1, INK) +
      text(site, MARGIN, 598, 30, { bold: true, spacing: 4 }) +
      text('每个数字都有出处', CARD.width - MARGIN, 598, 26, { fill: SOFT, anchor: 'end' }),
  );
}

/** A square picture: the seal on paper, the site's name below. */
export function squareSvg(seal: string, site: string): string {
  const side = 360;
  const left = (SQUARE - side) / 2;
  return document(
    SQUARE,
    SQUARE,
    sealSvg(seal, left, 76, side) +
      text(site, SQUARE / 2, 532, 56, { bold: true, anchor: 'middle', spacing: 8 }),
  );
}

/** An icon for home screens: the seal, edge to edge, with the safe zone of a mask left around the characters. */
export function iconSvg(seal: string, side: number): string {
  return document(
    side,
    side,
    rect(0, 0, side, side, RED) + sealSvg(seal, side * 0.14, side * 0.14, side * 0.72),
  );
}

function figuresSvg(figures: Card['figures']): string {
  const shown = figures.slice(0, 3);
  const gap = 44;
  const width = (CARD.width - 2 * MARGIN - gap * (shown.length - 1)) / shown.length;
  // One size for all, so that no figure seems to weigh more than its neighbours.
  const sizes = shown.map((figure) => fit(figure.text, width, [76, 66, 56, 46, 38], 1).size);
  const size = Math.min(...sizes);
  return shown
    .map((figure, i) => {
      const left = MARGIN + i * (width + gap);
      const number = fit(figure.text, width, [size], 1);
      const label = fit(figure.label, width, [28, 26], 2);
      return (
        (i > 0 ? rect(left - gap / 2, 364, 1, 140, RULE) : '') +
        linesSvg(number.lines, left, 424, size, { fill: RED, bold: true }) +
        linesSvg(label.lines, left, 470, label.size, { fill: SOFT })
      );
    })
    .join('');
}

function summarySvg(summary: string, left: number, width: number): string {
  const { size, lines } = fit(summary, width, [34, 32, 30], 4);
  return linesSvg(lines, left, 350, size, { fill: SOFT });
}

function linesSvg(lines: string[], x: number, y: number, size: number, style: TextStyle): string {
  return lines
    .map((line, i) => {
      // The left half of an opening mark is empty: it hangs, so that the edge is straight.
      const left = /^[“‘（《「『]/u.test(line) ? x - size / 2 : x;
      return text(line, left, y + i * size * 1.36, size, style);
    })
    .join('');
}

function sealSvg(characters: string, x: number, y: number, side: number): string {
  const all = [...characters].slice(0, 2);
  const size = (side * 0.84) / Math.max(all.length, 1.25);
  const middle = x + side / 2;
  const glyphs = all.map((character, i) => {
    const centre = y + side / 2 + (i - (all.length - 1) / 2) * size * 1.02;
    return text(character, middle, centre + size * 0.37, size, {
      fill: ON_RED,
      bold: true,
      anchor: 'middle',
    });
  });
  return (
    `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="${side * 0.11}" fill="${RED}"/>` +
    `<rect x="${x + side * 0.045}" y="${y + side * 0.045}" width="${side * 0.91}" height="${side * 0.91}" rx="${side * 0.08}" fill="none" stroke="${ON_RED}" stroke-width="${side * 0.012}"/>` +
    glyphs.join('')
  );
}

/** The largest size at which words take no more than `most` lines; at the smallest, what is over ends in an ellipsis. */
function fit(
  words: string,
  width: number,
  sizes: readonly number[],
  most: number,
): { size: number; lines: string[] } {
  let size = 0;
  let lines: string[] = [];
  for (size of sizes) {
    lines = wrap(words, width / size);
    if (lines.length <= most) return { size, lines: balance(words, width / size, lines) };
  }
  const last = [...(lines[most - 1] ?? '')];
  while (measure(last.join('')) > width / size - 1) last.pop();
  return { size, lines: [...lines.slice(0, most - 1), `${last.join('')}…`] };
}

/** The same number of lines, as even as they can be: no line of a single character. */
function balance(words: string, width: number, lines: string[]): string[] {
  for (let narrow = width - 0.5; narrow > 1; narrow -= 0.5) {
    const evener = wrap(words, narrow);
    if (evener.length > lines.length) break;
    lines = evener;
  }
  return lines;
}

/**
 * Words → lines no wider than `width` em. A space in a Chinese headline parts its two halves: where they do not fit
 * on one line, that is where it breaks; else between words, never before a closing mark, after an opening one or between
 * a number and what it counts.
 */
export function wrap(words: string, width: number): string[] {
  if (measure(words) <= width) return [words];
  const halves = words.split(' ');
  if (halves.length > 1 && halves.every((half) => measure(half) <= width)) return halves;
  const lines = [''];
  for (const piece of unbreakable(words)) {
    const line = (lines.at(-1) ?? '') + piece;
    if (measure(line) <= width || lines.at(-1) === '') lines[lines.length - 1] = line;
    else lines.push(piece.trimStart());
  }
  return lines;
}

function unbreakable(words: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(words)) {
    const before = pieces.at(-1) ?? '';
    const closes = /^[”’）》」』。，、；：！？…%]/u.test(segment);
    // A short phrase in quotes or brackets is read as one word.
    const within = /[“‘（《「『][^”’）》」』]{0,6}$/u.test(before);
    const counts = /\d$/.test(before);
    const joined = closes || within || counts;
    if (joined && pieces.length > 0) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Width of words in em, a little more than the family's own. */
function measure(words: string): number {
  let width = 0;
  for (const character of words) width += /[\u2e80-\uffef“”‘’…]/u.test(character) ? 1 : 0.58;
  return width;
}

interface TextStyle {
  fill?: string;
  bold?: boolean;
  anchor?: 'middle' | 'end';
  spacing?: number;
}

function text(words: string, x: number, y: number, size: number, style: TextStyle): string {
  const { fill = INK, bold = false, anchor, spacing } = style;
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}" fill="${fill}"`,
    bold ? 'font-weight="700"' : '',
    anchor ? `text-anchor="${anchor}"` : '',
    spacing ? `letter-spacing="${spacing}"` : '',
  ].filter(Boolean);
  return `<text ${attributes.join(' ')}>${escapeHtml(words)}</text>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function document(width: number, height: number, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FAMILY}">` +
    rect(0, 0, width, height, PAPER) +
    `${content}</svg>`
  );
}
