import { headingToMdx, toMdx, type Span } from '../../collections/write-mdx.ts';
import { FRAME_IDS } from '../../site/addresses.ts';
import { readLevel } from '../articles/heading-levels.ts';
import { readHeadingName } from '../articles/heading-words.ts';
import type { EarlierFigure, EarlierPage } from '../earlier.ts';
import type { Labels } from '../figure-labels.ts';
import { Ids, proposeId } from '../ids.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { readCells } from '../layout/tables.ts';
import { findMarks } from '../marks.ts';
import { joinBlocks } from './blocks.ts';
import type { Draft, Picture } from './draft.ts';
import { keyMark, matchFigures, writeMatchDecision } from './figure-matches.ts';
import { markFigure, writeAttributes, type Metrics } from './figures.ts';
import { listParagraphDecisions, writeDoubtDecision } from './paragraph-decisions.ts';
import { draftPicture } from './pictures.ts';

/** The body of a page and what was marked in it. */
interface Body extends Pick<Draft, 'figures' | 'names' | 'newMetrics' | 'pictures' | 'decisions'> {
  /** The text of the page as MDX. */
  body: string;
}

/** The surroundings of a paragraph on its page. */
interface Context {
  ids: Ids;
  /** Labels of the page. No two figures get the same one. */
  labels: Labels;
  metrics: Metrics;
  /** Earlier figures of the same measures, by `keyMark`. */
  matches: ReadonlyMap<string, EarlierFigure>;
  earlier: EarlierPage | undefined;
  path: string;
  pictures: ReadonlyMap<string, Picture>;
  /** Levels of the headings so far, outermost first. */
  levels: number[];
}

/** Where a page is written, and what it goes on from. */
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
  const matches = earlier ? matchFigures(paragraphs, earlier) : new Map<string, EarlierFigure>();
  const ids = new Ids([...FRAME_IDS, ...[...matches.values()].map(({ id }) => id)]);
  const labels = new Map([...matches.values()].map(({ label }) => [label, 1]));
  const context: Context = {
    ids,
    labels,
    metrics,
    matches,
    earlier,
    path,
    pictures,
    levels: [],
  };
  const page: Body = {
    body: '',
    figures: [],
    names: [],
    newMetrics: [],
    pictures: [],
    decisions: [],
  };
  const blocks = paragraphs.map((paragraph, i) => {
    const isFirstItem = paragraph.kind === 'item' && paragraphs[i - 1]?.kind !== 'item';
    if (isFirstItem) page.decisions.push(`第${paragraph.line}行起写成了列表，请核对各项。`);
    return writeParagraph(paragraph, page, context);
  });
  page.body = joinBlocks(paragraphs, blocks);
  for (const { id, text, unit, kind } of page.figures) {
    // 三分之二 and 2∶1 need no unit.
    if (unit !== '' || kind === 'proportion' || kind === 'ratio') continue;
    page.decisions.push(`${text}（${id}）没有写单位：请补 unit="…"，例如 unit="家"。`);
  }
  if (page.figures.length > 0) {
    page.decisions.push(
      '每个数字的 id 和 label 是代拟的：id 一经发布就不再改，请现在改好；label 要写明它衡量什么。',
    );
  }
  return page;
}

/** Chooses the depth of a heading: 2 for the outermost of the page, and one more for each level inside. */
function chooseDepth(paragraph: Paragraph, { levels }: Context): number {
  const level = readLevel(paragraph);
  if (level === undefined) return 2;
  while (levels.length > 0 && levels.at(-1)! >= level) levels.pop();
  levels.push(level);
  return Math.min(levels.length + 1, MAX_HEADING_DEPTH);
}

/** Writes a picture and puts its file on the list. */
function writePicture(paragraph: Paragraph, page: Body, { path, pictures }: Context): string {
  const draft = draftPicture(paragraph, pictures, path, page.pictures.length + 1);
  page.pictures.push(draft.file);
  page.decisions.push(draft.decision);
  return draft.mdx;
}

