import { classifyLine, isCreditAlone } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { isOpen, type Paragraph } from './paragraph.ts';
import type { Place } from './place.ts';

/** Whether a line stands between two halves of a sentence: a page number, a masthead or the caption of a picture. */
export function interruptsSentence({ line, next, before }: Place): boolean {
  if (!before || !isOpen(before.paragraph)) return false;
  const kind = classifyLine(line.text);
  if (kind === 'caption') {
    const isWhole = /^\W?\s*(?:图|[上下左右]图)/u.test(line.text);
    return isWhole && !isCreditAlone(line.text) && /[，。；]/.test(before.paragraph.text);
  }
  return kind === 'notice' || isPageNumber(line, next);
}

/** Classifies a held line that becomes a paragraph of its own. */
export function classifyHeldLine({ text }: Line): Paragraph['kind'] {
  const kind = classifyLine(text);
  return kind === 'caption' || kind === 'notice' ? kind : 'page';
}

/**
 * Whether a line is a page number. A bare number is one only if space stands on both sides: some newspaper files cut
 * figures out of lines.
 */
function isPageNumber(line: Line, next: Line | undefined): boolean {
  if (classifyLine(line.text) === 'page') return true;
  return /^\d{1,3}$/.test(line.text) && line.apart && (next?.apart ?? true);
}
