import { mdxToMdast } from 'satteri';
import { readBlocks, type Block } from '../markdown/blocks.ts';
import { ID_MARK } from '../markdown/heading-ids.ts';
import { FEATURES } from '../markdown/processor.ts';
import { blankMarked, findInLists } from '../markdown/unmarked-quantities.ts';
import { findQuantities, isDurationKind, parseQuantity } from '../quantity/index.ts';
import type { EarlierPage } from './earlier.ts';
import { findMarks, type Mark } from './marks.ts';
import { createContext, createMarked, markPassage, type Marked, type Taken } from './passages.ts';
import { limitContext, type Passage } from './passage.ts';
import { placeText, type SourceRange } from './text-places.ts';

/** A page whose quantities are to be marked. */
export interface PageToMark {
  /** The whole file. */
  source: string;
  /** Offset of the body in the file. */
  bodyStart: number;
  /** Texts that the page declares to be names. */
  names: readonly string[];
  taken: Taken;
  /** The same page of an earlier report. */
  earlier: EarlierPage | undefined;
}

/** A quantity that got no mark, with its line in the file, from 1. */
interface Unmarked {
  text: string;
  line: number;
}

/** Why no tag can hold a quantity, and what to do, in Chinese. */
const SPLIT = '一部分是加粗、链接、代码或注释：把整个数量连着写，再用 <Figure> 包住';
const BESIDE_MARK =
  '紧挨着加粗的星号，包住以后星号会原样显示出来：把 **…** 改成 <strong>…</strong>，再运行一次';

/** A page with its quantities marked. */
export interface MarkedPage extends Marked {
  /** The whole file. Without the inserted tags it is the source. */
  text: string;
  /** Quantities that no tag can hold, with the reason in Chinese. */
  unreachable: (Unmarked & { why: string })[];
  /** Durations, which need no mark. */
  durations: Unmarked[];
}

/** A tag, and its offset in the file. */
interface Tag {
  at: number;
  tag: string;
}

/**
 * Marks the quantities of a page that have no mark yet. Quantities in doubt stay as they are: the content check reports
 * them.
 * @throws if the body cannot be parsed
 */
export function markPage({ source, bodyStart, names, taken, earlier }: PageToMark): MarkedPage {
  const root = mdxToMdast(source.slice(bodyStart), { features: FEATURES });
  const linesBefore = source.slice(0, bodyStart).split('\n').length - 1;
  const found = readBlocks(root).map((block) => {
    const line = linesBefore + (block.node.position?.start.line ?? 1);
    const passage = readBlockPassage(block, names, line);
    const places = new Map<Mark, SourceRange>();
    for (const mark of passage.marks.filter(({ doubt }) => !doubt)) {
      const place = placeMark(block, mark, source, bodyStart);
      if (place) places.set(mark, place);
    }
    const durations = findDurations(block, names).map((text) => ({ text, line }));
    return { passage, places, durations };
  });
  const unsafe = findUnsafe(
    found.flatMap(({ places }) => [...places.values()]),
    source,
    bodyStart,
  );
  const unreachable: MarkedPage['unreachable'] = [];
  const blocks = found.map(({ passage, places }) => {
    const marks = passage.marks.filter((mark) => {
      const place = places.get(mark);
      if (mark.doubt || (place && !unsafe.has(place))) return true;
      const why = place ? BESIDE_MARK : SPLIT;
      unreachable.push({ text: mark.text, line: passage.line, why });
      return false;
    });
    return { places, passage: { ...passage, marks } };
  });
  const passages = blocks.map(({ passage }) => passage);
  const context = createContext(passages, taken, earlier);
  const marked = createMarked();
  const tags = blocks.flatMap(({ passage, places }) =>
    markPassage(passage, context, marked).flatMap((span): Tag[] => {
      const mark = passage.marks.find(({ start }) => start === span.start);
      const place = mark && places.get(mark);
      return place
        ? [
            { at: place.start, tag: span.open },
            { at: place.end, tag: span.close },
          ]
        : [];
    }),
  );
  const durations = found.flatMap((block) => block.durations);
  return { ...marked, text: insertTags(source, tags), unreachable, durations };
}

/** Reads a block with the quantities that it has to mark, and with those that are figures already. */
function readBlockPassage(block: Block, names: readonly string[], line: number): Passage {
  const unmarked = blankMarked(block, names);
  const marks = findMarks(block.text, unmarked, findInLists(block, unmarked));
  const figures = block.pieces.flatMap(({ element, text, start }): Mark[] => {
    const quantity = element === 'Figure' && parseQuantity(text, block.text.slice(0, start));
    const end = start + text.length;
    return quantity ? [{ ...quantity, start, end, isFigure: true, doubt: null }] : [];
  });
  const all = [...marks, ...figures].sort((a, b) => a.start - b.start);
  // The id of a heading is no part of its words.
  const text = block.node.type === 'heading' ? block.text.replace(ID_MARK, '') : block.text;
  return { text, line, context: limitContext(block.headings.join('')), marks, all };
}

function findDurations(block: Block, names: readonly string[]): string[] {
  return findQuantities(blankMarked(block, names))
    .filter(({ kind }) => isDurationKind(kind))
    .map(({ text }) => text);
}

/** Finds where a mark stands in the file. @returns null if it does not stand in one piece of plain text */
function placeMark(
  { pieces }: Block,
  { start, end }: Mark,
  source: string,
  bodyStart: number,
): SourceRange | null {
  const piece = pieces.find(
    (one) => one.start <= start && end <= one.start + one.text.length && one.element === null,
  );
  const { position } = piece?.node ?? {};
  if (!piece || !position || piece.node.type !== 'text') return null;
  const from = bodyStart + (position.start.offset ?? 0);
  const written = source.slice(from, bodyStart + (position.end.offset ?? 0));
  const places = placeText(piece.text, written, from);
  const [first, last] = [places?.[start - piece.start], places?.[end - 1 - piece.start]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/**
 * Finds the places around which tags would change the text. A tag beside an asterisk can keep it from ending bold words:
 * **3场</Figure>**次.
 */
function findUnsafe(
  places: readonly SourceRange[],
  source: string,
  bodyStart: number,
): Set<SourceRange> {
  const text = readText(source.slice(bodyStart));
  const isUnsafe = (some: readonly SourceRange[]) => {
    const tags = some.flatMap(({ start, end }) => [
      { at: start, tag: '<Name>' },
      { at: end, tag: '</Name>' },
    ]);
    return readText(insertTags(source, tags).slice(bodyStart)) !== text;
  };
  if (!isUnsafe(places)) return new Set();
  const isBesideMark = ({ start, end }: SourceRange) =>
    /[*_~]/.test(`${source[start - 1] ?? ''}${source[end] ?? ''}`);
  const beside = places.filter(isBesideMark);
  const unsafe = new Set(beside.filter((place) => isUnsafe([place])));
  // Two tags, each harmless alone, can change the text together.
  return isUnsafe(places.filter((place) => !unsafe.has(place))) ? new Set(beside) : unsafe;
}

/** Reads the text of all blocks of a body. */
function readText(body: string): string {
  const blocks = readBlocks(mdxToMdast(body, { features: FEATURES }));
  return blocks.map(({ text }) => text).join('\n');
}

/** @param tags in the order of their places */
function insertTags(source: string, tags: readonly Tag[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, tag } of tags) {
    parts.push(source.slice(done, at), tag);
    done = at;
  }
  return parts.join('') + source.slice(done);
}
