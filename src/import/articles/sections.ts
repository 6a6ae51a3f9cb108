import { isSectionNumber } from '../layout/numbering.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { isBareCell } from '../layout/tables.ts';
import { hasText, type ArticleSection } from './article.ts';
import { readLevel, type HeadingLevels } from './heading-levels.ts';
import { readHeadingName, readHeadingWords, readInlineHeading } from './heading-words.ts';
import { countNamingParagraphs } from './section-names.ts';

/** The start of a section. */
interface Start {
  /** Place of the first paragraph that names the section. */
  at: number;
  /** Number of paragraphs that name the section. */
  length: number;
}

/** Names of the text before the first section. */
const PREFACE = /^(?:前\s*言|导\s*[语言]|引\s*[言子]|序\s*言?|卷首语|开篇语|编者按)$/;
/** Longest name of a section whose headline is missing, in characters. */
const MAX_BARE_NAME_CHARACTERS = 4;

/**
 * Divides the text of an article into its sections.
 * @param body the article without headline and bylines
 * @param levels undefined if its headings have no levels
 * @returns the text before the first section, and the sections in order
 */
export function divideIntoSections(
  body: readonly Paragraph[],
  levels: HeadingLevels | undefined,
): {
  lead: Paragraph[];
  sections: ArticleSection[];
} {
  const found = levels ? findStartsByLevel(body, levels) : findStarts(body);
  const starts = dropWithoutText(body, dropPreface(body, found));
  const lead = body.slice(0, starts[0]?.at ?? body.length);
  const sections = starts.map(({ at, length }, i) =>
    readSection(body.slice(at, at + length), body.slice(at + length, starts[i + 1]?.at)),
  );
  return { lead, sections };
}

/**
 * Finds the headings of the level that names sections. A heading below one is its headline if it has no level, the same
 * level, or a level whose headings all stand there.
 */
function findStartsByLevel(body: readonly Paragraph[], { section }: HeadingLevels): Start[] {
  const isName = (at: number) => body[at] !== undefined && readLevel(body[at]) === section;
  const partLevels = new Set(body.flatMap((one, at) => (isName(at - 1) ? [] : [readLevel(one)])));
  const starts: Start[] = [];
  for (let at = 0; at < body.length; at += 1) {
    if (!isName(at)) continue;
    const named = Math.max(1, countNamingParagraphs(body, at));
    const level = body[at + 1] && readLevel(body[at + 1]!);
    const isPart = level !== undefined && level !== section && partLevels.has(level);
    const length = isPart ? 1 : named;
    starts.push({ at, length });
    at += length - 1;
  }
  return starts;
}

/** Finds the headings that name sections, and the appendices behind them. */
function findStarts(body: readonly Paragraph[]): Start[] {
  const isAppendix = ({ kind, text }: Paragraph) => kind === 'heading' && /^附件/.test(text);
  const appendices = body.flatMap((one, at): Start[] =>
    isAppendix(one) ? [{ at, length: 1 }] : [],
  );
  const end = appendices[0]?.at ?? body.length;
  return [...findOwnStarts(body.slice(0, end)), ...appendices];
}

function findOwnStarts(body: readonly Paragraph[]): Start[] {
  const named = body.flatMap((_, at): Start[] => {
    const length = countNamingParagraphs(body, at);
    return length > 0 ? [{ at, length }] : [];
  });
  const inNamed = new Set(
    named.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)),
  );
  const single = body.flatMap(({ kind }, at): Start[] =>
    kind === 'heading' && !inNamed.has(at) ? [{ at, length: 1 }] : [],
  );
  if (isNumberedThroughout(body, named)) {
    const isChapter = ({ at }: Start) => readChapter(body[at]!) > 0;
    return sortStarts([...named.filter(isChapter), ...single.filter(isChapter)]);
  }
  const alone = single.filter(({ at }) => body[at - 1]?.kind !== 'heading');
  // A single name among other headings ranks no higher than they do.
  if (named.length === 1 && alone.length > 1) return sortStarts([...named, ...alone]);
  if (named.length > 0) return sortStarts([...named, ...findBareNames(body, named, single)]);
  const numbered = single.filter(({ at }) =>
    /^(?:[一二三四五六七八九十]+、|第|[Ⅰ-Ⅻ])/.test(body[at]?.text ?? ''),
  );
  return numbered.length > 1 ? numbered : alone;
}

/** Reads the number of a chapter: 2 of 二、. @returns 0 if a paragraph is no such heading */
function readChapter({ kind, text }: Paragraph): number {
  const [number = ''] = (kind === 'heading' && /^[一二三四五六七八九](?=、)/.exec(text)) || [];
  return '一二三四五六七八九'.indexOf(number || '-') + 1;
}

/** Whether the chapters of a text are numbered from 一、 on, and no name of a section stands above the first of them. */
function isNumberedThroughout(body: readonly Paragraph[], named: readonly Start[]): boolean {
  const chapters = body.map(readChapter);
  const numbers = chapters.filter((number) => number > 0);
  const first = chapters.indexOf(1);
  return (
    numbers.length > 1 &&
    numbers.every((number, i) => number === i + 1) &&
    named.every(({ at }) => at >= first)
  );
}

/** Drops the first section if it is only the preface of the article and no other text stands before it. */
function dropPreface(body: readonly Paragraph[], starts: readonly Start[]): readonly Start[] {
  const [first, ...rest] = starts;
  if (!first || rest.length === 0) return starts;
  const isPreface = first.length === 1 && PREFACE.test(readHeadingName(body[first.at]!.text));
  return isPreface && !body.slice(0, first.at).some(hasText) ? rest : starts;
}

/** Drops the starts of sections without any text: they are headings of the section above. */
function dropWithoutText(body: readonly Paragraph[], starts: readonly Start[]): readonly Start[] {
  return starts.filter(({ at, length }, i) =>
    body.slice(at + length, starts[i + 1]?.at).some((one) => hasText(one) && !isBareCell(one)),
  );
}

/** Finds the sections whose headline is missing: their names are as short as the other names. */
function findBareNames(
  body: readonly Paragraph[],
  named: readonly Start[],
  single: readonly Start[],
): Start[] {
  if (named.length < 2) return [];
  const measureName = ({ at }: Start) => readHeadingName(body[at]?.text ?? '').length;
  const lengths = new Set(named.map(measureName));
  return single.filter((start) => {
    const length = measureName(start);
    return length <= MAX_BARE_NAME_CHARACTERS && lengths.has(length);
  });
}

function sortStarts(starts: readonly Start[]): Start[] {
  return starts.toSorted((a, b) => a.at - b.at);
}

function readSection(headings: Paragraph[], paragraphs: Paragraph[]): ArticleSection {
  const texts = headings.map(({ text }) => text);
  const words = texts.filter(
    (text, i) => !isSectionNumber(text) || (i > 0 && !/^part\s/i.test(text)),
  );
  const [name = '', ...rest] = words.length > 0 ? words : texts;
  const inline = rest.length === 0 ? readInlineHeading(name) : null;
  if (inline) return { ...inline, headings, paragraphs };
  const title = readHeadingWords(name);
  return { title, headline: rest.join(' ') || title, headings, paragraphs };
}
