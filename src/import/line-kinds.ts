import { PAIRS } from '../content-rules/rules/pairs.ts';
import { findQuantities } from '../quantity/index.ts';

/** A line of the source that is not blank. */
export interface Line {
  /** Its number in the file, from 1. */
  number: number;
  /** Without the white space at its ends. */
  text: string;
  /** Columns of white space before it; a Han character is two. */
  indent: number;
  /** Whether a blank line or a page break stands before it. */
  apart: boolean;
}

/** Where a text is divided: line feeds, page breaks (form feeds) and Unicode's own separators. */
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** All lines of a text that are not blank. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = false;
  let number = 0;
  // A form feed divides pages inside a line as editors count them.
  for (const row of text.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/)) {
    number += 1;
    row.split(BREAK).forEach((raw, i) => {
      apart ||= i > 0;
      const trimmed = raw.trim();
      if (trimmed) {
        lines.push({
          number,
          text: trimmed,
          indent: countColumns(raw) - countColumns(raw.trimStart()),
          apart,
        });
      }
      apart = trimmed === '';
    });
  }
  return lines;
}

/** Columns that a text takes: two for a Han character or full-width sign, one for the rest. */
export function countColumns(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\uffff“”‘’…—·]|[\u{1f000}-\u{3ffff}]/u.test(character) ? 2 : 1;
  return width;
}

/** What a line is by its own words. */
export type LineKind = 'byline' | 'caption' | 'notice' | 'page' | 'text';

/** Signs that newspapers put before names and headings: ■, ▲, ▌. */
export const MARKERS = '\\u2190-\\u21ff\\u2500-\\u27bf\\u2b00-\\u2bff\\u{1f300}-\\u{1faff}';
const MARKED = new RegExp(`^[${MARKERS}•]`, 'u');
const BYLINE = new RegExp(
  `^[${MARKERS}\\s]*[（(]?(?:文[/／、]?图?|图[/／]?文|作者|采写|撰文)?\\s*[:：]?\\s*` +
    '(?:[\\p{Script=Han}]{2,8}(?:报|网|台|社))?\\s*(?:全媒体|融媒体|新媒体|首席|见习|实习|特约|驻站|本报|本网|本台)*\\s*' +
    '(?:记者|通讯员|特约撰稿人|特约评论员|评论员|撰稿人?)' +
    // 记者从市总工会获悉 tells of no author.
    '(?:[\\s:：]+[\\p{Script=Han}·]+|[\\p{Script=Han}·]{2,4}(?=$|[\\s、/／（()）]|通讯员|[文摄]))' +
    '[^，。！？；（(]{0,60}(?:[（(][^（()）]{0,30}[）)])?$',
  'u',
);
const AUTHOR = new RegExp(
  `^[${MARKERS}\\s]*(?:文[/／]图|图[/／]文|作者|采写|撰文)\\s*[:：/／\\s]\\s*[^，。！？；]{2,40}$`,
  'u',
);
const CREDIT =
  /[（(][^（()）]{0,30}?(?:摄影?|供图|配图|制图|绘图|提供|资料图片?|图片|[/／]图)[^（()）]{0,4}[）)]$/;
