/** The long picture that shows a report at a glance. */
import { describeRange, layOutBars, type BarFigure, type BarParts } from '../figures/bars.ts';
import { layOutPart, type GlanceForm } from '../figures/glance.ts';
import { fitLines, measure, wrapText } from './line-breaks.ts';
import { drawSeal } from './seal.ts';
import { INK, LINE_GREY, RED, SOFT_INK } from '../site/drawing-colours.ts';
import { drawDocument, drawLine, drawRect, drawText, type TextStyle } from './svg-elements.ts';

/** A figure as the picture shows it. */
export interface GlanceFigure extends BarFigure {
  text: string;
  label: string;
}

/** A group of figures. */
interface Group {
  title: string;
  form: GlanceForm;
  figures: readonly GlanceFigure[];
}

/** The texts of the picture. */
export interface GlanceTexts {
  /** The small line above the title. */
  eyebrow: string;
  title: string;
  headline: string;
  /** Pages of the report. The overview has no name: its headline is that of the picture. */
  parts: readonly { seal: string; name: string; headline: string; groups: readonly Group[] }[];
  source: string;
  /** Address of the page. */
  address: string;
}

/** A part of the drawing. */
interface Drawn {
  svg: string;
  /** Where the next part may begin. */
  bottom: number;
}

/** Width of the picture in pixels, as all lengths here. */
const WIDTH = 1080;
const MARGIN = 56;
const INNER = WIDTH - 2 * MARGIN;
/** Space between the edge of a group and its content. */
const PADDING = 32;
const GROUP_PAPER = '#fffdf8';
const BAR_HEIGHT = 28;
/** Sizes of text: it is read on a phone at a third of these. */
const LABEL = 32;
const NOTE = 28;
const NUMBER_SIZES = [76, 68, 60, 52, 46, 40, 34] as const;
/** Space behind a number for the mark of an open end, and the part of it before the mark. */
const OPEN_END = 20;
const OPEN_END_GAP = 8;
/** Space for the arrow between the links of a chain. */
const ARROW = 56;
const COLUMN_GAP = 28;

/** Draws the picture. Its height depends on the texts: every text is drawn whole. */
export function drawGlance(texts: GlanceTexts): { svg: string; width: number; height: number } {
  const head = drawHead(texts);
  let { bottom } = head;
  let svg = head.svg;
  for (const part of texts.parts) {
    const drawn = drawPart(part, bottom);
    svg += drawn.svg;
    bottom = drawn.bottom;
  }
  const foot = drawFoot(texts, bottom);
  const height = Math.ceil(foot.bottom);
  return { svg: drawDocument(WIDTH, height, svg + foot.svg), width: WIDTH, height };
}

function drawHead({ eyebrow, title, headline }: GlanceTexts): Drawn {
  const name = drawText(eyebrow, MARGIN, 92, 34, { fill: RED, spacing: 4 });
  const large = drawParagraph(title, MARGIN, 116, INNER, 84, { bold: true });
  const small = drawParagraph(headline, MARGIN, large.bottom + 8, INNER, 40, { fill: SOFT_INK });
  return {
    svg: drawRect(0, 0, WIDTH, 14, RED) + name + large.svg + small.svg,
    bottom: small.bottom + 12,
  };
}

function drawPart(
  { seal, name, headline, groups }: GlanceTexts['parts'][number],
  top: number,
): Drawn {
  const left = MARGIN + 136;
  const rules =
    drawRect(MARGIN, top + 24, INNER, 4, INK) + drawRect(MARGIN, top + 32, INNER, 1, INK);
  const words = drawParagraph(headline, left, top + 108, INNER - 136, 44, { bold: true });
  let bottom = Math.max(words.bottom, top + 184) + 16;
  let svg =
    rules +
    drawSeal(seal, MARGIN, top + 64, 108) +
    drawText(name, left, top + 96, 32, { fill: RED, spacing: 6 }) +
    words.svg;
  for (const group of groups) {
    const drawn = drawGroup(group, bottom);
    svg += drawn.svg;
    bottom = drawn.bottom + 20;
  }
  return { svg, bottom: bottom + 12 };
}

