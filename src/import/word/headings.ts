import { couldBeHeading, couldBeHeadline } from '../layout/heading-forms.ts';
import { isItem, isNumbered, removeNumber } from '../layout/numbering.ts';
import type { TextBlock } from './blocks.ts';

/** Largest share of characters that are bold or large in a document that shows headings by them, from 0 to 1. */
const MAX_STANDING_OUT = 0.4;
/** A font that is larger by so much shows a heading, in points. */
const MIN_SIZE_DIFFERENCE = 1;

/** How a heading without a style looks. */
interface Look {
  block: TextBlock;
  size: number;
  /** Rank of the form of its number: 1 for 第一章, 2 for 一、 or no number, 3 for （一）, 4 for 1. */
  rank: number;
}

/**
 * Gives levels to headings that have no style: short paragraphs that are bold or larger than the text, by their size and
 * the form of their numbers. With one look alone, the words decide later. Above headings with a style, the first text of
 * a document is its title. Changes the blocks.
 */
export function findUnstyledHeadings(blocks: readonly TextBlock[]): void {
  const texts = blocks.filter(({ kind }) => kind === 'text');
  keepPlainText(blocks);
  const bodySize = findBodySize(texts);
  const standsOut = ({ isBold, size }: TextBlock) =>
    isBold || size >= bodySize + MIN_SIZE_DIFFERENCE;
  const length = (list: readonly TextBlock[]) =>
    list.reduce((sum, one) => sum + one.text.length, 0);
  const standing = texts.filter(standsOut);
  if (length(standing) > MAX_STANDING_OUT * length(texts)) return;
  const looks = standing
    .filter(({ text }) => couldBeHeadline(isItem(text) ? removeNumber(text) : text))
    .map((block): Look => ({ block, size: block.size, rank: rankNumber(block.text) }));
  const styled = blocks.flatMap(({ level }) => (level ? [level] : []));
  const keys = [...new Set(looks.map(writeKey))].sort();
  const titles = listTitles(blocks, new Set(looks.map(({ block }) => block)));
  for (const look of looks) {
    look.block.kind = 'heading';
    if (styled.length > 0 && titles.has(look.block)) look.block.level = 0;
    else if (styled.length > 0) look.block.level = Math.max(...styled) + 1;
    else if (keys.length > 1) look.block.level = keys.indexOf(writeKey(look)) + 1;
  }
}

/** Lists the paragraphs above the text that stand out, from the first one on. */
function listTitles(
  blocks: readonly TextBlock[],
  standing: ReadonlySet<TextBlock>,
): ReadonlySet<TextBlock> {
  const shown = blocks.filter(({ kind, text }) => kind !== 'contents' && text.trim() !== '');
  const end = shown.findIndex((block) => !standing.has(block));
  return new Set(shown.slice(0, end < 0 ? shown.length : end));
}

/** Below a heading with a style, a short line without one is no heading, whatever its words are. */
function keepPlainText(blocks: readonly TextBlock[]): void {
  const first = blocks.findIndex(({ level }) => level !== undefined && level > 0);
  if (first < 0) return;
  for (const block of blocks.slice(first)) {
    const { kind, text, isBold, isCentred } = block;
    if (kind === 'text' && !isBold && !isCentred && couldBeHeading(text) && !isNumbered(text))
      block.kind = 'plain';
  }
}

/** Writes a look so that the texts of larger sizes and outer numbers come first. */
function writeKey({ size, rank }: Look): string {
  return `${String(1000 - size).padStart(6, '0')} ${rank}`;
}

function rankNumber(text: string): number {
  if (/^第/.test(text) && isNumbered(text)) return 1;
  if (/^[（(]/.test(text) && isNumbered(text)) return 3;
  return isItem(text) ? 4 : 2;
}

/** The font size of most characters, in points. */
function findBodySize(texts: readonly TextBlock[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of texts) counts.set(size, (counts.get(size) ?? 0) + text.length);
  const [[size] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return size;
}
