import type { Picture } from '../drafts/draft.ts';
import { listInvisible, removeInvisible } from '../invisible.ts';
import { isWrapped } from '../layout/columns.ts';
import { couldBeHeading } from '../layout/heading-forms.ts';
import { classifyLine } from '../layout/line-kinds.ts';
import { readLines, type Form, type Line } from '../layout/lines.ts';
import type { Source } from '../source.ts';
import { MAX_CAPTION_CHARACTERS, quote, type Block, type TextBlock } from './blocks.ts';
import type { WordImage } from './mammoth-tree.ts';

/** Kinds of pictures that browsers show, and the extensions of their files. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** The lines of a document so far. */
interface Writing {
  lines: Line[];
  /** The texts of the lines before invisible characters were removed. */
  raw: string[];
  pictures: Map<string, Picture>;
  remarks: string[];
  /** Whether an empty paragraph stands before the next line. */
  apart: boolean;
}

/** Writes the blocks of a document as lines with their forms. */
export async function writeLines(blocks: readonly Block[]): Promise<Source> {
  const writing: Writing = { lines: [], raw: [], pictures: new Map(), remarks: [], apart: false };
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'picture') await writePicture(block.image, writing);
    else if (block.kind === 'table') writeRows(block.rows, writing);
    else writeText(block, blocks, i, writing);
  }
  const { lines, pictures, remarks } = writing;
  // A text that was pasted with the line ends of its columns is joined as a plain text is.
  if (isWrapped(lines.filter(({ form }) => !form))) for (const line of lines) delete line.ends;
  return { lines, pictures, remarks, suspicions: listInvisible(writing.raw.join('\n')) };
}

function addLine(
  raw: string,
  line: Omit<Line, 'number' | 'apart' | 'text'>,
  writing: Writing,
): void {
  const text = removeInvisible(raw);
  const { lines, apart } = writing;
  lines.push({ ...line, number: lines.length + 1, text, apart });
  writing.raw.push(raw.replace(/\s/g, ' '));
  writing.apart = false;
}

/** Writes a paragraph: one line, or several if soft breaks part it. */
function writeText(block: TextBlock, blocks: readonly Block[], i: number, writing: Writing): void {
  const rows = readLines(block.text);
  if (rows.length === 0) {
    writing.apart = true;
    return;
  }
  const form = chooseForm(block, blocks, i);
  if (form) {
    addLine(
      rows.map((row) => row.text.replaceAll('\t', ' ')).join(' '),
      { indent: 0, form, ends: true },
      writing,
    );
    return;
  }
  // A number without other items beside it belongs to a heading.
  const number = block.kind === 'item' ? (block.number?.text ?? '') : '';
  for (const [row, { text, indent, apart }] of rows.entries()) {
    writing.apart ||= row > 0 && apart;
    const ends = row === rows.length - 1 ? { ends: true } : {};
    addLine(row === 0 ? `${number}${text}` : text, { indent, ...ends }, writing);
  }
}

function chooseForm(block: TextBlock, blocks: readonly Block[], i: number): Form | undefined {
  const { kind, level, number } = block;
  if (kind === 'heading') return level === undefined ? { kind } : { kind, level };
  if (kind === 'contents') return { kind };
  const [before, after] = [findNeighbour(blocks, i, -1), findNeighbour(blocks, i, 1)];
  if (kind === 'plain' || (kind === 'caption' && after?.kind === 'table')) return { kind: 'prose' };
  if (kind === 'caption' || (before?.kind === 'picture' && isCaption(block)))
    return { kind: 'caption' };
  if (kind === 'item' && number?.continues && before?.kind === 'item')
    return { kind: 'item', marker: '', depth: number.depth };
  if (kind !== 'item' || !number?.marker) return undefined;
  const isAlone = before?.kind !== 'item' && after?.kind !== 'item';
  if (isAlone && number.text && couldBeHeading(block.text)) return undefined;
  return { kind: 'item', marker: number.marker, depth: number.depth };
}

/** Whether a paragraph below a picture is its caption: a short one that is centred or has a credit. */
function isCaption({ kind, text, isCentred, isBold }: TextBlock): boolean {
  if (kind !== 'text' || text.length > MAX_CAPTION_CHARACTERS) return false;
  return (isCentred && !isBold) || /^图/.test(text) || classifyLine(text) === 'caption';
}

/** Finds the next block in a direction that is not an empty paragraph. */
function findNeighbour(blocks: readonly Block[], i: number, step: 1 | -1): Block | undefined {
  for (let at = i + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at]!;
    if (!('text' in block) || block.text.trim() !== '') return block;
  }
  return undefined;
}

function writeRows(rows: readonly string[][], writing: Writing): void {
  for (const [y, cells] of rows.entries()) {
    // The first row starts a table, also below another one.
    writing.apart = y === 0;
    addLine(cells.join('\t'), { indent: 0, form: { kind: 'row' }, ends: true }, writing);
  }
}

/** Writes a picture as a line, or reports one that browsers do not show. */
async function writePicture(image: WordImage, writing: Writing): Promise<void> {
  const { contentType = '', altText = '' } = image;
  const extension = EXTENSIONS[contentType];
  const above = quote(writing.lines.at(-1)?.text ?? '');
  const place = writing.lines.length > 0 ? `${above}下面` : '文件开头';
  if (!extension) {
    const name = contentType.replace(/^image\/(?:x-)?/, '').toUpperCase();
    writing.remarks.push(
      `${place}有一张 ${name} 格式的图片没有导入，浏览器显示不了：在 Word 里右击它，另存为 PNG，放在这一页旁边。`,
    );
    return;
  }
  const bytes = await image.readAsBuffer().catch(() => undefined);
  if (!bytes) {
    writing.remarks.push(
      `${place}有一张图片读不出来：在 Word 里右击它，另存为图片，放在这一页旁边。`,
    );
    return;
  }
  const key = `picture ${writing.pictures.size + 1}`;
  writing.pictures.set(key, { bytes, extension, alt: altText });
  addLine('', { indent: 0, form: { kind: 'picture', picture: key }, ends: true }, writing);
}
