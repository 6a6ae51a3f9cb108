import { foldNotes, readInline, readPlainText, type InlineContent } from './inline.ts';
import type { WordCell, WordDocument, WordImage, WordNode, WordTable } from './mammoth-tree.ts';
import type { WordNumber } from './numbering.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';

/** A paragraph of a document. */
export interface TextBlock {
  /** Plain text is never a heading: the title of a table, or a note. */
  kind: 'text' | 'heading' | 'item' | 'caption' | 'contents' | 'plain';
  text: string;
  /** Level of a heading. */
  level: number | undefined;
  number: WordNumber | undefined;
  isBold: boolean;
  isCentred: boolean;
  /** In points. */
  size: number;
}

/** A table, row by row, with as many cells in each row. */
interface TableBlock {
  kind: 'table';
  rows: string[][];
}

/** A picture that a browser can show or not. */
interface PictureBlock {
  kind: 'picture';
  image: WordImage;
}

export type Block = TextBlock | TableBlock | PictureBlock;

/** The blocks of a document, and what an editor must know about them. */
export interface ReadBlocks {
  blocks: Block[];
  /** Sentences in Chinese. */
  remarks: string[];
  /** The text that was read of each paragraph, by its place among the facts. */
  texts: Map<number, string>;
}

/** What all functions need that read blocks. */
interface Reading extends ReadBlocks {
  document: WordDocument;
  facts: readonly ParagraphFacts[];
}

/** Longest caption of a photo, in characters. */
export const MAX_CAPTION_CHARACTERS = 60;
/** How much of a text a remark quotes, in characters. */
const MAX_EXCERPT_CHARACTERS = 16;

/** Reads a document as blocks, in order. */
export function readBlocks(document: WordDocument, facts: readonly ParagraphFacts[]): ReadBlocks {
  const reading: Reading = { document, facts, blocks: [], remarks: [], texts: new Map() };
  readNodes(document.children, reading);
  const { blocks, remarks, texts } = reading;
  return { blocks, remarks, texts };
}

/** Quotes the start of a text. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > MAX_EXCERPT_CHARACTERS ? `${line.slice(0, MAX_EXCERPT_CHARACTERS)}…` : line}”`;
}

function readNodes(nodes: readonly WordNode[], reading: Reading): void {
  for (const node of nodes) {
    if (node.type === 'paragraph') readParagraph(node.children, reading);
    else if (node.type === 'table') readTable(node, reading);
  }
}

function readParagraph(nodes: readonly WordNode[], reading: Reading): void {
  const content = readContent(nodes, reading);
  const [mark] = content.marks;
  const facts = mark === undefined ? undefined : reading.facts[mark];
  reading.blocks.push(...createBlocks(content, facts));
}

/** Reads the content of a paragraph, and lists what it cannot bring along. */
function readContent(nodes: readonly WordNode[], reading: Reading): InlineContent {
  const content = readInline(nodes, reading.document);
  for (const place of content.marks) reading.texts.set(place, content.text);
  for (const { text, address } of content.links)
    reading.remarks.push(
      `${quote(text)}在 Word 里链接到 ${address}：需要的话，写成 [文字](${address})。`,
    );
  for (const text of content.struck)
    reading.remarks.push(`${quote(text)}在 Word 里划掉了，导入时没有删去，请核对。`);
  for (const { text } of content.notes)
    reading.remarks.push(`脚注${quote(text)}写进了括号（注：…），请核对位置。`);
  return content;
}

