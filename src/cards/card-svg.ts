/** Drawings of the cards, the pictures for link previews. */
import { fitLines } from './line-breaks.ts';
import { drawSeal } from './seal.ts';
import {
  drawDocument,
  drawRect,
  drawText,
  INK,
  LINE_GREY,
  RED,
  SOFT_INK,
  type TextStyle,
} from './svg-elements.ts';

/** The texts of a card. */
export interface Card {
  /** One or two Han characters, drawn white on red. */
  seal: string;
  /** The small line above the title. */
  eyebrow: string;
  title: string;
  /** Figures as written on the page, with their labels. The card shows the first three. */
  figures: readonly { text: string; label: string }[];
  /** The page in one sentence, shown if there are no figures. */
  summary: string;
  /** Name of the site. */
  site: string;
}

/** Size of a card in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
/** Side of a square picture in pixels: twice the minimum of WeChat. */
export const SQUARE = 600;

/** Space on either side of a card in pixels. */
const MARGIN = 84;

/** The SVG of a card, 1200×630 pixels. */
export function cardSvg({ seal, eyebrow, title, figures, summary, site }: Card): string {
  const left = MARGIN + 180;
  const width = CARD.width - left - MARGIN;
  const head = fitLines(title, width, [68, 60, 52], 2);
  return drawDocument(
    CARD.width,
    CARD.height,
    drawRect(0, 0, CARD.width, 12, RED) +
      drawSeal(seal, MARGIN, 88, 140) +
      drawText(eyebrow, left, 116, 30, { fill: RED, spacing: 3 }) +
      drawLines(head.lines, left, 142 + head.size, head.size, { bold: true }) +
      (figures.length > 0 ? drawFigures(figures) : drawSummary(summary, left, width)) +
      drawRect(MARGIN, 542, CARD.width - 2 * MARGIN, 3, INK) +
      drawRect(MARGIN, 548, CARD.width - 2 * MARGIN, 1, INK) +
      drawText(site, MARGIN, 598, 30, { bold: true, spacing: 4 }) +
      drawText('每个数字都有出处', CARD.width - MARGIN, 598, 26, { fill: SOFT_INK, anchor: 'end' }),
  );
}

/** The SVG of a square picture: the seal with the name of the site below it. @param seal one or two characters */
export function squareSvg(seal: string, site: string): string {
  const side = 360;
  const left = (SQUARE - side) / 2;
  return drawDocument(
    SQUARE,
    SQUARE,
    drawSeal(seal, left, 76, side) +
      drawText(site, SQUARE / 2, 532, 56, { bold: true, anchor: 'middle', spacing: 8 }),
  );
}

function drawFigures(figures: Card['figures']): string {
  const shown = figures.slice(0, 3);
  const gap = 44;
  const width = (CARD.width - 2 * MARGIN - gap * (shown.length - 1)) / shown.length;
  // All figures have the same size: a larger one would seem more important.
  const sizes = shown.map((figure) => fitLines(figure.text, width, [76, 66, 56, 46, 38], 1).size);
  const size = Math.min(...sizes);
  return shown
    .map((figure, i) => {
      const left = MARGIN + i * (width + gap);
      const number = fitLines(figure.text, width, [size], 1);
      const label = fitLines(figure.label, width, [28, 26], 2);
      return (
        (i > 0 ? drawRect(left - gap / 2, 364, 1, 140, LINE_GREY) : '') +
        drawLines(number.lines, left, 424, size, { fill: RED, bold: true }) +
        drawLines(label.lines, left, 470, label.size, { fill: SOFT_INK })
      );
    })
    .join('');
}

function drawSummary(summary: string, left: number, width: number): string {
  const { size, lines } = fitLines(summary, width, [34, 32, 30], 4);
  return drawLines(lines, left, 350, size, { fill: SOFT_INK });
}

function drawLines(lines: string[], x: number, y: number, size: number, style: TextStyle): string {
  return lines
    .map((line, i) => {
      // The left half of an opening mark is empty. The mark hangs into the margin to keep the edge straight.
      const left = /^[“‘（《「『]/u.test(line) ? x - size / 2 : x;
      return drawText(line, left, y + i * size * 1.36, size, style);
    })
    .join('');
}
