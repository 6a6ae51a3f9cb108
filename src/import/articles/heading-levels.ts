import { isNumbered } from '../layout/numbering.ts';
import type { Paragraph } from '../layout/paragraph.ts';

/** Level of the title of a document. */
export const TITLE_LEVEL = 0;

/** The headline and the names of sections, as the levels of the headings give them. */
export interface HeadingLevels {
  /** Level of the headings that name sections. */
  section: number;
  /** The first heading, if it is the headline of the article, with those of its level directly below. */
  headlines: readonly Paragraph[];
}

/** The level that an office program gives a heading. @returns undefined for other paragraphs and plain headings */
export function readLevel({ kind, form }: Paragraph): number | undefined {
  return kind === 'heading' && form?.kind === 'heading' ? form.level : undefined;
}

/**
 * Finds the level that names sections: the highest one that occurs twice below the headline, or the highest.
 * @returns undefined if the source gives its headings no levels
 */
export function findHeadingLevels(paragraphs: readonly Paragraph[]): HeadingLevels | undefined {
  const headings = paragraphs.filter((paragraph) => readLevel(paragraph) !== undefined);
  const [first] = headings;
  if (!first) return undefined;
  const run = readFirstRun(paragraphs, first);
  const rest = headings.filter((heading) => !run.includes(heading));
  const isRun =
    run.length > 1 &&
    !run.some(({ text }) => isNumbered(text)) &&
    rest.every((heading) => readLevel(heading)! > readLevel(first)!);
  const headlines = isRun ? run : isHeadline(first, headings, paragraphs) ? [first] : [];
  const levels = headings
    .filter((heading) => !headlines.includes(heading))
    .map((heading) => readLevel(heading)!)
    .filter((level) => level > TITLE_LEVEL)
    .toSorted((a, b) => a - b);
  const twice = levels.find((level, i) => levels[i + 1] === level);
  const deepest = (readLevel(first) ?? TITLE_LEVEL) + 1;
  return { section: twice ?? levels[0] ?? deepest, headlines };
}

/** Reads the first heading and those of its level below it, without text above or between them. */
function readFirstRun(paragraphs: readonly Paragraph[], first: Paragraph): Paragraph[] {
  const at = paragraphs.indexOf(first);
  if (paragraphs.slice(0, at).some(({ kind }) => kind === 'prose')) return [first];
  const below = paragraphs.slice(at);
  const end = below.findIndex((one) => readLevel(one) !== readLevel(first));
  return below.slice(0, end < 0 ? undefined : end);
}

/** Whether the first heading is the headline: the only one of its level, or the only one without a number. */
function isHeadline(
  first: Paragraph,
  headings: readonly Paragraph[],
  paragraphs: readonly Paragraph[],
): boolean {
  const level = readLevel(first)!;
  if (level === TITLE_LEVEL) return true;
  const above = paragraphs.slice(0, paragraphs.indexOf(first));
  if (above.some(({ kind }) => kind === 'prose' || kind === 'heading')) return false;
  const others = headings.filter((heading) => heading !== first);
  const equals = others.filter((heading) => readLevel(heading) === level);
  if (others.some((heading) => readLevel(heading)! < level)) return false;
  if (equals.length === 0) return others.length > 0;
  return !isNumbered(first.text) && equals.every(({ text }) => isNumbered(text));
}