/** Makes the blocks of a paragraph: its text, its pictures, and the notes of a heading. */
function createBlocks(content: InlineContent, facts: ParagraphFacts | undefined): Block[] {
  const isHeading = facts?.level !== undefined && content.text.trim() !== '';
  const plain = isHeading ? content.text : foldNotes(content);
  const notes = isHeading ? content.notes.map(({ text }) => `（注：${text}）`) : [];
  const { marker, text: shown = '' } = facts?.number ?? {};
  const text = marker && marker !== '-' ? plain : `${shown}${plain}`;
  const block: TextBlock = {
    kind: chooseKind(facts, isHeading, plain),
    text,
    level: facts?.level,
    number: facts?.number,
    isBold: content.length > 0 && (facts?.isBold || content.bold === content.length),
    isCentred: facts?.isCentred ?? false,
    size: content.size ?? facts?.size ?? 0,
  };
  const asides = notes.map((note): TextBlock => ({
    ...block,
    kind: 'plain',
    text: note,
    level: undefined,
    isBold: false,
  }));
  return [
    ...(plain.trim() === '' && content.images.length > 0 ? [] : [block]),
    ...asides,
    ...content.images.map((image): PictureBlock => ({ kind: 'picture', image })),
  ];
}

function chooseKind(
  facts: ParagraphFacts | undefined,
  isHeading: boolean,
  text: string,
): TextBlock['kind'] {
  const { style = '', number } = facts ?? {};
  if (/^(?:toc|contents|目录)/.test(style) || /^目\s*[录次]$/.test(text.trim())) return 'contents';
  if (isHeading) return 'heading';
  if (/caption|题注|^图[注名题]|^表[注名题]/.test(style))
    return style.startsWith('table') || style.startsWith('表') ? 'plain' : 'caption';
  return number?.marker || number?.continues ? 'item' : 'text';
}

/** Reads a table. A frame around text and a grid of photos become paragraphs and pictures. */
function readTable({ children: rows }: WordTable, reading: Reading): void {
  const cells = rows.flatMap((row) => row.children);
  if (cells.length === 1) return readNodes(cells[0]!.children, reading);
  if (isPhotoGrid(cells)) return readPhotoGrid(rows, reading);
  const width = Math.max(
    ...rows.map((row) => row.children.reduce((sum, { colSpan }) => sum + colSpan, 0)),
  );
  const [first] = rows;
  const isTitled =
    first?.children.length === 1 && first.children[0]!.colSpan === width && width > 1;
  const images: WordImage[] = [];
  if (isTitled) {
    const start = reading.blocks.length;
    readNodes(first.children[0]!.children, reading);
    for (const block of reading.blocks.slice(start))
      if (block.kind === 'text') block.kind = 'plain';
  }
  const grid = fillGrid(isTitled ? rows.slice(1) : rows, (cell) => {
    const { text, images: own } = readCell(cell, reading);
    images.push(...own);
    return text;
  });
  const written = isTitled ? rows.slice(1) : rows;
  const depth = measureHead(written);
  const isMerged = written
    .slice(depth > 1 ? depth : 0)
    .some(({ children }) => children.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1));
  const name = quote(grid.flat().find(Boolean) ?? '');
  if (depth > 1)
    reading.remarks.push(`表格${name}的表头有${depth}层，合成了一层：每一栏写全，请核对。`);
  if (isMerged && grid.length > 0)
    reading.remarks.push(`表格${name}里有合并的单元格：文字放在第一格，其余的格空着，请核对。`);
  reading.blocks.push({ kind: 'table', rows: joinHead(grid, written, depth) });
  for (const image of images) reading.blocks.push({ kind: 'picture', image });
}

/**
 * Counts the rows of the head of a table: those below a first cell that spans several columns, as far down as the cells
 * beside it reach.
 */
function measureHead([first, ...rest]: WordTable['children']): number {
  const cells = first?.children ?? [];
  const beside = cells.filter(({ colSpan }) => colSpan === 1);
  const depth = Math.max(1, ...cells.map(({ rowSpan }) => rowSpan));
  const isHead =
    beside.length < cells.length &&
    beside.length > 0 &&
    beside.every(({ rowSpan }) => rowSpan === depth);
  return isHead && depth <= rest.length ? depth : 1;
}

