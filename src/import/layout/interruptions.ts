import { findQuantities } from '../../quantity/index.ts';
import { isCreditAlone } from './credits.ts';
import { startsSection } from './headings.ts';
import { classifyLine } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { isOpen, type Paragraph } from './paragraph.ts';
import type { Place } from './place.ts';
import { isProse } from './sentences.ts';

const MAX_UNIT_CHARACTERS = 6;

/** Whether a line stands between two halves of a sentence: a page number, a masthead or the caption of a picture. */
export function interruptsSentence(place: Place): boolean {
  const { line, next, before } = place;
  if (!before || !isOpen(before.paragraph)) return false;
  // 01 between the title and the name of a section.
  if (startsSection(place) && !isProse(before.paragraph.text)) return false;
  const kind = classifyLine(line.text);
  if (kind === 'caption') {
    const isWhole = /^\W?\s*(?:图|[上下左右]图)/u.test(line.text);
    return isWhole && !isCreditAlone(line.text) && /[，。；]/.test(before.paragraph.text);
  }
  return /^(?:chrome|notice|numbered)$/.test(kind) || isPageNumber(line, next);
}

/** Classifies a held line that becomes a paragraph of its own. */
export function classifyHeldLine({ text }: Line): Paragraph['kind'] {
  const kind = classifyLine(text);
  return kind === 'text' || kind === 'byline' ? 'page' : kind;
}

/** Whether a line is a page number. Some newspaper files cut figures out of lines, with the unit in the next line. */
function isPageNumber(line: Line, next: Line | undefined): boolean {
  if (classifyLine(line.text) === 'page') return true;
  if (!/^\d{1,3}$/.test(line.text)) return false;
  return (line.apart && (next?.apart ?? true)) || !endsFigure(line.text, next?.text ?? '');
}

/** Whether a number and the line below are one figure. Digits there would become a part of the number. */
function endsFigure(number: string, next: string): boolean {
  const start = next.slice(0, MAX_UNIT_CHARACTERS);
  return !/^\d/.test(next) && findQuantities(number + start)[0]?.start === 0;
}
