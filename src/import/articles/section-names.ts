import { isSlogan } from '../layout/heading-forms.ts';
import { isSectionNumber } from '../layout/numbering.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { isBelowHeadline, readHeadingWords, readInlineHeading } from './heading-words.ts';

/** Length of the longest name of a section, in characters. */
export const MAX_NAME_CHARACTERS = 8;
/** Largest difference between the two lines of one headline, in characters. */
const MAX_HEADLINE_HALVES_DIFFERENCE = 6;

/** Whether a section with a headline starts at a paragraph. */
export function isSectionStart(paragraphs: readonly Paragraph[], at: number): boolean {
  return countNamingParagraphs(paragraphs, at) > 0;
}

/**
 * Counts the paragraphs from a place on that name a section: its number, its name and its headline.
 * @returns 0 if no section starts there
 */
export function countNamingParagraphs(paragraphs: readonly Paragraph[], at: number): number {
  let start = at;
  while (paragraphs[start - 1]?.kind === 'heading') start -= 1;
  // A paragraph that names the section above cannot name another one.
  for (let i = start; i < at;) {
    i += countFrom(paragraphs, i) || 1;
    if (i > at) return 0;
  }
  return countFrom(paragraphs, at);
}

/** The same without regard to the headings above. */
function countFrom(paragraphs: readonly Paragraph[], at: number): number {
  const [name, first, second, third] = [0, 1, 2, 3].map((i) => {
    const paragraph = paragraphs[at + i];
    return paragraph?.kind === 'heading' ? paragraph.text : undefined;
  });
  if (name === undefined) return 0;
  if (isSectionNumber(name))
    return first === undefined ? 0 : 1 + (countFrom(paragraphs, at + 1) || 1);
  if (readInlineHeading(name)) return 1;
  const { length } = readHeadingWords(name);
  if (length > MAX_NAME_CHARACTERS || first === undefined) return 0;
  if (readHeadingWords(first).length <= length || isBelowHeadline(first)) return 0;
  if (second === undefined) return 2;
  const areHalves =
    !isSlogan(first) && Math.abs(first.length - second.length) <= MAX_HEADLINE_HALVES_DIFFERENCE;
  return areHalves && third === undefined ? 3 : 0;
}
