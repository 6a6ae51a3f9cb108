import { isCaption } from './line-kinds.ts';
import type { Paragraph } from './paragraph.ts';

const MAX_CAPTION_CHARACTERS = 120;
const MAX_CAPTION_TITLE_CHARACTERS = 60;
/** Longest text before the credit in the last line of a caption, in characters. */
const MAX_CAPTION_END_CHARACTERS = 8;

/** Changes prose into captions without a credit: their first words or the captions beside them show them. */
export function markCaptions(paragraphs: readonly Paragraph[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    const { kind, text } = paragraph;
    if (kind !== 'prose' || text.length > MAX_CAPTION_CHARACTERS) continue;
    const neighbours = [paragraphs[i - 1], paragraphs[i + 1]];
    const isTitle =
      neighbours.some((neighbour) => neighbour?.kind === 'caption') &&
      text.length <= MAX_CAPTION_TITLE_CHARACTERS &&
      !/[。！？；]/.test(text);
    if (isTitle || /^图(?:为|[①-⑨]|[一二三四五1-9][：:为])/.test(text)) paragraph.kind = 'caption';
  }
}

/** Whether a line holds the last words of a caption and its credit. The line above belongs to the caption too. */
export function endsCaption(text: string): boolean {
  const words = text.replace(/[（(][^（()）]*[）)]$/, '');
  return isCaption(text) && words.length <= MAX_CAPTION_END_CHARACTERS;
}
