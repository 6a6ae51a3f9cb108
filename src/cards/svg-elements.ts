/** SVG elements of the drawings: text, rectangles, the document around them. */
import { INK, PAPER } from '../site/drawing-colours.ts';
import { escapeHtml } from '../site/html.ts';

/** The font family of all drawings. The renderer gets it from `FONT_FILES`. */
export const FONT_FAMILY = 'Noto Serif SC';

/** Style of a text. Colour defaults to `INK`, alignment to the start of the line. */
export interface TextStyle {
  fill?: string;
  bold?: boolean;
  anchor?: 'middle' | 'end';
  /** Space between characters in pixels. */
  spacing?: number;
}

/** A line of text. @param y the baseline @param size font size; all lengths are in pixels */
export function drawText(
  words: string,
  x: number,
  y: number,
  size: number,
  style: TextStyle,
): string {
  const { fill = INK, bold = false, anchor, spacing } = style;
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}" fill="${fill}"`,
    bold ? 'font-weight="700"' : '',
    anchor ? `text-anchor="${anchor}"` : '',
    spacing ? `letter-spacing="${spacing}"` : '',
  ].filter(Boolean);
  return `<text ${attributes.join(' ')}>${escapeHtml(words)}</text>`;
}

/** A rectangle; all lengths are in pixels. */
export function drawRect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

/** A line. @param dashes lengths of dashes and gaps; all lengths are in pixels */
export function drawLine(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  width: number,
  stroke: string,
  dashes = '',
): string {
  return (
    `<path d="M${from.join(' ')}L${to.join(' ')}" stroke="${stroke}" stroke-width="${width}"` +
    `${dashes && ` stroke-dasharray="${dashes}"`}/>`
  );
}

/** An SVG document on paper; lengths are in pixels. @param content its elements */
export function drawDocument(width: number, height: number, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT_FAMILY}">` +
    drawRect(0, 0, width, height, PAPER) +
    `${content}</svg>`
  );
}