function drawGroup(group: Group, top: number): Drawn {
  const left = MARGIN + PADDING;
  const width = INNER - 2 * PADDING;
  const title = drawParagraph(group.title, left, top + 20, width, 38, { bold: true });
  const content = drawForm(group, left, title.bottom + 4, width);
  const bottom = content.bottom + 24;
  const frame =
    `<rect x="${MARGIN}" y="${top}" width="${INNER}" height="${bottom - top}" rx="12" ` +
    `fill="${GROUP_PAPER}" stroke="${LINE_GREY}" stroke-width="2"/>`;
  return { svg: frame + title.svg + content.svg, bottom };
}

function drawForm({ form, figures }: Group, left: number, top: number, width: number): Drawn {
  if (form === 'bars') return drawBars(figures, left, top, width);
  if (form === 'part') return drawShare(figures, left, top, width);
  // Four numbers have two rows.
  if (form === 'chain' || figures.length < 4) return drawRow(figures, form, left, top, width);
  const first = drawRow(figures.slice(0, 2), form, left, top, width);
  const second = drawRow(figures.slice(2), form, left, first.bottom + 12, width);
  return { svg: first.svg + second.svg, bottom: second.bottom };
}

/** Draws figures beside each other, those of a chain with arrows between them. */
function drawRow(
  figures: readonly GlanceFigure[],
  form: GlanceForm,
  left: number,
  top: number,
  width: number,
): Drawn {
  const gap = form === 'chain' ? ARROW + COLUMN_GAP : COLUMN_GAP;
  const column = (width - gap * (figures.length - 1)) / figures.length;
  // All figures of a row have the same size: a larger one would seem more important.
  const sizes = figures.map(({ text, upper }) => {
    const room = upper === null ? column - OPEN_END : column;
    return fitLines(text, room, NUMBER_SIZES, 1).size;
  });
  const drawn = figures.map((figure, i) => {
    const x = left + i * (column + gap);
    const arrow = form === 'chain' && i > 0 ? drawArrow(x - gap / 2, top + 52) : '';
    const number = drawFigure(figure, x, top, column, Math.min(...sizes));
    return { svg: arrow + number.svg, bottom: number.bottom };
  });
  return join(drawn);
}

/** Draws a figure with its label and its bounds in words. */
function drawFigure(
  figure: GlanceFigure,
  x: number,
  top: number,
  width: number,
  size: number,
): Drawn {
  const number = drawParagraph(figure.text, x, top, width, size, { fill: RED, bold: true });
  const end = x + measure(figure.text) * size;
  if (figure.upper === null && end + OPEN_END <= x + width) {
    number.svg += drawOpenEnd(end + OPEN_END_GAP, top + size * 0.42, size * 0.56);
  }
  const label = drawParagraph(figure.label, x, number.bottom, width, LABEL, { fill: SOFT_INK });
  const note = drawParagraph(describeRange(figure), x, label.bottom, width, NOTE, {});
  return join([number, label, note]);
}

function drawBars(
  figures: readonly GlanceFigure[],
  left: number,
  top: number,
  width: number,
): Drawn {
  const { bars, ticks, legend } = layOutBars(figures);
  let svg = '';
  let bottom = top;
  for (const bar of bars) {
    const { text, label } = bar.figure;
    const words = drawParagraph(label, left, bottom, width, LABEL, { fill: SOFT_INK });
    const number = drawParagraph(text, left, words.bottom, width, 52, { fill: RED, bold: true });
    const x = left + measure(text) * 52 + 24;
    const isBeside = bar.note && measure(bar.note) * NOTE < left + width - x;
    const note = isBeside
      ? { svg: drawText(bar.note, x, words.bottom + 52, NOTE, {}), bottom: number.bottom }
      : drawParagraph(bar.note, left, number.bottom, width, NOTE, {});
    const y = Math.max(number.bottom, note.bottom) + 6;
    svg += words.svg + number.svg + note.svg + drawBar(bar, left, y, width);
    bottom = y + BAR_HEIGHT + 16;
  }
  const axis = ticks.map(({ percent, label }, i) => {
    const x = left + (percent / 100) * width;
    const anchor = i > 0 ? ({ anchor: 'middle' } as const) : {};
    return (
      drawLine([x, bottom], [x, bottom + 12], 2, SOFT_INK) +
      drawText(label, x, bottom + 46, NOTE, { fill: SOFT_INK, ...anchor })
    );
  });
  svg += drawLine([left, bottom], [left + width, bottom], 2, SOFT_INK) + axis.join('');
  const words = drawParagraph(legend.join('；'), left, bottom + 56, width, NOTE, {
    fill: SOFT_INK,
  });
  return { svg: svg + words.svg, bottom: words.bottom };
}

