import { isCaption } from './credits.ts';
import type { Paragraph } from './paragraph.ts';

const MAX_CAPTION_CHARACTERS = 120;
const MAX_CAPTION_TITLE_CHARACTERS = 60;
/** Longest text before the credit in the last line of a caption, in characters. */
const MAX_CAPTION_END_CHARACTERS = 8;

/** The sign at the start of a caption that points at its picture. */
const ARROW = /^[▲△▼▽]/;

/** Changes prose into captions without a credit: their first words or the captions beside them show them. */
export function markCaptions(paragraphs: readonly Paragraph[]): void {
  const first = paragraphs.findIndex(({ kind }) => kind === 'prose');
  const hasHeadings = paragraphs.some(
    ({ kind, text }, i) => i > first && kind === 'heading' && !ARROW.test(text),
  );
  for (const [i, paragraph] of paragraphs.entries()) {
    const { kind, text, form } = paragraph;
    // Where other lines are headings, an arrow points at the picture above or below.
    const pointsAtPicture =
      ARROW.test(text) && i > first && hasHeadings && !/[。！？；]/.test(text);
    if (!form && pointsAtPicture && (kind === 'heading' || kind === 'prose'))
      paragraph.kind = 'caption';
    if (form || kind !== 'prose' || text.length > MAX_CAPTION_CHARACTERS) continue;
    const neighbours = [paragraphs[i - 1], paragraphs[i + 1]];
    const isTitle =
      neighbours.some((neighbour) => neighbour?.kind === 'caption') &&
      text.length <= MAX_CAPTION_TITLE_CHARACTERS &&
      !/[。！？；]/.test(text);
    if (isTitle || /^图(?:为|[①-⑨]|[一二三四五1-9][：:为])/.test(text)) paragraph.kind = 'caption';
  }
}

/**
 * Gives each picture the caption below it, or the one above. Of several pictures and as many captions, each gets its
 * own. The title of a table stays above the table as text.
 * @returns the paragraphs without the captions that pictures got
 */
export function giveCaptions(paragraphs: readonly Paragraph[]): Paragraph[] {
  const given = new Set<Paragraph>();
  const canBeCaption = (paragraph: Paragraph | undefined): paragraph is Paragraph =>
    paragraph !== undefined &&
    !given.has(paragraph) &&
    (paragraph.kind === 'caption' ||
      (paragraph.kind === 'numbered' && !/^附?表/.test(paragraph.text)));
  for (let i = 0; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i]!;
    const isTitle = paragraph.kind === 'numbered' && paragraphs[i + 1]?.kind === 'table';
    if (isTitle) paragraph.kind = 'prose';
    if (paragraph.kind !== 'picture') continue;
    const start = i;
    while (paragraphs[i + 1]?.kind === 'picture') i += 1;
    const pictures = paragraphs.slice(start, i + 1);
    const below = paragraphs.slice(i + 1, i + 1 + pictures.length);
    const found = below.slice(
      0,
      [...below, undefined].findIndex((one) => !canBeCaption(one)),
    );
    const above = paragraphs[start - 1];
    const captions = found.length === 0 && canBeCaption(above) ? [above] : found;
    // One caption for several pictures stands beside the last of them, where it stood.
    const owners = captions === found ? pictures.slice(-captions.length) : pictures;
    for (const [n, caption] of captions.entries()) {
      owners[n]!.text = caption.text;
      given.add(caption);
    }
  }
  return paragraphs.filter((paragraph) => !given.has(paragraph));
}

/** Whether a line holds the last words of a caption and its credit. The line above belongs to the caption too. */
export function endsCaption(text: string): boolean {
  const words = text.replace(/[（(][^（()）]*[）)]$/, '');
  return isCaption(text) && words.length <= MAX_CAPTION_END_CHARACTERS;
}
