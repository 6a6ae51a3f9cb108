import { giveCaptions, markCaptions } from './captions.ts';
import { isIndented, isWrapped, measureColumns } from './columns.ts';
import { continuesParagraph } from './continuation.ts';
import { isSpeaker, startsHeading, startsSection } from './headings.ts';
import { classifyHeldLine, interruptsSentence } from './interruptions.ts';
import { classifyLine } from './line-kinds.ts';
import { findTypedItems } from './items.ts';
import type { Line } from './lines.ts';
import { partRunInNames } from './run-in.ts';
import { mendSpaces } from './spaces.ts';
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
  /** How many spaces beside digits were removed. */
  removedSpaces: number;
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
 * No character is added, moved or dropped, except a space between two Latin words, a full stop before a credit without
 * brackets, and what `mendSpaces` does.
 * @param source all lines of the source, in order
 */
export function layOut(source: readonly Line[]): Layout {
  const wrapped = isWrapped(source);
  const columns = wrapped ? measureColumns(source) : [];
  const lines = readSigns(source, columns);
  const indented = lines.filter(isIndented).length >= MIN_INDENTED_LINES;
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
  const { paragraphs, removed } = mendSpaces(partRunInNames(giveCaptions(progress.paragraphs)));
  return { wrapped, indented, paragraphs, removedSpaces: removed };
}

/** Gives rows of tables and items of lists their form where people typed them as text. */
function readSigns(lines: readonly Line[], columns: readonly number[]): Line[] {
  const rows = findTableRows(lines);
  const items = findTypedItems(lines, columns);
  return lines.map((line) => {
    const row = rows.get(line);
    if (row) return { ...line, ...row, form: { kind: 'row' } };
    const text = line.form ? line.text : line.text.replaceAll('\t', ' ');
    return { ...line, text, ...items.get(line) };
  });
}

/** Holds a line, joins it to the paragraph before it, or starts a paragraph with it. */
function addLine(progress: Progress, place: Place): void {
  const { line, before } = place;
  if (before && extendsAside(before.paragraph, line)) {
    before.paragraph.text += `${line.form ? '\n' : ' '}${line.text}`;
    before.paragraph.lastLine = line.number;
    return;
  }
  if (!line.form && interruptsSentence(place)) {
    progress.held.push(line);
    return;
  }
  const continuation = !line.form && continuesParagraph(place);
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
function extendsAside({ kind }: Paragraph, { text, form, apart }: Line): boolean {
  if (form) return form.kind === 'row' && kind === 'table' && !apart;
  return kind === 'chrome' && classifyLine(text) === 'chrome';
}

/** Makes each held line a paragraph of its own. */
function separateHeldLines(progress: Progress): void {
  for (const line of progress.held)
    progress.paragraphs.push(startParagraph(line, classifyHeldLine(line)));
  progress.held = [];
}

/** The kind of the paragraph that a line starts. */
function chooseKind(place: Place): Paragraph['kind'] {
  const { form } = place.line;
  if ((!form || form.kind === 'prose') && isSpeaker(place)) return 'byline';
  if (form) return form.kind === 'row' ? 'table' : form.kind;
  if (startsSection(place)) return 'heading';
  const kind = classifyLine(place.line.text);
  if (kind !== 'text') return kind;
  return startsHeading(place) ? 'heading' : 'prose';
}
