import { beginsText } from '../layout/line-kinds.ts';
import { isNumbered } from '../layout/numbering.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import type { Article } from './article.ts';
import { findHeadingLevels, readLevel, type HeadingLevels } from './heading-levels.ts';
import { readHeadingWords } from './heading-words.ts';
import { chooseMainHeadline, findHeadline } from './headline.ts';
import { isSectionStart, MAX_NAME_CHARACTERS } from './section-names.ts';
import { divideIntoSections } from './sections.ts';

/** First words of a message: a day, or the reporter. */
const MESSAGE_START =
  /^(?:近日|日前|昨日|昨天|今日|今天|记者|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日)/;
/** Authors in brackets. */
const AUTHORS = /[（(][^（()）]{0,12}(?:记者|通讯员)[^（()）]{0,30}[）)]/;

/** For each list of paragraphs, the place of its first section. A list does not change. */
const firstSections = new WeakMap<readonly Paragraph[], number>();

/** Divides the paragraphs of a source into its articles, in order, and each article into its sections. */
export function readArticles(source: readonly Paragraph[]): Article[] {
  const paragraphs = joinHeadings(source);
  const starts = [0, ...findLaterArticles(paragraphs)];
  return starts.map((start, i) => readArticle(paragraphs.slice(start, starts[i + 1])));
}

/** Moves a page number from between the name of a section and its headline to behind both. */
function joinHeadings(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined = [...paragraphs];
  for (let i = 1; i + 1 < joined.length; i += 1) {
    const [name, page, heading] = [joined[i - 1], joined[i], joined[i + 1]];
    if (page?.kind !== 'page' || name?.kind !== 'heading' || heading?.kind !== 'heading') continue;
    const isShort = readHeadingWords(name.text).length <= MAX_NAME_CHARACTERS;
    if (isShort && name.text.length < heading.text.length) joined.splice(i, 2, heading, page);
  }
  return joined;
}

/** Finds the places where the second and each later article begins. */
function findLaterArticles(paragraphs: readonly Paragraph[]): number[] {
  const levels = findHeadingLevels(paragraphs);
  const starts: number[] = [];
  let hasProse = false;
  for (let i = 1; i < paragraphs.length; i += 1) {
    hasProse ||= paragraphs[i - 1]?.kind === 'prose';
    if (paragraphs[i]?.kind !== 'heading' || paragraphs[i - 1]?.kind === 'heading') continue;
    if (!hasProse || !beginsArticle(paragraphs, i, levels)) continue;
    starts.push(i);
    hasProse = false;
  }
  return starts;
}

/** Whether the first of several headings is the headline of an article. */
function beginsArticle(
  paragraphs: readonly Paragraph[],
  at: number,
  levels: HeadingLevels | undefined,
): boolean {
  const level = readLevel(paragraphs[at]!);
  if (levels && level !== undefined && level !== levels.section) return level < levels.section;
  let end = at;
  while (paragraphs[end]?.kind === 'heading') end += 1;
  const next = paragraphs[end];
  if (!next) return false;
  if (beginsText(next.text)) return true;
  const isBeside = ({ kind }: Paragraph) => kind === 'caption' || kind === 'notice';
  if (isBeside(next)) {
    while (paragraphs[end] && isBeside(paragraphs[end]!)) end += 1;
    const text = paragraphs[end];
    return text !== undefined && beginsText(text.text);
  }
  if (level !== undefined) return false;
  const heading = paragraphs[at]?.text ?? '';
  const isName = isNumbered(heading) || heading.length <= MAX_NAME_CHARACTERS;
  if (isName || isSectionStart(paragraphs, at)) return false;
  if (findFirstSection(paragraphs) >= at) return false;
  return MESSAGE_START.test(next.text) || namesAuthors(paragraphs, end);
}

/** Finds the first section of a source. @returns Infinity if there is none */
function findFirstSection(paragraphs: readonly Paragraph[]): number {
  const known = firstSections.get(paragraphs);
  if (known !== undefined) return known;
  const found = paragraphs.findIndex((_, i) => isSectionStart(paragraphs, i));
  const first = found < 0 ? Infinity : found;
  firstSections.set(paragraphs, first);
  return first;
}

/** Whether the text from a place up to the next heading names its authors, for example at its end. */
function namesAuthors(paragraphs: readonly Paragraph[], from: number): boolean {
  for (let i = from; i < paragraphs.length; i += 1) {
    const { kind, text } = paragraphs[i]!;
    if (kind === 'heading') return false;
    if (kind === 'byline' || AUTHORS.test(text)) return true;
  }
  return false;
}

function readArticle(paragraphs: readonly Paragraph[]): Article {
  const bylines = paragraphs.filter(({ kind }) => kind === 'byline');
  const rest = paragraphs.filter(({ kind }) => kind !== 'byline');
  const levels = findHeadingLevels(rest);
  const headings = findHeadline(rest, levels);
  const inHeadline = new Set(headings);
  const body = rest.filter((paragraph) => !inHeadline.has(paragraph));
  const headline = chooseMainHeadline(headings);
  return { headline, headings, bylines, ...divideIntoSections(body, levels) };
}
