import { findQuantities } from '../../quantity/index.ts';
import { classifyLine } from './line-kinds.ts';
import { isItem, isNumbered, isOrdinal } from './numbering.ts';
import { isBalanced } from './sentences.ts';

const MAX_HEADING_CHARACTERS = 40;
const MAX_HEADLINE_CHARACTERS = 60;
const SLOGAN = /^[^\s，。；]{3,16}[\s\u3000]+[^\s，。；]{3,16}$/u;
/** Largest difference between the two phrases of a slogan, in characters. */
const MAX_SLOGAN_DIFFERENCE = 6;
/** Largest difference between the two clauses of a couplet, in characters. */
const MAX_COUPLET_DIFFERENCE = 2;

/** Whether a text is two phrases of similar length with a space between them: 强化政治引领 凝聚奋进力量. */
export function isSlogan(text: string): boolean {
  if (!SLOGAN.test(text) || /\d/.test(text)) return false;
  const [first = '', second = ''] = text.split(/[\s\u3000]+/);
  if (!isBalanced(first) || !isBalanced(second)) return false;
  return (
    Math.abs(first.length - second.length) <= MAX_SLOGAN_DIFFERENCE &&
    /\p{Script=Han}{3}/u.test(second.replace(/[“”‘’]/g, ''))
  );
}

/** Whether a line is a name followed by a slogan: 铸魂 | 强化政治引领 凝聚奋进力量. */
export function isNamedSlogan(text: string): boolean {
  const [, rest = ''] =
    /^\S{2,6}?(?:[\s\u3000]*[：:丨|｜·][\s\u3000]*|——?|[\s\u3000]+)(.+)$/.exec(text) ?? [];
  return isSlogan(rest);
}

/** Whether a line could be a heading: short, and neither a sentence, a table row nor a list item. */
export function couldBeHeading(text: string): boolean {
  if (!couldBeHeadline(text) || text.length > MAX_HEADING_CHARACTERS) return false;
  if (isNumbered(text) || isOrdinal(text)) return true;
  // The couplet may stand after a colon: 一次“点单”：职工要什么，工会送什么.
  const [, clauses = text] = /^[^，,：:]{2,10}[：:](.+)$/.exec(text) ?? [];
  if (/[！？!?]|\d$/.test(text) || (/[，,]/.test(text) && !isCouplet(clauses))) return false;
  return isBalanced(text) && findQuantities(text).length === 0;
}

/** Whether a line could be a headline of an article. Unlike a heading, a headline may hold figures and commas. */
export function couldBeHeadline(text: string): boolean {
  if (text.length > MAX_HEADLINE_CHARACTERS || classifyLine(text) !== 'text') return false;
  if (!/[\p{Script=Han}A-Za-z]/u.test(text) || /[。；;…]|[：:、—，,-]$|[\t{}<>`\\]/.test(text))
    return false;
  if (/^[-*+•·]\s|https?:|www\.|@/.test(text) || isItem(text)) return false;
  // Table rows have many gaps. 铸魂 | 强化引领 and a name before a slogan have few.
  if (/^.{7,}\||\|.*\|/.test(text)) return false;
  const gaps = (text.match(/\s{2,}|\u3000+/g) ?? []).length;
  return gaps <= 1 || (gaps === 2 && isNamedSlogan(text));
}

/** Whether a text is two clauses of similar length with a comma between them: 强化政治引领，凝聚奋进力量. */
function isCouplet(text: string): boolean {
  const plain = text.replace(/[“”‘’]/g, '');
  const [, first = '', second = ''] = /^([^，,、]{4,14})[，,]([^，,、]{4,14})$/.exec(plain) ?? [];
  return first !== '' && Math.abs(first.length - second.length) <= MAX_COUPLET_DIFFERENCE;
}
