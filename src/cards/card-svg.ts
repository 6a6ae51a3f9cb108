/** Drawings of the cards, the pictures for link previews. */
import { fitLines } from './line-breaks.ts';
import { drawSeal } from './seal.ts';
import { INK, LINE_GREY, RED, SOFT_INK } from '../site/drawing-colours.ts';
import { drawDocument, drawRect, drawText, type TextStyle } from './svg-elements.ts';

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
/** Left edge and width of the texts beside the seal, in pixels. */
const TEXT_LEFT = MARGIN + 180;
const TEXT_WIDTH = CARD.width - TEXT_LEFT - MARGIN;
/** Stands at the foot of a card that names no source. */
const MOTTO = '每个数字都有出处';
/** Height of a line as a multiple of the size of its letters. */
const LINE_HEIGHT = 1.36;

/** The texts on the card of a figure or of a heading. */
export interface PlaceCard extends Pick<Card, 'seal' | 'eyebrow' | 'figures' | 'site'> {
  /** The figure as written, or the heading. */
  title: string;
  /** Label of the figure. A heading has none: empty. */
  label: string;
  /** The sentence of the figure, or the first one below the heading. */
  sentence: string;
  /** Title of the source; empty if there is none. */
  source: string;
}

/** The SVG of a card, 1200×630 pixels. */
export function cardSvg({ seal, eyebrow, title, figures, summary, site }: Card): string {
  const head = fitLines(title, TEXT_WIDTH, [68, 60, 52], 2);
  return drawFrame(
    { seal, eyebrow, site, note: MOTTO },
    drawLines(head.lines, TEXT_LEFT, 142 + head.size, head.size, { bold: true }) +
      (figures.length > 0 ? drawFigures(figures) : drawSummary(summary)),
  );
}

/** The SVG of the card of a figure or a heading, 1200×630 pixels. A figure is large, and its sentence is whole. */
export function placeCardSvg({ source, ...card }: PlaceCard): string {
  const note = source ? `据《${source}》` : MOTTO;
  return drawFrame({ ...card, note }, card.label ? drawFigure(card) : drawHeading(card));
}

function drawFigure({ title, label, sentence }: Omit<PlaceCard, 'source'>): string {
  const figure = fitLines(title, TEXT_WIDTH, [124, 108, 92, 76, 60, 48, 38], 1);
  const name = fitLines(label, TEXT_WIDTH, [38, 34, 30], 2);
  const text = fitLines(sentence, CARD.width - 2 * MARGIN, [38, 36, 34, 32, 30, 28, 26, 24], 4);
  return (
    drawLines(figure.lines, TEXT_LEFT, 254, figure.size, { fill: RED, bold: true }) +
    drawLines(name.lines, TEXT_LEFT, 314, name.size, {}) +
    drawLines(text.lines, MARGIN, 410, text.size, { fill: SOFT_INK })
  );
}

function drawHeading({ title, sentence, figures }: Omit<PlaceCard, 'source'>): string {
  const head = fitLines(title, TEXT_WIDTH, [60, 52, 46], 2);
  const below = 142 + head.size * (1 + (head.lines.length - 1) * LINE_HEIGHT) + 62;
  const text =
    figures.length > 0
      ? fitLines(sentence, TEXT_WIDTH, [30, 28, 26], 2)
      : fitLines(sentence, TEXT_WIDTH, [36, 34, 32, 30, 28], 5);
  return (
    drawLines(head.lines, TEXT_LEFT, 142 + head.size, head.size, { bold: true }) +
    drawLines(text.lines, TEXT_LEFT, below, text.size, { fill: SOFT_INK }) +
    (figures.length > 0 ? drawFigures(figures) : '')
  );
}

/** What all cards have: the red edge, the seal, the small line at the top, and the name of the site with a note at the foot. */
function drawFrame(
  { seal, eyebrow, site, note }: Pick<Card, 'seal' | 'eyebrow' | 'site'> & { note: string },
  content: string,
): string {
  const foot = fitLines(note, 720, [26, 24, 22], 1);
  return drawDocument(
    CARD.width,
    CARD.height,
    drawRect(0, 0, CARD.width, 12, RED) +
      drawSeal(seal, MARGIN, 88, 140) +
      drawText(eyebrow, TEXT_LEFT, 116, 30, { fill: RED, spacing: 3 }) +
      content +
      drawRect(MARGIN, 542, CARD.width - 2 * MARGIN, 3, INK) +
      drawRect(MARGIN, 548, CARD.width - 2 * MARGIN, 1, INK) +
      drawText(site, MARGIN, 598, 30, { bold: true, spacing: 4 }) +
      drawText(foot.lines[0]!, CARD.width - MARGIN, 598, foot.size, {
        fill: SOFT_INK,
        anchor: 'end',
      }),
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

function drawSummary(summary: string): string {
  const { size, lines } = fitLines(summary, TEXT_WIDTH, [34, 32, 30], 4);
  return drawLines(lines, TEXT_LEFT, 350, size, { fill: SOFT_INK });
}

function drawLines(lines: string[], x: number, y: number, size: number, style: TextStyle): string {
  return lines
    .map((line, i) => {
      // The left half of an opening mark is empty. The mark hangs into the margin to keep the edge straight.
      const left = /^[“‘（《「『]/u.test(line) ? x - size / 2 : x;
      return drawText(line, left, y + i * size * LINE_HEIGHT, size, style);
    })
    .join('');
}
