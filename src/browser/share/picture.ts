/** A picture to pass on: it shows a figure, a heading or a page, and leads to it. Loaded when a reader asks for one. */
import { INK, LINE_GREY, ON_RED, PAPER, RED, SOFT_INK } from '../../site/drawing-colours.ts';
import { site } from '../../site/settings.ts';
import {
  balanceLines,
  breakLines,
  countGaps,
  emphasise,
  splitAtGaps,
  type Run,
} from './picture-lines.ts';
import { readPictureTexts, type PictureTexts } from './picture-texts.ts';
import { drawCode } from './qr-code.ts';
import type { Shared } from './shared.ts';

/** All lengths are in pixels. */
const WIDTH = 1080;
const MARGIN = 80;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;
const BAND = 16;
const SEAL = 132;
const CODE = 280;
const GAP = 56;
/** Two figures of a page stand beside each other. */
const COLUMN = (TEXT_WIDTH - GAP) / 2;
/** Han characters beside Latin letters or digits have a gap of so many em. */
const GAP_EM = 0.125;
/** Sizes of a figure, a heading and a label. The first at which the text fits into its lines is taken. */
const FIGURE_SIZES = [232, 208, 184, 160, 136, 112, 96, 84, 72];
const TITLE_SIZES = [88, 80, 72, 64];
const TEXT_SIZE = 46;
const NOTE_SIZE = 30;
const CAPTION = '长按或扫描二维码，看原文';

/** A finished picture. */
export interface Picture {
  /** For the page: a `data:` image, which readers can save by a long press. */
  image: HTMLImageElement;
  /** Creates a file for the system's menu, which not every browser has. */
  createFile: () => File;
  /** Name of the file. */
  name: string;
}

/** How a text looks. */
interface Style {
  size: number;
  /** Colour of the text. Figures in it are red. */
  fill: string;
  bold?: boolean;
  /** Height of a line as a multiple of the size. */
  leading?: number;
}

/** Draws a picture of a figure, a heading, a page or a sentence. @throws if the browser cannot draw */
export function createPicture(shared: Shared): Picture {
  const texts = readPictureTexts(shared);
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  // A first drawing finds the height.
  canvas.height = 1;
  canvas.height = drawPicture(canvas.getContext('2d')!, texts, 1);
  drawPicture(canvas.getContext('2d')!, texts, canvas.height);
  const address = canvas.toDataURL('image/png');
  if (!address.startsWith('data:image/png')) throw new Error('The canvas gives no picture');
  const image = new Image(WIDTH, canvas.height);
  image.className = 'picture';
  image.alt = describe(texts);
  image.src = address;
  const name = `${nameFile(texts.url)}.png`;
  const createFile = () => {
    const bytes = atob(address.slice(address.indexOf(',') + 1));
    const data = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    return new File([data], name, { type: 'image/png' });
  };
  return { image, createFile, name };
}

/** The picture in words: all of its text. */
function describe({ title, label, paragraphs, figures, notes, url }: PictureTexts): string {
  const rows = figures.map((figure) => `${figure.label}：${figure.text}`);
  const texts = paragraphs.map((runs) => runs.map((run) => run.text).join(''));
  return [title, label, ...texts, ...rows, ...notes, url].filter(Boolean).join('\n');
}

