import { MARKERS } from '../layout/line-kinds.ts';
import { removeNumber } from '../layout/numbering.ts';
import { isBalanced } from '../layout/sentences.ts';

const MARKS = new RegExp(`^[\\s${MARKERS}#*]+|[\\s${MARKERS}*]+$`, 'gu');
/** Brackets around the whole heading: 【铸魂】 or “铸魂”. */
const BRACKETS = /^[【〔「『“《[（(]([^【】〔〕「」『』“”《》[\]（()）]+)[】〕」』”》\]）)]$/;
/** A name in brackets with its headline: 【铸魂】强化政治引领. */
const BRACKETED = /^[【〔「『[]([^\s【】〔〕「」『』[\]]{2,6})[】〕」』\]]\s*(.{4,36})$/;
/** A name with its headline after a colon, a bar, a dash or a space. */
const INLINE =
  /^([^\s：:丨|｜—·]{2,6})(?:\s*[：:丨|｜]\s*([^\s。；]{4,30})|(?:\s*[：:丨|｜·]\s*|——?|[\s\u3000]+)([^\s，。；]{3,16}(?:[\s\u3000]+[^\s，。；]{3,16}){1,2}))$/u;

/**
 * Reads the words of a heading without its number and the marks around it: 【铸 魂】 becomes 铸魂.
 * @returns an empty text if the heading holds nothing else
 */
export function readHeadingName(text: string): string {
  const plain = removeNumber(text.replace(MARKS, '')).replace(MARKS, '').replace(BRACKETS, '$1');
  const name = plain.replace(/^关键词\s*[：:丨|｜]\s*/, '');
  return /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han})+$/u.test(name)
    ? name.replace(/\s/g, '')
    : name;
}

/** Reads the name of a heading, or the whole heading if it holds only a number and marks. */
export function readHeadingWords(text: string): string {
  return readHeadingName(text) || text;
}

/** Divides a line into the name of a section and its headline. @returns null if the line does not hold both */
export function readInlineHeading(text: string): { title: string; headline: string } | null {
  const [, name = '', rest = ''] = BRACKETED.exec(text.replace(MARKS, '')) ?? [];
  if (name) return { title: name, headline: rest.trim() };
  const [, title = '', phrase, phrases] = INLINE.exec(readHeadingWords(text)) ?? [];
  const headline = phrase ?? phrases ?? '';
  return title && isBalanced(title) ? { title, headline } : null;
}

/** Whether a line stands below a main headline: it begins with a dash. */
export function isBelowHeadline(text: string): boolean {
  return /^(?:—|--)/.test(text);
}