function toComment(text: string): string {
  return `{/* ${text.replaceAll('*/', '* /')} */}`;
}

/** Writes a table as Markdown. Each cell is marked with the words of its row and its column before it. */
function writeTable(paragraph: Paragraph, page: Body, context: Context): string {
  const [head = [], ...rows] = readCells(paragraph.text);
  const body = rows.map((row, y) =>
    row.map((cell, x) => {
      const headings = `${x > 0 ? (row[0] ?? '') : ''}${head[x] ?? ''}`;
      // A quantity in a heading is marked where it stands, and digits at its end are no part of a number in the cell.
      const isApart = findMarks(headings + cell).every(({ start }) => start >= headings.length);
      const before = isApart ? headings : '';
      const place = { ...paragraph, text: before + cell, line: paragraph.line + y + 1 };
      const spans = markParagraph(place, page, context).map((span) => ({
        ...span,
        start: span.start - before.length,
        end: span.end - before.length,
      }));
      return toCell(cell, spans);
    }),
  );
  const heading = head.map((cell) =>
    toCell(cell, markParagraph({ ...paragraph, text: cell }, page, context)),
  );
  const lines = [heading, head.map(() => '---'), ...body];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Writes a cell as MDX. A number and a point at its start begin no list. */
function toCell(text: string, spans: readonly Span[]): string {
  return toMdx(text, spans).replace(/^(\d+)\\(?=[.)])/, '$1');
}

/** Writes a paragraph as MDX. @param page gets the figures, names and decisions of the paragraph */
function writeParagraph(paragraph: Paragraph, page: Body, context: Context): string {
  const { text, kind, inserts } = paragraph;
  if (kind === 'table') {
    page.decisions.push(...listParagraphDecisions(paragraph));
    return writeTable(paragraph, page, context);
  }
  if (kind === 'picture') return writePicture(paragraph, page, context);
  // Take the id of the heading before the ids of its figures.
  const heading =
    kind === 'heading' &&
    context.ids.take(proposeId(readHeadingName(text), MAX_HEADING_ID_WORDS), 'part');
  const isAside = /^(?:chrome|contents|numbered)$/.test(kind);
  const spans = isAside ? [] : markParagraph(paragraph, page, context);
  page.decisions.push(...listParagraphDecisions(paragraph));
  if (kind === 'chrome' || kind === 'contents') return toComment(text);
  if (kind === 'numbered')
    return toComment(`这里有${/^附?表/.test(text) ? '表格' : '图'}：${text}`);
  return heading
    ? headingToMdx(text, heading, spans, chooseDepth(paragraph, context))
    : toMdx(text, spans, inserts);
}

/** Marks the figures and names of a paragraph. @param page gets them, and the decisions about matches */
function markParagraph(
  paragraph: Paragraph,
  page: Body,
  { ids, labels, metrics, matches, earlier }: Context,
): Span[] {
  const marks = findMarks(paragraph.text);
  return marks.flatMap((mark): Span[] => {
    const { start, end } = mark;
    if (mark.doubt) {
      page.decisions.push(writeDoubtDecision(paragraph, mark.text, mark.doubt));
      return [];
    }
    if (!mark.isFigure) {
      page.names.push(mark.text);
      return [{ start, end, open: '<Name>', close: '</Name>' }];
    }
    const match = matches.get(keyMark(paragraph.line, start));
    const figure = markFigure(paragraph, marks, mark, ids, labels, match);
    page.figures.push(figure);
    const attributes = writeAttributes(figure, mark, match, metrics);
    if (match && earlier) {
      page.decisions.push(writeMatchDecision(figure, match, earlier.year));
      const { id, metric, isNewMetric } = match;
      if (isNewMetric && metric && attributes.includes(' metric=')) {
        page.newMetrics.push({ path: `report/${earlier.year}/${earlier.slug}.mdx`, id, metric });
      }
    }
    return [{ start, end, open: `<Figure ${attributes}>`, close: '</Figure>' }];
  });
}
