import {
  beginsText,
  couldBeHeadline,
  isBalanced,
  isNumbered,
  isSectionNumber,
  isSlogan,
  MARKERS,
  withoutNumber,
} from './line-kinds.ts';
import type { Paragraph } from './paragraphs.ts';

/** A section of an article. */
export interface ArticleSection {
  /** Its short name, marks around it left out: 铸魂. */
  title: string;
  /** The line that follows the name; the name itself where there is none. */
  headline: string;
  /** The paragraphs that name and headline were taken from. */
  headings: Paragraph[];
  paragraphs: Paragraph[];
}

/** An article: what stands above its text, its text before the first section, its sections. */
export interface Article {
  /** The main headline; empty where the source has none. */
  headline: string;
  /** All lines of the headline: above, main and below. */
  headings: Paragraph[];
  bylines: Paragraph[];
  /** In order, headings of parts included. */
  lead: Paragraph[];
  sections: ArticleSection[];
}

const DATED = /^(?:近日|日前|昨日|昨天|今日|今天|记者|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日)/;
const CREDITED = /[（(][^（()）]{0,12}(?:记者|通讯员)[^（()）]{0,30}[）)]/;
const MARKS = new RegExp(`^[\\s${MARKERS}#*]+|[\\s${MARKERS}*]+$`, 'gu');
/** 【铸魂】, “铸魂”: brackets around the whole. */
const BRACKETS = /^[【〔「『“《[（(]([^【】〔〕「」『』“”《》[\]（()）]+)[】〕」』”》\]）)]$/;
const BRACKETED = /^[【〔「『[]([^\s【】〔〕「」『』[\]]{2,6})[】〕」』\]]\s*(.{4,36})$/;
const INLINE =
  /^([^\s：:丨|｜—·]{2,6})(?:\s*[：:丨|｜]\s*([^\s。；]{4,30})|(?:\s*[：:丨|｜·]\s*|——?|[\s\u3000]+)([^\s，。；]{3,16}(?:[\s\u3000]+[^\s，。；]{3,16}){1,2}))$/u;
/** How a line below the headline begins. */
const DASHED = /^(?:—|--)/;
/** Names of sections are short. */
const NAME_LENGTH = 8;

/** The articles that a source holds, in order, each divided into its sections. */
export function readArticles(source: readonly Paragraph[]): Article[] {
  const paragraphs = joinHeadings(source);
  const starts = [0, ...laterArticles(paragraphs)];
  return starts.map((start, i) => readArticle(paragraphs.slice(start, starts[i + 1])));
}

/** A heading's words without the marks around it: 【铸 魂】 → 铸魂. */
export function headingName(text: string): string {
  const plain = withoutNumber(text.replace(MARKS, '')).replace(MARKS, '').replace(BRACKETS, '$1');
  const name = plain.replace(/^关键词\s*[：:丨|｜]\s*/, '');
  return /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han})+$/u.test(name)
    ? name.replace(/\s/g, '')
    : name;
}

/** A heading's words without its number and the marks around it, or all of it where nothing else stands there. */
function headingWords(text: string): string {
  return headingName(text) || text;
}

/** A name and its headline where both stand in one line. */
function readInlineHeading(text: string): { title: string; headline: string } | null {
  const [, name = '', rest = ''] = BRACKETED.exec(text.replace(MARKS, '')) ?? [];
  if (name) return { title: name, headline: rest.trim() };
  const [, title = '', phrase, phrases] = INLINE.exec(headingWords(text)) ?? [];
  const headline = phrase ?? phrases ?? '';
  return title && isBalanced(title) ? { title, headline } : null;
}

/** The same with a page's number behind the headings that it stands between: 铸魂, page 3, 强化政治引领. */
function joinHeadings(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined = [...paragraphs];
  for (let i = 1; i + 1 < joined.length; i += 1) {
    const [name, page, heading] = [joined[i - 1], joined[i], joined[i + 1]];
    if (page?.kind !== 'page' || name?.kind !== 'heading' || heading?.kind !== 'heading') continue;
    if (headingWords(name.text).length <= NAME_LENGTH && name.text.length < heading.text.length)
      joined.splice(i, 2, heading, page);
  }
  return joined;
}

/** Where articles after the first begin. */
function laterArticles(paragraphs: readonly Paragraph[]): number[] {
  const starts: number[] = [];
  for (let i = 1; i < paragraphs.length; i += 1) {
    if (paragraphs[i]?.kind !== 'heading' || paragraphs[i - 1]?.kind === 'heading') continue;
    if (!paragraphs.slice(starts.at(-1) ?? 0, i).some(({ kind }) => kind === 'prose')) continue;
    if (beginsArticle(paragraphs, i)) starts.push(i);
  }
  return starts;
}

function beginsArticle(paragraphs: readonly Paragraph[], at: number): boolean {
  let end = at;
  while (paragraphs[end]?.kind === 'heading') end += 1;
  const next = paragraphs[end];
  if (!next) return false;
  if (beginsText(next.text)) return true;
  if (next.kind === 'caption' || next.kind === 'notice') {
    const after = paragraphs.slice(end).find(({ kind }) => kind !== 'caption' && kind !== 'notice');
    return after !== undefined && beginsText(after.text);
  }
  const heading = paragraphs[at]?.text ?? '';
  if (isSectionStart(paragraphs, at) || isNumbered(heading) || heading.length <= NAME_LENGTH)
    return false;
  if (!paragraphs.slice(0, at).some((_, i) => isSectionStart(paragraphs, i))) return false;
  // Its author may be named at the end; a sub-heading's text rarely opens with a day.
  const rest = paragraphs.slice(end);
  const close = rest.findIndex(({ kind }) => kind === 'heading');
  const own = close === -1 ? rest : rest.slice(0, close);
  return (
    DATED.test(next.text) || own.some(({ kind, text }) => kind === 'byline' || CREDITED.test(text))
  );
}

