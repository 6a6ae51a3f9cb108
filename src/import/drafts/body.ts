import { headingToMdx, toMdx, type Span } from '../../collections/write-mdx.ts';
import { readLevel } from '../articles/heading-levels.ts';
import { readHeadingName } from '../articles/heading-words.ts';
import type { EarlierPage } from '../earlier.ts';
import { Ids, proposeId } from '../ids.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { readCells } from '../layout/tables.ts';
import {
  createContext,
  createMarked,
  listUnitDecisions,
  markPassage,
  PROPOSALS,
  type Metrics,
} from '../passages.ts';
import { readPassage, type Passage } from '../passage.ts';
import { joinBlocks } from './blocks.ts';
import type { Draft, Picture } from './draft.ts';
import { listParagraphDecisions, writeDoubtDecision } from './paragraph-decisions.ts';
import { draftPicture } from './pictures.ts';

/** The body of a page and what was marked in it. */
interface Body extends Pick<
  Draft,
  'figures' | 'names' | 'newMetrics' | 'pairs' | 'pictures' | 'decisions'
> {
  /** The text of the page as MDX. */
  body: string;
}

/** A paragraph and its texts: one, or the cells of a table row by row, or none if nothing in it is marked. */
interface Block {
  paragraph: Paragraph;
  rows: Passage[][];
}

/** The path of a page, and its sources: pictures, the earlier page, the metrics of its report. */
interface PageSettings {
  /** Path of the page below the content folder: `report/2026/zhuhun.mdx`. */
  path: string;
  /** Pictures of the source, by their keys. */
  pictures?: ReadonlyMap<string, Picture> | undefined;
  /** The same page of an earlier report. */
  earlier?: EarlierPage | undefined;
  /** Metrics of the report so far; those of the page are added. */
  metrics?: Metrics;
}

const MAX_HEADING_ID_WORDS = 3;
const MAX_HEADING_DEPTH = 6;

/** Writes paragraphs as the body of a page, with every quantity marked. */
export function writeBody(
  paragraphs: readonly Paragraph[],
  { path, pictures = new Map(), earlier, metrics = new Map() }: PageSettings,
): Body {
  const blocks = paragraphs.map((paragraph) => ({ paragraph, rows: readRows(paragraph) }));
  const passages = blocks.flatMap(({ rows }) => rows.flat());
  const ids = new Ids();
  const context = createContext(passages, { ids, labels: [], metrics }, earlier);
  const marked = createMarked();
  const files: Draft['pictures'] = [];
  const decisions: string[] = [];
  const levels: number[] = [];
  const mark = (passage: Passage) => markPassage(passage, context, marked);
  const written = blocks.map((block, i) => {
    const { paragraph } = block;
    if (paragraph.kind === 'item' && paragraphs[i - 1]?.kind !== 'item') {
      decisions.push(`第${paragraph.line}行起写成了列表，请核对各项。`);
    }
    if (paragraph.kind === 'picture') {
      const picture = draftPicture(paragraph, pictures, path, files.length + 1);
      files.push(picture.file);
      decisions.push(picture.decision);
      return picture.mdx;
    }
    // Take the id of the heading before the ids of its figures.
    const heading =
      paragraph.kind === 'heading' &&
      ids.take(proposeId(readHeadingName(paragraph.text), MAX_HEADING_ID_WORDS), 'part');
    const text = heading
      ? headingToMdx(
          paragraph.text.replaceAll('\u3000', ' '),
          heading,
          block.rows.flat().flatMap(mark),
          chooseDepth(paragraph, levels),
        )
      : writeBlock(block, mark);
    for (const doubt of marked.doubtful.splice(0)) decisions.push(writeDoubtDecision(doubt));
    decisions.push(...listParagraphDecisions(paragraph));
    return text;
  });
  const { figures, names, newMetrics, pairs } = marked;
  decisions.push(...listUnitDecisions(figures));
  if (figures.length > 0) decisions.push(PROPOSALS);
  const body = joinBlocks(paragraphs, written);
  return { body, figures, names, newMetrics, pairs, pictures: files, decisions };
}

/** Reads the texts of a paragraph. A cell of a table has the words of its row and its column before it. */
function readRows({ kind, text, line, number = '' }: Paragraph): Passage[][] {
  if (/^(?:chrome|contents|numbered|picture)$/.test(kind)) return [];
  if (kind !== 'table') return [[nameNumber(readPassage(text, line), number)]];
  const [head = [], ...rows] = readCells(text);
  return [
    head.map((cell) => readPassage(cell, line)),
    ...rows.map((row, y) =>
      row.map((cell, x) => {
        const headings = `${x > nameAt(row) ? row[nameAt(row)] : ''}${head[x] ?? ''}`;
        return readPassage(cell, line + y + 1, headings);
      }),
    ),
  ];
}

/** The place of the name of a row: a number in front of it counts the rows. */
function nameAt(row: readonly string[]): number {
  return /^\d+$/.test(row[0] ?? '') && row.length > 2 ? 1 : 0;
}

/** Makes the number of a part a name where its words read as a quantity: 3.1 县、乡两级. */
function nameNumber(passage: Passage, number: string): Passage {
  const marks = passage.marks.map((mark) =>
    mark.start < number.length
      ? { ...mark, end: number.length, text: number, isFigure: false, doubt: null }
      : mark,
  );
  return { ...passage, marks, all: marks };
}

/**
 * Chooses the depth of a heading: 2 for the outermost of the page, and one more for each level inside.
 * @param levels levels of the headings so far, outermost first; that of the heading is added
 */
function chooseDepth(paragraph: Paragraph, levels: number[]): number {
  const level = readLevel(paragraph);
  if (level === undefined) return 2;
  while (levels.length > 0 && levels.at(-1)! >= level) levels.pop();
  levels.push(level);
  return Math.min(levels.length + 1, MAX_HEADING_DEPTH);
}

/** Writes a block as MDX. @param mark marks a passage */
function writeBlock({ paragraph, rows }: Block, mark: (passage: Passage) => Span[]): string {
  const { text, kind, inserts } = paragraph;
  if (kind === 'chrome' || kind === 'contents') return toComment(text);
  if (kind === 'numbered')
    return toComment(`这里有${/^附?表/.test(text) ? '表格' : '图'}：${text}`);
  if (kind !== 'table') return toMdx(text, rows.flat().flatMap(mark), inserts);
  const [head = [], ...body] = rows.map((row) => row.map((cell) => toCell(cell.text, mark(cell))));
  const lines = [head, head.map(() => '---'), ...body];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function toComment(text: string): string {
  return `{/* ${text.replaceAll('*/', '* /')} */}`;
}

/** Writes a cell as MDX. A number and a point at its start begin no list. */
function toCell(text: string, spans: readonly Span[]): string {
  return toMdx(text, spans).replace(/^(\d+)\\(?=[.)])/, '$1');
}
