import { markCaptions } from './captions.ts';
import { isIndented, isWrapped, measureColumns } from './columns.ts';
import { continuesParagraph } from './continuation.ts';
import { startsHeading, startsSection } from './headings.ts';
import { classifyHeldLine, interruptsSentence } from './interruptions.ts';
import { classifyLine } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { joinLine, startParagraph, type Paragraph } from './paragraph.ts';
import type { Before, Place } from './place.ts';

/** The paragraphs of a source, and how its lines were set. */
export interface Layout {
  /** Whether a column cut the lines. */
  wrapped: boolean;
  /** Whether paragraphs begin with an indent. */
  indented: boolean;
  paragraphs: Paragraph[];
}

/** The paragraphs put together from the lines so far. */
interface Progress {
  paragraphs: Paragraph[];
  before: Before | undefined;
  /** Lines that may stand inside a sentence. The next line shows whether they do. */
  held: Line[];
}

/** Fewest indented lines that show that paragraphs begin with an indent. */
const MIN_INDENTED_LINES = 2;

/**
 * Joins the lines that were cut inside a sentence.
 * No character is added, moved or dropped, except a space between two Latin words.
 * @param lines all lines of the source, in order
 */
export function layOut(lines: readonly Line[]): Layout {
  const wrapped = isWrapped(lines);
  const indented = lines.filter(isIndented).length >= MIN_INDENTED_LINES;
  const columns = wrapped ? measureColumns(lines) : [];
  const progress: Progress = { paragraphs: [], before: undefined, held: [] };
  for (const [i, line] of lines.entries()) {
    addLine(progress, {
      line,
      next: lines[i + 1],
      before: progress.before,
      paragraphs: progress.paragraphs,
      wrapped,
      indented,
      column: columns[i] ?? Infinity,
      nextColumn: columns[i + 1] ?? Infinity,
    });
  }
  separateHeldLines(progress);
  markCaptions(progress.paragraphs);
  return { wrapped, indented, paragraphs: progress.paragraphs };
}

/** Holds a line, joins it to the paragraph before it, or starts a paragraph with it. */
function addLine(progress: Progress, place: Place): void {
  const { line, before } = place;
  if (interruptsSentence(place)) {
    progress.held.push(line);
    return;
  }
  const continuation = continuesParagraph(place);
  if (before && continuation) {
    joinLine(before.paragraph, line, progress.held, continuation === 'uncertain');
    progress.held = [];
    progress.before = { paragraph: before.paragraph, line };
  } else {
    separateHeldLines(progress);
    const paragraph = startParagraph(line, chooseKind(place));
    progress.paragraphs.push(paragraph);
    progress.before = { paragraph, line };
  }
}

/** Makes each held line a paragraph of its own. */
function separateHeldLines(progress: Progress): void {
  for (const line of progress.held)
    progress.paragraphs.push(startParagraph(line, classifyHeldLine(line)));
  progress.held = [];
}

/** The kind of the paragraph that a line starts. */
function chooseKind(place: Place): Paragraph['kind'] {
  if (startsSection(place)) return 'heading';
  const kind = classifyLine(place.line.text);
  if (kind !== 'text') return kind;
  return startsHeading(place) ? 'heading' : 'prose';
}