const BARE_CREDIT = /[\p{Script=Han}]\s*[/／]\s*(?:摄影?|图)$/u;
const NOTICE =
  /^[（(【]?(?:来源|稿源|发布时间|发布日期|时间|日期|编辑|责编|责任编辑|值班编辑|美编|美术编辑|组版|版面|版次|校对|审核|监制|字号|阅读|浏览|点击|分享|打印|原标题|链接|网址|电话|地址)\s*[:：]|^\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}日?(?:\s[^，。]*)?$|^[（(【]?\s*(?:下转|上接|紧接|转|接)\s*第?\s*[A-Z]?[\d一二三四五六七八九十]+\s*版[^，。]{0,12}$/;
const PAGE =
  /^(?:[-—–_=*·•~～.─━═\s]{3,}|第?\s*\d{1,3}\s*页?\s*[,，/／]?\s*共\s*\d{1,3}\s*页|[-—–·•]+\s*\d{1,3}\s*[-—–·•]+|第\s*\d{1,3}\s*[页版]|[A-D]?\d{1,3}\s*版|[A-D]\d{1,2}(?:\s+[\p{Script=Han}·]{1,6})?|\d{1,3}\s*[/／]\s*\d{1,3})$/u;

/** A line → what it is by its own words: who wrote it, a picture's caption with its credit, a page's number … */
export function classifyLine(text: string): LineKind {
  if (isDateline(text)) return 'text';
  const isAuthor = BYLINE.test(text) || AUTHOR.test(text);
  if (isAuthor && (!isCaption(text) || /[/／]\s*文|文\s*[/／]/.test(text))) return 'byline';
  if (isCaption(text)) return 'caption';
  if (PAGE.test(text)) return 'page';
  return NOTICE.test(text) || isMasthead(text) ? 'notice' : 'text';
}

/** Whether a line is a newspaper's own, above or below a page: 2026年1月30日 星期五 责任编辑：某某. */
function isMasthead(text: string): boolean {
  const isOwn =
    /星期[一二三四五六日天]|责任编辑|责编|版式|校对/.test(text) ||
    (/\d{4}年\d{1,2}月\d{1,2}日/.test(text) && /[A-Z\d]\s*版$|版\s/.test(text));
  return isOwn && text.length <= 80 && !/[，。；]/.test(text);
}

/** Whether a text ends in the credit of a picture. */
export function isCaption(text: string): boolean {
  return CREDIT.test(text) || BARE_CREDIT.test(text);
}

/** Whether a line is the credit of a picture and nothing else. */
export function isCreditAlone(text: string): boolean {
  return /^[（(][^（()）]*[）)]$/.test(text) && isCaption(text);
}

const DATELINE =
  /^(?:本报|本网|本台|[\p{Script=Han}]{2,8}(?:报|网|社))[\p{Script=Han}\d\s]{0,16}?讯(?!员)[\s　]*(?:[（(]|[\p{Script=Han}\d])/u;

/** Whether a text opens a message: 本报讯（记者 …）. */
export function isDateline(text: string): boolean {
  return DATELINE.test(text);
}

/** Whether a line opens an article's text: its authors, or a message's first words. */
export function beginsText(text: string): boolean {
  return classifyLine(text) === 'byline' || isDateline(text);
}

/** Whether a paragraph is complete: it ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[。！？!?…][”’」』）》〕\])"'\s]*$/.test(text);
}

/** Whether a text reads like running prose, and not like a headline. */
export function isProse(text: string): boolean {
  return /[，。；]/.test(text) || text.length > 45;
}

const SLOGAN = /^[^\s，。；]{3,16}[\s\u3000]+[^\s，。；]{3,16}$/u;

/** Two phrases of like length with a space between: 强化政治引领 凝聚奋进力量. */
export function isSlogan(text: string): boolean {
  if (!SLOGAN.test(text) || /\d/.test(text)) return false;
  const [first = '', second = ''] = text.split(/[\s\u3000]+/);
  if (!isBalanced(first) || !isBalanced(second)) return false;
  return (
    Math.abs(first.length - second.length) <= 6 &&
    /\p{Script=Han}{3}/u.test(second.replace(/[“”‘’]/g, ''))
  );
}

/** A heading's text without its number: 一、强化引领, 01 强化引领, ①强化引领 → 强化引领. */
export function withoutNumber(text: string): string {
  return text.replace(NUMBERED, '').replace(ARABIC, '').trim() || text;
}

const ARABIC = /^(?:\d{1,2}[.．、]\s*(?!\d)|0[1-9]\s*(?![\d.:：])|[①-⑳❶-❿]\s*)/u;

/** Whether a text begins with a number in digits as headings and items of lists do: 1. or 1、. */
export function isItem(text: string): boolean {
  return /^\d{1,2}[.．、)）]\s*(?!\d)/.test(text);
}

/** Whether a line is the number of a section and nothing else: 01, 一, PART 1. */
export function isSectionNumber(text: string): boolean {
  return /^(?:0[1-9]|[1-9]|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|part\s*\d{1,2}|[①-⑳❶-❿])$/iu.test(
    text,
  );
}

/** A name before a slogan, in one line: 铸魂 | 强化政治引领 凝聚奋进力量. */
export function isNamedSlogan(text: string): boolean {
  const [, rest = ''] =
    /^\S{2,6}?(?:[\s\u3000]*[：:丨|｜·][\s\u3000]*|——?|[\s\u3000]+)(.+)$/.exec(text) ?? [];
  return isSlogan(rest);
}

/** Whether a text begins with a sign of a list's item or of a heading. */
export function isMarked(text: string): boolean {
  return MARKED.test(text);
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部篇][\s：:]?|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** Whether a text begins with the number of a chapter: 一、, 第一章, （一）. */
export function isNumbered(text: string): boolean {
  return NUMBERED.test(text);
}

/** Whether a line on its own could be a heading: short, no sentence, no row of a table, no item of a list. */
export function couldBeHeading(text: string): boolean {
  if (!couldBeHeadline(text) || text.length > 40) return false;
  if (isNumbered(text)) return true;
  // 一次“点单”：职工要什么，工会送什么 has its couplet behind a colon.
  const [, clauses = text] = /^[^，,：:]{2,10}[：:](.+)$/.exec(text) ?? [];
  if (/[！？!?]|\d$/.test(text) || (/[，,]/.test(text) && !isCouplet(clauses))) return false;
  return isBalanced(text) && findQuantities(text).length === 0;
}

/** Whether a line could stand above an article: as a heading, but it may hold figures and commas. */
export function couldBeHeadline(text: string): boolean {
  if (text.length > 60 || classifyLine(text) !== 'text') return false;
  if (!/[\p{Script=Han}A-Za-z]/u.test(text) || /[。；;…]|[：:、—，,-]$|[\t{}<>`\\]/.test(text))
    return false;
  if (/^[-*+•·]\s|https?:|www\.|@/.test(text) || isItem(text)) return false;
  // Rows of tables have many gaps; 铸魂 | 强化引领 and a name before a slogan have few.
  if (/^.{7,}\||\|.*\|/.test(text)) return false;
  const gaps = (text.match(/\s{2,}|\u3000+/g) ?? []).length;
  return gaps <= 1 || (gaps === 2 && isNamedSlogan(text));
}

/** Two clauses of like length: 强化政治引领，凝聚奋进力量. */
function isCouplet(text: string): boolean {
  const plain = text.replace(/[“”‘’]/g, '');
  const [, first = '', second = ''] = /^([^，,、]{4,14})[，,]([^，,、]{4,14})$/.exec(plain) ?? [];
  return first !== '' && Math.abs(first.length - second.length) <= 2;
}

/** Whether quotation marks and brackets come in pairs. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = PAIRS[character];
    if (closing) open.push(closing);
    else if (Object.values(PAIRS).includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
