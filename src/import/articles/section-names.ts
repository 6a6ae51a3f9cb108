import { isSlogan } from '../layout/heading-forms.ts';
import { isNumbered, isSectionNumber } from '../layout/numbering.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { isBelowHeadline, readHeadingWords, readInlineHeading } from './heading-words.ts';

/** Length of the longest name of a section, in characters. */
export const MAX_NAME_CHARACTERS = 8;
/** Largest difference between the two lines of one headline, in characters. */
const MAX_HEADLINE_HALVES_DIFFERENCE = 6;

/** For each list of paragraphs: how many of them name a section, from each place on. A list does not change. */
const countsByList = new WeakMap<readonly Paragraph[], readonly number[]>();

/** Whether a section with a headline starts at a paragraph. */
export function isSectionStart(paragraphs: readonly Paragraph[], at: number): boolean {
  return countNamingParagraphs(paragraphs, at) > 0;
}

/**
 * Counts the paragraphs from a place on that name a section: its number, its name and its headline.
 * @returns 0 if no section starts there
 */
export function countNamingParagraphs(paragraphs: readonly Paragraph[], at: number): number {
  const counts = countsByList.get(paragraphs) ?? countAll(paragraphs);
  countsByList.set(paragraphs, counts);
  return counts[at] ?? 0;
}

function countAll(paragraphs: readonly Paragraph[]): number[] {
  const counts = paragraphs.map(() => 0);
  for (let at = 0; at < paragraphs.length;) {
    const count = countFrom(paragraphs, at);
    counts[at] = count;
    // A paragraph that names the section above cannot name another one.
    at += count || 1;
  }
  return counts;
}

/** The same without regard to the headings above. */
function countFrom(paragraphs: readonly Paragraph[], at: number): number {
  const [name, first, second, third] = [0, 1, 2, 3].map((i) => {
    const paragraph = paragraphs[at + i];
    return paragraph?.kind === 'heading' ? paragraph.text : undefined;
  });
  if (name === undefined) return 0;
  const numbers = countSectionNumbers(paragraphs, at);
  if (numbers > 0) {
    const isAboveHeading = paragraphs[at + numbers]?.kind === 'heading';
    if (isAboveHeading) return numbers + (countFrom(paragraphs, at + numbers) || 1);
    return numbers > 1 ? numbers : 0;
  }
  // PART ONE below a name repeats its number.
  if (first !== undefined && /^part\s/i.test(first) && isSectionNumber(first)) return 2;
  if (readInlineHeading(name)) return 1;
  const { length } = readHeadingWords(name);
  if (length > MAX_NAME_CHARACTERS || first === undefined) return 0;
  if (readHeadingWords(first).length <= length || isBelowHeadline(first)) return 0;
  // A number of its own shows a part of the section: （一） below 一、.
  if (isNumbered(first) && (isNumbered(name) || /^[（(]一[）)]/.test(first))) return 0;
  if (second === undefined) return 2;
  const areHalves =
    !isSlogan(first) && Math.abs(first.length - second.length) <= MAX_HEADLINE_HALVES_DIFFERENCE;
  return areHalves && third === undefined ? 3 : 0;
}

/** Counts the headings from a place on that are the number of a section and nothing else. */
function countSectionNumbers(paragraphs: readonly Paragraph[], at: number): number {
  let end = at;
  while (paragraphs[end]?.kind === 'heading' && isSectionNumber(paragraphs[end]!.text)) end += 1;
  return end - at;
}
