/** A figure in its clause, and the words around it: what the kinds of labels read. */
import { CLAUSE_END, cutToWords, trimFillers } from './label-words.ts';
import { findMarks, type Mark } from './marks.ts';

/** A longer text without punctuation is no clause, and nobody would read its start for a label. */
const MAX_CLAUSE_CHARACTERS = 300;
export const MAX_LABEL_CHARACTERS = 30;
const MAX_CHARACTERS_AFTER = 20;

/** A text with its quantities, and a place in it. */
export interface Place {
  text: string;
  /** All quantities of the text, in order. */
  marks: readonly Mark[];
  /** One of `marks`. */
  mark: Mark;
  /** Number of figures before it whose labels may still be read. */
  figuresBack: number;
}

/** The words around a figure in its clause, without words that say nothing. */
export interface Surroundings extends Place {
  /** Offset of the clause. */
  clause: number;
  /** The figure before it in the clause. */
  last: Mark | undefined;
  /** Words from the start of the clause, or from `last`. */
  before: string;
  /** Words up to the next figure or the end of the clause. */
  after: string;
}

/** Reads the words around a figure. */
export function readSurroundings(place: Place): Surroundings {
  const { text, marks, mark } = place;
  const clause = Math.max(findClauseStart(text, mark.start), findQuotationStart(text, mark.start));
  const previous = marks[marks.indexOf(mark) - 1];
  const last = previous && previous.start >= clause ? previous : undefined;
  const before = trimFillers(text.slice(last?.end ?? clause, mark.start));
  return { ...place, clause, last, before, after: readWordsAfter(place) };
}

/** Reads the clause before a clause, without its quantities: a short clause depends on it. */
export function readEarlierClause(text: string, clause: number): string {
  const mark = text[clause - 1] ?? '';
  // A clause that is cut at its greatest length has none before it.
  if (!CLAUSE_END.test(mark) || /[。！？]/.test(mark)) return '';
  const before = text.slice(findClauseStart(text, clause - 1), clause - 1);
  return trimFillers(
    findMarks(before).reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      before,
    ),
  );
}

/** Finds where the clause around a place begins, at most 300 characters before it. Brackets before the place are a part of it. */
export function findClauseStart(text: string, at: number): number {
  const first = Math.max(0, at - MAX_CLAUSE_CHARACTERS);
  let start = at;
  for (let depth = 0; start > first; start -= 1) {
    const character = text[start - 1] ?? '';
    if (/[）)]/.test(character)) depth += 1;
    else if (depth > 0 && /[（(]/.test(character)) depth -= 1;
    else if (depth === 0 && CLAUSE_END.test(character)) break;
  }
  return start;
}

/** Finds where the quotation around a place begins: what it counts stands in it. @returns 0 if there is none */
function findQuotationStart(text: string, at: number): number {
  const start = text.lastIndexOf('“', at - 1) + 1;
  const isInside =
    start > 0 && !text.slice(start, at).includes('”') && /^[^“]*”/.test(text.slice(at));
  // “一条主线、四项工程” names things of their own.
  return isInside ? Math.max(start, text.lastIndexOf('、', at - 1) + 1) : 0;
}

/** Reads the words directly behind a quantity, up to the next punctuation mark or quantity. */
export function readWordsAfter({
  text,
  marks,
  mark,
}: Pick<Place, 'text' | 'marks' | 'mark'>): string {
  const next = marks[marks.indexOf(mark) + 1]?.start ?? text.length;
  // 98.6%：职工满意度 has its words behind the colon.
  const start = mark.start === 0 && text[mark.end] === '：' ? mark.end + 1 : mark.end;
  const rest = text.slice(start, next);
  const isQuoted = findQuotationStart(text, mark.start) > 0;
  const end = rest.search(
    isQuoted ? /[，。；！？：、…,;!?:（）()\n”]/ : /[，。；！？：、…,;!?:（）()\n]|(?!^)并/,
  );
  return cutToWords(end === -1 ? rest : rest.slice(0, end), MAX_CHARACTERS_AFTER)
    .replace(/[的达为至]$/, '')
    .trim();
}

/** Removes characters that an attribute cannot hold, cuts the text to a label and keeps quotation marks in pairs. */
export function cleanLabel(text: string): string {
  const plain = text
    .replace(/["'<>{}&`\\|*_\n\t]/g, ' ')
    // The number of a list goes, the number of a name stays: 24小时驿站.
    .replace(
      /^(?:[\s\-+>#.、①-⑳❶-❿]+|\d+(?:\.\d+)*(?=[\s.、．]|$)|[（(][\d一二三四五六七八九十]{1,3}[）)])+/,
      '',
    )
    .replace(/ +/g, ' ')
    .trim();
  let label = plain.length > MAX_LABEL_CHARACTERS ? plain.slice(-MAX_LABEL_CHARACTERS) : plain;
  for (const [open = '', close = ''] of ['“”', '‘’', '《》', '（）', '()', '「」']) {
    const [opened, closed] = [label.split(open).length, label.split(close).length];
    if (opened !== closed) label = label.replaceAll(open, '').replaceAll(close, '');
  }
  return label
    .replace(/^[、的）)”’》]+|[、（(“‘《]+$/g, '')
    .replace(/(?<=\p{Script=Han}{2})(?:(?<![标目])的|(?<![高初职其集])中有?)$/u, '')
    .trim();
}
