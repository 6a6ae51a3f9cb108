import { couldBeHeadline, isSlogan } from '../layout/heading-forms.ts';
import { isNumbered } from '../layout/numbering.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { isOrganisation } from '../layout/line-kinds.ts';
import { readLevel, TITLE_LEVEL, type HeadingLevels } from './heading-levels.ts';
import { isBelowHeadline } from './heading-words.ts';
import { isSectionStart } from './section-names.ts';

const MAX_LINE_BELOW_CHARACTERS = 60;
/** Largest difference between two lines that are one headline, in characters. */
const MAX_HEADLINE_LINES_DIFFERENCE = 3;

/**
 * Finds the lines of the headline above the text of an article. Notices may stand between them.
 * @param paragraphs the article without its bylines
 * @param levels undefined if its headings have no levels
 */
export function findHeadline(
  paragraphs: readonly Paragraph[],
  levels: HeadingLevels | undefined,
): Paragraph[] {
  const headings: Paragraph[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const { kind, text } = paragraph;
    if (/^(?:chrome|contents|notice|page|picture)$/.test(kind)) continue;
    const level = readLevel(paragraph);
    if (levels && level !== undefined) {
      if (level >= levels.section && !levels.headlines.includes(paragraph)) break;
      headings.push(paragraph);
      continue;
    }
    // The first line is the headline, even if it reads like prose.
    const isFirst = headings.length === 0 && kind === 'prose' && couldBeHeadline(text);
    const isBelow =
      headings.length > 0 && isBelowHeadline(text) && text.length <= MAX_LINE_BELOW_CHARACTERS;
    if ((kind !== 'heading' && !isFirst && !isBelow) || isNumbered(text)) break;
    if (headings.length > 0 && isSectionStart(paragraphs, i) && !isAboveLineBelow(paragraphs, i))
      break;
    headings.push(paragraph);
  }
  return headings;
}

/** Whether a heading stands above the line below the headline, with no text between them. */
function isAboveLineBelow(paragraphs: readonly Paragraph[], from: number): boolean {
  const end = paragraphs.findIndex(({ kind }, i) => i >= from && kind !== 'heading');
  return paragraphs
    .slice(from, end < 0 ? undefined : end + 1)
    .some(({ text }) => isBelowHeadline(text) && text.length <= MAX_LINE_BELOW_CHARACTERS);
}

/** Chooses the main line among the lines of a headline. @returns an empty text if there are no lines */
export function chooseMainHeadline(headings: readonly Paragraph[]): string {
  const texts = headings.map(({ text }) => text);
  const title = headings.filter((heading) => readLevel(heading) === TITLE_LEVEL);
  const others = texts.filter((text) => !isBelowHeadline(text) && !isOrganisation(text));
  if (title.length === 1) return title[0]!.text;
  const main = others.length > 0 ? others : texts.filter((text) => !isBelowHeadline(text));
  const slogan = main.find(isSlogan);
  if (slogan) return slogan;
  const [first = texts[0] ?? '', second] = main;
  const isPair =
    main.length === 2 &&
    second !== undefined &&
    Math.abs(first.length - second.length) <= MAX_HEADLINE_LINES_DIFFERENCE;
  // The line below stands under the main line.
  const below = texts.findIndex(isBelowHeadline);
  if (below > 1 && !isPair && others.includes(texts[below - 1]!)) return texts[below - 1]!;
  // The kicker stands above the main line.
  if (main.length > 2) return second ?? first;
  return isPair ? `${first} ${second}` : first;
}