/** Whether a short name followed by a longer headline, or both in one line, stand here. */
function isSectionStart(paragraphs: readonly Paragraph[], at: number): boolean {
  return sectionLength(paragraphs, at) > 0;
}

/** How many paragraphs name a section here: 0 for none. */
function sectionLength(paragraphs: readonly Paragraph[], at: number): number {
  let start = at;
  while (paragraphs[start - 1]?.kind === 'heading') start -= 1;
  // What names one section names no other.
  for (let i = start; i < at;) {
    i += lengthAt(paragraphs, i) || 1;
    if (i > at) return 0;
  }
  return lengthAt(paragraphs, at);
}

function lengthAt(paragraphs: readonly Paragraph[], at: number): number {
  const [name, first, second, third] = [0, 1, 2, 3].map((i) => {
    const paragraph = paragraphs[at + i];
    return paragraph?.kind === 'heading' ? paragraph.text : undefined;
  });
  if (name === undefined) return 0;
  if (isSectionNumber(name))
    return first === undefined ? 0 : 1 + (lengthAt(paragraphs, at + 1) || 1);
  if (readInlineHeading(name)) return 1;
  if (headingWords(name).length > NAME_LENGTH || first === undefined) return 0;
  if (headingWords(first).length <= headingWords(name).length || DASHED.test(first)) return 0;
  if (second === undefined) return 2;
  const halves = !isSlogan(first) && Math.abs(first.length - second.length) <= 6;
  return halves && third === undefined ? 3 : 0;
}

function readArticle(paragraphs: readonly Paragraph[]): Article {
  const bylines = paragraphs.filter(({ kind }) => kind === 'byline');
  const rest = paragraphs.filter(({ kind }) => kind !== 'byline');
  const headings = findHeadline(rest);
  const body = rest.filter((paragraph) => !headings.includes(paragraph));
  const starts = sectionStarts(body);
  const lead = body.slice(0, starts[0]?.at ?? body.length);
  const sections = starts.map(({ at, length }, i) =>
    readSection(body.slice(at, at + length), body.slice(at + length, starts[i + 1]?.at)),
  );
  return { headline: mainHeadline(headings), headings, bylines, lead, sections };
}

/** The lines above an article's text that make up its headline; notices may stand between them. */
function findHeadline(paragraphs: readonly Paragraph[]): Paragraph[] {
  const headings: Paragraph[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const { kind, text } = paragraph;
    if (kind === 'notice' || kind === 'page') continue;
    // The first line is the headline, whatever it holds.
    const isFirst = headings.length === 0 && kind === 'prose' && couldBeHeadline(text);
    const isBelow = headings.length > 0 && DASHED.test(text) && text.length <= 60;
    if ((kind !== 'heading' && !isFirst && !isBelow) || isNumbered(text)) break;
    if (headings.length > 0 && sectionLength(paragraphs, i) > 0) break;
    headings.push(paragraph);
  }
  return headings;
}

function mainHeadline(headings: readonly Paragraph[]): string {
  const texts = headings.map(({ text }) => text);
  const main = texts.filter((text) => !DASHED.test(text));
  const slogan = main.find(isSlogan);
  if (slogan) return slogan;
  const [first = texts[0] ?? '', second] = main;
  // Above the main line stands the kicker.
  if (main.length > 2) return second ?? first;
  // Two lines of like length are one headline.
  if (second && main.length === 2 && Math.abs(first.length - second.length) <= 3)
    return `${first} ${second}`;
  return first;
}

/** Where sections begin, and how many paragraphs name each. */
function sectionStarts(body: readonly Paragraph[]): { at: number; length: number }[] {
  const named = body.flatMap((_, at) => {
    const length = sectionLength(body, at);
    return length > 0 ? [{ at, length }] : [];
  });
  const single = body.flatMap(({ kind }, at) => {
    const inNamed = named.some((one) => at >= one.at && at < one.at + one.length);
    return kind === 'heading' && !inNamed ? [{ at, length: 1 }] : [];
  });
  const textAt = ({ at }: { at: number }) => body[at]?.text ?? '';
  const own = single.filter((one) => body[one.at - 1]?.kind !== 'heading');
  // One name among many headings names no more than they do.
  if (named.length === 1 && own.length > 1) return [...named, ...own].sort((a, b) => a.at - b.at);
  if (named.length > 0) {
    // A section whose headline is missing has a name as short as the others'.
    const lengths = new Set(named.map((one) => headingName(textAt(one)).length));
    const bare = single.filter((one) => {
      const { length } = headingName(textAt(one));
      return named.length > 1 && length <= 4 && lengths.has(length);
    });
    return [...named, ...bare].sort((a, b) => a.at - b.at);
  }
  const numbered = single.filter((one) => /^(?:[一二三四五六七八九十]+、|第)/.test(textAt(one)));
  return numbered.length > 1 ? numbered : own;
}

function readSection(headings: Paragraph[], paragraphs: Paragraph[]): ArticleSection {
  const texts = headings.map(({ text }) => text);
  const [name = '', ...rest] =
    texts.length > 1 ? texts.filter((text, i) => i > 0 || !isSectionNumber(text)) : texts;
  const inline = rest.length === 0 ? readInlineHeading(name) : null;
  if (inline) return { ...inline, headings, paragraphs };
  return {
    title: headingWords(name),
    headline: rest.join(' ') || headingWords(name),
    headings,
    paragraphs,
  };
}