/** Draws a part of a whole, or a percentage of 100 %. */
function drawShare(
  [part, whole]: readonly GlanceFigure[],
  left: number,
  top: number,
  width: number,
): Drawn {
  if (!part) return { svg: '', bottom: top };
  const number = drawFigure(part, left, top, width, 68);
  const y = number.bottom + 10;
  const frame =
    `<rect x="${left}" y="${y}" width="${width}" height="${BAR_HEIGHT}" ` +
    `fill="none" stroke="${RED}" stroke-width="2"/>`;
  const words = `整条是${whole ? `${whole.label}${whole.text}` : '100%'}`;
  const below = drawParagraph(words, left, y + BAR_HEIGHT + 8, width, NOTE, { fill: SOFT_INK });
  return join([
    number,
    { svg: frame + drawBar(layOutPart(part, whole), left, y, width), bottom: y },
    below,
  ]);
}

/** Draws a bar. @param shape lengths in percent of `width` */
function drawBar(shape: BarParts, left: number, top: number, width: number): string {
  const middle = top + BAR_HEIGHT / 2;
  const [certain, possible] = [shape.certain, shape.possible].map(
    (percent) => left + (percent / 100) * width,
  ) as [number, number];
  return (
    (certain > left ? drawRect(left, top, certain - left, BAR_HEIGHT, RED) : '') +
    (possible > certain
      ? drawLine([certain, middle], [possible, middle], BAR_HEIGHT, RED, '4 5')
      : '') +
    (shape.open ? drawOpenEnd(possible + 8, top + 2, BAR_HEIGHT - 4) : '')
  );
}

/** Draws the mark of a figure that can be greater. @param x, y its upper left corner */
function drawOpenEnd(x: number, y: number, height: number): string {
  const tip = [x + 12, y + height / 2] as const;
  return drawLine([x, y], tip, 4, RED) + drawLine(tip, [x, y + height], 4, RED);
}

/** Draws an arrow to the right. @param x, y its middle */
function drawArrow(x: number, y: number): string {
  return (
    drawLine([x - 26, y], [x + 26, y], 5, RED) +
    drawLine([x + 10, y - 16], [x + 26, y], 5, RED) +
    drawLine([x + 10, y + 16], [x + 26, y], 5, RED)
  );
}

function drawFoot({ source, address }: GlanceTexts, top: number): Drawn {
  const words = drawParagraph(source, MARGIN, top + 44, INNER, 30, { fill: SOFT_INK });
  const link = drawParagraph(address, MARGIN, words.bottom, INNER, 30, { fill: SOFT_INK });
  return {
    svg: drawRect(MARGIN, top + 24, INNER, 3, INK) + words.svg + link.svg,
    bottom: link.bottom + 40,
  };
}

/** Draws a text in as many lines as it needs; nothing for an empty text. */
function drawParagraph(
  text: string,
  x: number,
  top: number,
  width: number,
  size: number,
  style: TextStyle,
): Drawn {
  if (!text) return { svg: '', bottom: top };
  const lines = wrapText(text, width / size);
  const height = Math.round(size * 1.36);
  return {
    svg: lines
      .map((line, i) => drawText(line, x, top + i * height + Math.round(size * 1.06), size, style))
      .join(''),
    bottom: top + lines.length * height,
  };
}

function join(drawn: readonly Drawn[]): Drawn {
  return {
    svg: drawn.map(({ svg }) => svg).join(''),
    bottom: Math.max(...drawn.map(({ bottom }) => bottom)),
  };
}