/** Joins the rows of a head to one: a table of the site has one. A cell that spans columns stands in each of them. */
function joinHead(grid: string[][], rows: WordTable['children'], depth: number): string[][] {
  if (depth === 1) return grid;
  const head = (grid[0] ?? []).map((_, x) => grid.slice(0, depth).map((row) => row[x] ?? ''));
  let x = 0;
  for (const { colSpan } of rows[0]?.children ?? []) {
    for (let right = x + 1; right < x + colSpan; right += 1) head[right]![0] = head[x]![0]!;
    x += colSpan;
  }
  return [head.map((texts) => texts.join('')), ...grid.slice(depth)];
}

/** Sets the cells of a table in a grid. Merged cells have their text in the first place, and leave the others empty. */
function fillGrid(rows: WordTable['children'], readText: (cell: WordCell) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.children) {
      while (grid[y]![x] !== undefined) x += 1;
      const text = readText(cell);
      for (let below = y; below < Math.min(y + cell.rowSpan, rows.length); below += 1)
        for (let right = x; right < x + cell.colSpan; right += 1)
          grid[below]![right] = below === y && right === x ? text : '';
      x += cell.colSpan;
    }
  }
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
}

/** Reads the paragraphs of a cell as one line. */
function readCell(cell: WordCell, reading: Reading): { text: string; images: WordImage[] } {
  const images: WordImage[] = [];
  const texts = cell.children.flatMap((node): string[] => {
    if (node.type === 'paragraph') {
      const content = readContent(node.children, reading);
      images.push(...content.images);
      const { text: shown = '' } = reading.facts[content.marks[0] ?? -1]?.number ?? {};
      return [`${shown}${foldNotes(content)}`];
    }
    if (node.type !== 'table') return [];
    return node.children.map((row) => {
      const inner = row.children.map((one) => readCell(one, reading));
      images.push(...inner.flatMap((one) => one.images));
      return inner
        .map(({ text }) => text)
        .filter(Boolean)
        .join('，');
    });
  });
  const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  if (lines.length > 1)
    reading.remarks.push(
      `单元格${quote(lines.join(' '))}里有几段，接成了一段，用分号隔开，请核对。`,
    );
  // Without a mark, a check would join the words and numbers of two paragraphs.
  const text = lines.map((line, i) =>
    i > 0 && !/[，。；：、！？]$/.test(lines[i - 1]!) ? `；${line}` : line,
  );
  return { text: text.join(''), images };
}

/** Whether a table only sets photos with their captions side by side. */
function isPhotoGrid(cells: readonly WordCell[]): boolean {
  const count = cells.filter(hasImage).length;
  return count > 0 && 2 * count >= cells.length;
}

function hasImage(node: WordNode | WordCell | WordTable['children'][number]): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasImage));
}

/** Reads a grid of photos: each photo, then its caption in the cell or in the cell below. */
function readPhotoGrid(rows: WordTable['children'], reading: Reading): void {
  const done = new Set<WordCell>();
  for (const [y, row] of rows.entries()) {
    for (const [x, cell] of row.children.entries()) {
      if (done.has(cell)) continue;
      readPhoto(cell, reading);
      const below = rows[y + 1]?.children[x];
      if (!below || !hasImage(cell) || hasImage(below)) continue;
      readPhoto(below, reading);
      done.add(below);
    }
  }
}

/** Reads a cell of a grid of photos. Its short texts are captions. */
function readPhoto(cell: WordCell, reading: Reading): void {
  const start = reading.blocks.length;
  readNodes(cell.children, reading);
  for (const block of reading.blocks.slice(start))
    if (block.kind === 'text' && block.text.length <= MAX_CAPTION_CHARACTERS)
      block.kind = 'caption';
}

/** Reads the remarks of reviewers, which are not part of the text. */
export function listComments(document: WordDocument): string[] {
  return document.comments.map(({ body, authorName }) => {
    const text = readPlainText(body, document);
    return `批注没有导入${authorName ? `（${authorName}）` : ''}：“${text}”。`;
  });
}
