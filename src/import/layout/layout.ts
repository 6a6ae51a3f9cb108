import { markCaptions } from './captions.ts';
import { isIndented, isWrapped, measureColumns } from './columns.ts';
import { continuesParagraph } from './continuation.ts';
import { startsHeading, startsSection } from './headings.ts';
import { classifyHeldLine, interruptsSentence } from './interruptions.ts';
import { classifyLine } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { findTableRows } from './tables.ts';
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
  const rows = findTableRows(lines);
  for (const [i, line] of lines.entries()) {
    addLine(progress, {
      isRow: rows.has(line),
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
  const { line, before, isRow } = place;
  if (before && extendsAside(before.paragraph, line, isRow)) {
    before.paragraph.text += `${isRow ? '\n' : ' '}${line.text}`;
    before.paragraph.lastLine = line.number;
    return;
  }
  if (!isRow && interruptsSentence(place)) {
    progress.held.push(line);
    return;
  }
  const continuation = !isRow && continuesParagraph(place);
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

/** Whether a line is a further row of a table, or a further button of a web page. */
function extendsAside({ kind }: Paragraph, { text }: Line, isRow: boolean): boolean {
  return isRow ? kind === 'table' : kind === 'chrome' && classifyLine(text) === 'chrome';
}

/** Makes each held line a paragraph of its own. */
function separateHeldLines(progress: Progress): void {
  for (const line of progress.held)
    progress.paragraphs.push(startParagraph(line, classifyHeldLine(line)));
  progress.held = [];
}

/** The kind of the paragraph that a line starts. */
function chooseKind(place: Place): Paragraph['kind'] {
  if (place.isRow) return 'table';
  if (startsSection(place)) return 'heading';
  const kind = classifyLine(place.line.text);
  if (kind !== 'text') return kind;
  return startsHeading(place) ? 'heading' : 'prose';
}