/** The last part of an address: loss-recovered. */
function nameFile(url: string): string {
  return /([\w-]+)\/?$/.exec(url.replace(/[?#].*/, ''))?.[1] ?? 'picture';
}

/** Draws the whole picture. @param height of the picture @returns the height that the texts need */
function drawPicture(
  context: CanvasRenderingContext2D,
  texts: PictureTexts,
  height: number,
): number {
  const pen = createPen(context);
  pen.rect(0, 0, WIDTH, height, PAPER);
  pen.rect(0, 0, WIDTH, BAND, RED);
  let y = drawHead(pen, texts);
  const { title, label, paragraphs, figures } = texts;
  if (label) {
    y = pen.text([{ text: title, isFigure: true }], MARGIN, y + 8, TEXT_WIDTH, {
      size: pen.fit(title, TEXT_WIDTH, FIGURE_SIZES, 1),
      fill: RED,
      bold: true,
      leading: 1.15,
    });
    y = pen.plain(label, MARGIN, y + 12, TEXT_WIDTH, { size: 54, fill: INK, bold: true });
  } else if (title) {
    y = pen.plain(title, MARGIN, y, TEXT_WIDTH, {
      size: pen.fit(title, TEXT_WIDTH, TITLE_SIZES, 2),
      fill: INK,
      bold: true,
      leading: 1.3,
    });
  }
  if (title) {
    y += 40;
    pen.rect(MARGIN, y, TEXT_WIDTH, 2, LINE_GREY);
    y += 40;
  }
  for (const runs of paragraphs) {
    const size = title ? TEXT_SIZE : 60;
    y = pen.text(runs, MARGIN, y, TEXT_WIDTH, { size, fill: INK, leading: 1.7 }) + 20;
  }
  if (figures.length > 0) y = drawFigures(pen, figures, y + 28);
  return drawFoot(pen, texts, y + 36);
}

/** The seal, beside it the name of the site and the part that the picture is from. @returns where the texts begin */
function drawHead(pen: Pen, { seal, eyebrow }: PictureTexts): number {
  const top = BAND + 64;
  pen.seal(seal, MARGIN, top);
  const left = MARGIN + SEAL + 36;
  const width = WIDTH - MARGIN - left;
  const name: Style = { size: 46, fill: INK, bold: true, leading: 1.4 };
  if (eyebrow) {
    const below = pen.plain(site.name, left, top + 2, width, name);
    const end = pen.plain(eyebrow, left, below + 4, width, { size: 36, fill: RED, leading: 1.4 });
    return Math.max(end, top + SEAL) + GAP;
  }
  pen.plain(site.name, left, top + (SEAL - 46 * 1.4) / 2, width, name);
  return top + SEAL + GAP;
}

/** The figures that a page leads with, in two columns. @returns where they end */
function drawFigures(pen: Pen, figures: PictureTexts['figures'], top: number): number {
  // All figures have the same size: a larger one would seem more important.
  const size = Math.min(...figures.map(({ text }) => pen.fit(text, COLUMN, [84, 72, 60, 48], 1)));
  let y = top;
  for (let i = 0; i < figures.length; i += 2) {
    const ends = figures.slice(i, i + 2).map(({ text, label }, column) => {
      const left = MARGIN + column * (COLUMN + GAP);
      const below = pen.plain(text, left, y, COLUMN, { size, fill: RED, bold: true, leading: 1.2 });
      return pen.plain(label, left, below + 4, COLUMN, { size: 34, fill: SOFT_INK });
    });
    y = Math.max(...ends) + 36;
  }
  return y;
}

/** The source and the day; beside them the code that leads to the place. @returns the height of the picture */
function drawFoot(pen: Pen, { notes, url }: PictureTexts, top: number): number {
  pen.rect(MARGIN, top, TEXT_WIDTH, 4, INK);
  pen.rect(MARGIN, top + 8, TEXT_WIDTH, 1, INK);
  const start = top + 44;
  const side = pen.code(url, WIDTH - MARGIN, start);
  const width = TEXT_WIDTH - side - 40;
  const style: Style = { size: NOTE_SIZE, fill: SOFT_INK, leading: 1.5 };
  let y = start;
  for (const note of notes) y = pen.plain(note, MARGIN, y, width, style) + 8;
  y = pen.plain(CAPTION, MARGIN, y + 12, width, { ...style, fill: INK, bold: true }) + 4;
  y = pen.text(emphasise(readable(url), ''), MARGIN, y, width, { ...style, size: 26 });
  return Math.ceil(Math.max(y, start + side)) + 64;
}

/** An address as readers know it: without its scheme, Chinese letters as such. */
function readable(url: string): string {
  const short = url.replace(/^https?:\/\//, '');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}

type Pen = ReturnType<typeof createPen>;

/** Creates the functions that draw on a canvas. The position of a text is that of its upper left corner. */
function createPen(context: CanvasRenderingContext2D) {
  const { fontFamily: sans } = getComputedStyle(document.body);
  const serif = getComputedStyle(document.documentElement).getPropertyValue('--song') || 'serif';
  const setFont = (size: number, bold: boolean) =>
    (context.font = bold ? `bold ${size}px ${serif}` : `${size}px ${sans}`);
  const measure = ({ text, isFigure }: Run, { size, bold = false }: Style) => {
    setFont(size, bold || isFigure);
    return context.measureText(text).width + countGaps(text) * GAP_EM * size;
  };
  const rect = (x: number, y: number, width: number, height: number, fill: string) => {
    context.fillStyle = fill;
    context.fillRect(x, y, width, height);
  };
  /** Draws lines below each other. @returns where they end */
  const drawLines = (lines: readonly Run[][], x: number, y: number, style: Style) => {
    const { size, fill, bold = false, leading = 1.4 } = style;
    let top = y;
    for (const line of lines) {
      let left = x;
      for (const run of line) {
        setFont(size, bold || run.isFigure);
        context.fillStyle = run.isFigure ? RED : fill;
        for (const part of splitAtGaps(run.text)) {
          context.fillText(part, left, top + (size * (leading + 0.76)) / 2);
          left += context.measureText(part).width + GAP_EM * size;
        }
        left -= GAP_EM * size;
      }
      top += size * leading;
    }
    return top;
  };
  return {
    rect,
    /** Draws a text in as many lines as it needs. @returns where it ends */
    text: (runs: readonly Run[], x: number, y: number, width: number, style: Style) =>
      drawLines(
        breakLines(runs, width, (run) => measure(run, style)),
        x,
        y,
        style,
      ),
    /** Draws a short text, whose lines are about as long as each other. @returns where it ends */
    plain: (words: string, x: number, y: number, width: number, style: Style) =>
      drawLines(
        balanceLines(emphasise(words, ''), width, (run) => measure(run, style)),
        x,
        y,
        style,
      ),
    /** The first size at which a bold text needs no more lines than it may; the last one otherwise. */
    fit: (words: string, width: number, sizes: readonly number[], maxLines: number) => {
      const fits = (size: number) => {
        const style = { size, fill: INK, bold: true };
        const lines = breakLines(emphasise(words, ''), width, (run) => measure(run, style));
        return lines.length <= maxLines;
      };
      return sizes.find(fits) ?? sizes[sizes.length - 1]!;
    },
    /** A seal as on the cards. */
    seal: (characters: string, x: number, y: number) => {
      rect(x, y, SEAL, SEAL, RED);
      context.strokeStyle = ON_RED;
      context.lineWidth = 2;
      context.strokeRect(x + 7, y + 7, SEAL - 14, SEAL - 14);
      const shown = [...characters];
      const size = Math.floor((SEAL * 0.84) / Math.max(shown.length, 1.25));
      setFont(size, true);
      context.fillStyle = ON_RED;
      context.textAlign = 'center';
      shown.forEach((character, i) => {
        const middle = y + SEAL / 2 + (i - (shown.length - 1) / 2) * size * 1.02;
        context.fillText(character, x + SEAL / 2, middle + size * 0.37);
      });
      context.textAlign = 'start';
    },
    code: (url: string, right: number, top: number) => drawCode(context, url, right, top, CODE),
  };
}
