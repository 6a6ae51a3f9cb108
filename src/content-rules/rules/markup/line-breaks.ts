import type { FaultMessage } from '../../../collections/fault.ts';
import type { MarkupContext, MarkupFault, MarkupRule } from './markup-rule.ts';

/** Two lines of one paragraph. */
interface Pair {
  before: string;
  after: string;
}

/** Signs and numbers that people type before the items of a list. Those that Markdown knows end a paragraph. */
const ITEM =
  /^(?:[•·●○◦■□◆◇▪▫‣⁃➢➤✓√★☆※–—＊]|[-*+](?![\s\d*])|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、](?!\d)|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、：]|[①-⑳❶-❿⑴-⒇])/u;
/** The cells of a table that was pasted from an office program. */
const CELLS = /\S(?:\t| {2,}|\u3000{2,})\S.*(?:\t| {2,}|\u3000{2,})\S|^[^，。；]*\t/;
const BARE_NUMBER = /^\d{1,4}$/;
const SENTENCE_END = /[。！？…][”’」』）》]*$/;

const LIST: FaultMessage = {
  what: '像一个列表，却没有写成列表',
  why: '页面上各项会连成一段',
  mend: '每一项另起一行，写成 `- `（一个短横、一个空格）开头；有先后的写成 1. 2. 3.，前面空一行',
};
const TABLE: FaultMessage = {
  what: '像一个表格，却没有写成表格',
  why: '页面上各栏会连成一段',
  mend: '写成表格：每行写成 | 甲 | 乙 |，第二行写成 | --- | --- |，前面空一行',
};
const NUMBER: FaultMessage = {
  what: '数字中间换了行，或夹着页码',
  why: '接起来会成为另一个数',
  mend: '对照来源：是一个数就连着写，是页码就删去',
};
const BREAK: FaultMessage = {
  what: '段落中间换了行',
  why: '页面上会多出一道空隙，检索会被它断开',
  mend: '一段写成一行；另起一段要空一行',
};

/** Reports each line break inside a paragraph. A browser would show it as a space. */
export const lineBreaks: MarkupRule = {
  types: ['text'],
  check(node, context) {
    if (!('value' in node) || !node.value.includes('\n')) return [];
    const first = node.position?.start.line ?? 0;
    const last = node.position?.end.line ?? first;
    const breaks = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
    const faults = breaks.map((line) => reportBreak(line, context));
    // One fault for a whole list or table.
    return faults.filter(({ what }, i) => what === BREAK.what || what !== faults[i - 1]?.what);
  },
};

/** @param line number of the line that ends with the break, from 1 */
function reportBreak(line: number, { lines, lineStarts }: MarkupContext): MarkupFault {
  const before = lines[line - 1] ?? '';
  const after = lines[line] ?? '';
  const pair = { before: before.trim(), after: after.trim() };
  const message = describeBreak(pair);
  const glue = message === BREAK && isWholeSentence(line, lines) ? chooseGlue(pair) : null;
  const start = (lineStarts[line - 1] ?? 0) + before.trimEnd().length;
  const end = (lineStarts[line] ?? 0) + after.length - after.trimStart().length;
  return {
    line,
    ...message,
    mild: true,
    ...(glue !== null && { fix: { start, end, text: glue } }),
  };
}

function describeBreak({ before, after }: Pair): FaultMessage {
  if (ITEM.test(before) || ITEM.test(after)) return LIST;
  if (CELLS.test(before) || CELLS.test(after)) return TABLE;
  const isBetweenDigits = /\d$/.test(before) && /^\d/.test(after);
  return isBetweenDigits || BARE_NUMBER.test(before) || BARE_NUMBER.test(after) ? NUMBER : BREAK;
}

/**
 * Whether a break stands inside a sentence, and the paragraph ends with one. Short lines without a full stop are an
 * address, a signature or a poem, and a full stop may end a paragraph.
 */
function isWholeSentence(line: number, lines: readonly string[]): boolean {
  if (/[。！？…；：][”’」』）》]*$/.test(lines[line - 1]?.trimEnd() ?? '')) return false;
  let last = line;
  while (lines[last]?.trim()) last += 1;
  return SENTENCE_END.test(lines[last - 1]?.trimEnd() ?? '');
}

/** The text to put between two lines of one sentence. */
function chooseGlue({ before, after }: Pair): string {
  return /[A-Za-z\d,.%]$/.test(before) && /^[A-Za-z\d]/.test(after) ? ' ' : '';
}
