import type { Insert } from '../collections/write-mdx.ts';
import { findQuantities } from '../quantity/index.ts';
import {
  beginsText,
  couldBeHeading,
  couldBeHeadline,
  endsSentence,
  isCaption,
  isBalanced,
  isCreditAlone,
  isDateline,
  isItem,
  isMarked,
  isNamedSlogan,
  isNumbered,
  isProse,
  isSectionNumber,
  isSlogan,
  classifyLine,
  countColumns,
  withoutNumber,
  type Line,
  type LineKind,
} from './line-kinds.ts';

/** Where two lines were made one. */
export interface Join {
  /** Numbers of the two lines. */
  from: number;
  to: number;
  /** The text on both sides. */
  before: string;
  after: string;
  /** Whether the place could also be the end of a paragraph. */
  uncertain: boolean;
}

/** A paragraph of the source, put together from its lines. */
export interface Paragraph {
  text: string;
  kind: Exclude<LineKind, 'text'> | 'heading' | 'prose';
  /** Numbers of its first and last line. */
  line: number;
  lastLine: number;
  joins: Join[];
  inserts: Insert[];
}

/** The paragraphs of a text, and how it was laid out. */
export interface Layout {
  /** Whether lines end where the column does. */
  wrapped: boolean;
  /** Whether paragraphs begin with an indent. */
  indented: boolean;
  paragraphs: Paragraph[];
}

/** What cannot begin a line, and so continues the one before. */
const NEVER_FIRST = /^[，。、；：？！”’）》】」』〕％%‰℃,;?!)]/;
/** Newspapers' files cut figures out of lines. */
const BARE_NUMBER = /^[\d.,]+%?$/;
/** What cannot end a paragraph. */
const NEVER_LAST = /[，、“‘（《【「『〔,(]$/;
/** How items of a list begin. */
const ENUMERATED =
  /^(?:[一二三四五六七八九十]+[是、]|[（(]?\d+[.．、)）]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]|[-*•·])/;
/** Columns by which a full line may be shorter than its column: punctuation moves two characters at most. */
const SLACK = 4;

/** Puts lines that were cut inside a sentence together again. Characters are neither added, moved nor dropped. */
export function layOut(lines: readonly Line[]): Layout {
  const wrapped = isWrapped(lines);
  const indented = lines.filter(({ indent }) => indent >= 2).length >= 2;
  const paragraphs: Paragraph[] = [];
  let last: Line | undefined;
  // A page's number that waits for what follows it.
  let held: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const current = paragraphs.at(-1);
    const next = lines[i + 1];
    if (current && isOpen(current) && interrupts(line, next, current)) {
      held.push(line);
      continue;
    }
    const column = wrapped ? columnAt(lines, i) : Infinity;
    const verdict = current && last ? continues(current, last, line) : false;
    if (current && verdict) {
      join(current, line, held, verdict === 'uncertain');
    } else {
      for (const one of held) paragraphs.push(startParagraph(one, heldKind(one)));
      paragraphs.push(startParagraph(line, kindAt(line)));
    }
    held = [];
    last = line;

    function continues(paragraph: Paragraph, before: Line, line: Line): boolean | 'uncertain' {
      const { text } = paragraph;
      if (startsSection(line)) return false;
      if (NEVER_FIRST.test(line.text) || closesBracket(text, line.text)) return true;
      if (paragraph.kind === 'prose' && isCreditAlone(line.text)) {
        // （图片由市总工会提供） tells of all pictures.
        return (
          text.length <= 120 && classifyLine(line.text) === 'caption' && !/图片|除/.test(line.text)
        );
      }
      if (paragraph.kind === 'byline' && continuesNames(before, line)) return true;
      if (paragraph.kind !== 'prose' || classifyLine(line.text) !== 'text') {
        // The caption's own first line may be cut as well; its credit tells the end.
        return (
          paragraph.kind === 'prose' &&
          wrapped &&
          isCaption(line.text) &&
          !endsSentence(text) &&
          countColumns(before.text) + before.indent >= column - SLACK
        );
      }
      const isIndented = indented && line.indent >= 2;
      if (isMarked(line.text)) return false;
      // 本报讯（记者 林小雨） never stands alone.
      if (NEVER_LAST.test(text) || (isDateline(text) && text.length < 45)) return true;
      if (isOpen(paragraph) && isCutFigure(before, line)) return true;
      if (isIndented) return false;
      const full = countColumns(before.text) + before.indent >= column - SLACK;
      // A caption without its credit, among captions.
      if (!full && paragraphs.at(-2)?.kind === 'caption' && !/[。！？；]/.test(text)) return false;
      if (!wrapped) {
        if (!isProse(text) || !isOpen(paragraph) || startsHeading(line, next)) return false;
        if (!/[；;]$/.test(text)) return true;
        return ENUMERATED.test(line.text) ? false : 'uncertain';
      }
      if (endsSentence(text)) {
        // Had a character more found room, the line would not have ended here.
        const brimful = countColumns(before.text) + before.indent >= column - 1;
        if (line.apart || !brimful || startsHeading(line, next)) return false;
        return indented ? true : 'uncertain';
      }
      if (isCaption(text)) return false;
      if (startsHeading(line, next) && (line.apart || !full)) return false;
      return full || isProse(text);
    }

    /** Whether a line is a section's number: a heading follows it. */
    function startsSection(line: Line): boolean {
      return (
        isSectionNumber(line.text) &&
        next !== undefined &&
        couldBeHeading(next.text) &&
        !(current && isOpen(current) && !line.apart)
      );
    }

    /** Whether a line goes on with the names of a byline that fills its line. */
    function continuesNames(before: Line, line: Line): boolean {
      const isFull = wrapped && countColumns(before.text) + before.indent >= column - SLACK;
      const names = /^[\p{Script=Han}·\s]{1,8}$/u.test(line.text);
      const isLead = next && (indented ? next.indent >= 2 : !couldBeHeadline(next.text));
      return isFull && names && !line.apart && isLead === true;
    }

    function kindAt(line: Line): Paragraph['kind'] {
      if (startsSection(line)) return 'heading';
      const kind = classifyLine(line.text);
      if (kind !== 'text') return kind;
      return startsHeading(line, next) ? 'heading' : 'prose';
    }

    /** Whether a line that could be a heading is one, where it stands. */
    function startsHeading(line: Line, following: Line | undefined): boolean {
      if (isDateline(line.text)) return false;
      if (isItem(line.text)) return isNumberedHeading(line, following);
      // A caption without its credit.
      if (paragraphs.at(-1)?.kind === 'caption' && /[，,]/.test(line.text)) return false;
      const opens = following !== undefined && beginsText(following.text);
      if (opens && couldBeHeadline(line.text) && !isProse(line.text)) return true;
      const isFirst = paragraphs.every(({ kind }) => kind === 'notice' || kind === 'page');
      if (isFirst && !wrapped && couldBeHeadline(line.text))
        return !isNumbered(line.text) || couldBeHeading(line.text);
      if (isSloganOfName(line, following)) return true;
      // Above the text, a line of the headline may hold figures.
      const isHead = paragraphs.every(({ kind }) => /^(?:heading|notice|page)$/.test(kind));
      const isHeadline =
        isHead && following !== undefined && couldBeHeadline(line.text) && !isProse(line.text);
      if (!(isHeadline && !/^图/.test(line.text)) && !couldBeHeading(line.text)) return false;
      if (
        following &&
        isCaptionsEnd(following.text) &&
        paragraphs.at(-1)?.kind !== 'prose' &&
        !isFirst
      ) {
        return isSlogan(line.text) || line.text.length < 14;
      }
      if (following && (NEVER_FIRST.test(following.text) || BARE_NUMBER.test(following.text)))
        return false;
      if (!wrapped) return true;
      const width = countColumns(line.text) + line.indent;
      if (isSlogan(line.text) || isNamedSlogan(line.text) || isNumbered(line.text)) return true;
      // A paragraph of one line, without a full stop.
      if (following && (beginsText(following.text) || (indented && following.indent >= 2)))
        return true;
      const nextColumn = columnAt(lines, i + 1);
      return width < nextColumn - SLACK || width > nextColumn + 8;
    }

    /** 1.铸魂: a heading where no other item stands beside it. */
    function isNumberedHeading(line: Line, following: Line | undefined): boolean {
      const rest = withoutNumber(line.text);
      const isListed = [paragraphs.at(-1)?.text, following?.text].some((one) => one && isItem(one));
      return !isListed && following !== undefined && rest.length <= 24 && couldBeHeading(rest);
    }

    /** Whether a short line stands between a section's name and its text, whatever it holds. */
    function isSloganOfName(line: Line, following: Line | undefined): boolean {
      const name = paragraphs.at(-1);
      if (name?.kind !== 'heading' || name.text.length > 8 || paragraphs.length < 2) return false;
      if (!following || line.text.length > 36 || !couldBeHeadline(line.text)) return false;
      if (!isBalanced(line.text) || findQuantities(line.text).length > 0) return false;
      if (!wrapped) return endsSentence(following.text);
      const isShort = countColumns(line.text) + line.indent < columnAt(lines, i + 1) - SLACK;
      return isShort || (indented && line.indent < 2 && following.indent >= 2);
    }
  }
  for (const one of held) paragraphs.push(startParagraph(one, heldKind(one)));
  markCaptions(paragraphs);
  return { wrapped, indented, paragraphs };
}

function startParagraph(line: Line, kind: Paragraph['kind']): Paragraph {
  const { text, number } = line;
  return { text, kind, line: number, lastLine: number, joins: [], inserts: [] };
}

function join(paragraph: Paragraph, line: Line, held: readonly Line[], uncertain: boolean): void {
  const { text, lastLine } = paragraph;
  // A line break between two Latin words was a space.
  const gap = /[A-Za-z,.;:]$/.test(text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
  for (const page of held) paragraph.inserts.push({ at: text.length, text: page.text });
  paragraph.joins.push({
    from: lastLine,
    to: line.number,
    before: text.slice(-8),
    after: line.text.slice(0, 8),
    uncertain,
  });
  paragraph.text = text + gap + line.text;
  paragraph.lastLine = line.number;
  const kind = classifyLine(paragraph.text);
  if (kind === 'caption' || (kind === 'byline' && paragraph.kind === 'prose'))
    paragraph.kind = kind;
}

/** Captions that have no credit, told by their first words or by the captions beside them. */
function markCaptions(paragraphs: readonly Paragraph[]): void {
  for (const [i, paragraph] of paragraphs.entries()) {
    const { kind, text } = paragraph;
    if (kind !== 'prose' || text.length > 120) continue;
    const isBeside = [paragraphs[i - 1], paragraphs[i + 1]].some((one) => one?.kind === 'caption');
    const isTitle = isBeside && text.length <= 60 && !/[。！？；]/.test(text);
    if (isTitle || /^图(?:为|[①-⑨]|[一二三四五1-9][：:为])/.test(text)) paragraph.kind = 'caption';
  }
}

/** Whether a bracket that a text leaves open is closed at the beginning of the next line. */
function closesBracket(text: string, next: string): boolean {
  return /[（(][^（()）]{0,60}$/.test(text) && /^[^（()）]{0,40}[）)]/.test(next);
}

/** Whether a line stands between two halves of a sentence: a page's number, its masthead, a picture's caption. */
function interrupts(line: Line, next: Line | undefined, { text }: Paragraph): boolean {
  const kind = classifyLine(line.text);
  if (kind === 'caption') {
    const isWhole = /^\W?\s*(?:图|[上下左右]图)/u.test(line.text);
    return isWhole && !isCreditAlone(line.text) && /[，。；]/.test(text);
  }
  return kind === 'notice' || isPageNumber(line, next);
}

function heldKind({ text }: Line): Paragraph['kind'] {
  const kind = classifyLine(text);
  return kind === 'caption' || kind === 'notice' ? kind : 'page';
}

function isOpen({ text, kind }: Paragraph): boolean {
  return kind === 'prose' && !endsSentence(text) && !/[）)：:]$/.test(text);
}

/** Whether a line holds a caption's last words and its credit: the line before it is the caption's too. */
function isCaptionsEnd(text: string): boolean {
  return isCaption(text) && text.replace(/[（(][^（()）]*[）)]$/, '').length <= 8;
}

/** Whether a figure stands on a line of its own, or continues behind one that did. */
function isCutFigure(before: Line, line: Line): boolean {
  if (line.apart) return false;
  if (BARE_NUMBER.test(line.text)) return true;
  const [numeral] = /[\d.,]*\d$/.exec(before.text) ?? [];
  return numeral !== undefined && findQuantities(numeral + line.text.slice(0, 6))[0]?.start === 0;
}

/** A bare number is a page's only where space stands on both sides: newspapers' files cut figures out of lines. */
function isPageNumber(line: Line, next: Line | undefined): boolean {
  if (classifyLine(line.text) === 'page') return true;
  return /^\d{1,3}$/.test(line.text) && line.apart && (next?.apart ?? true);
}

/** Lines are cut by the column where much of the prose ends inside a sentence, at a modest width. */
function isWrapped(lines: readonly Line[]): boolean {
  const prose = lines.filter(
    ({ text }) => /[，。、；]/.test(text) && classifyLine(text) === 'text',
  );
  const open = prose.filter(({ text }) => !endsSentence(text));
  if (open.length < 2 || open.length < prose.length * 0.4) return false;
  const column = median(open.map(({ text }) => countColumns(text)));
  // Slogans end without a full stop too, above paragraphs of one line each.
  const wide = prose.filter(({ text }) => countColumns(text) > column * 1.5);
  return column <= 110 && wide.length <= prose.length * 0.2;
}

/** The width of the column around a line: that of the full lines nearest to it, those below first. */
function columnAt(lines: readonly Line[], at: number): number {
  const widths: number[] = [];
  const take = (line: Line | undefined) => {
    if (
      line &&
      isProse(line.text) &&
      !endsSentence(line.text) &&
      classifyLine(line.text) === 'text'
    ) {
      widths.push(countColumns(line.text) + line.indent);
    }
  };
  for (let i = at; i < lines.length && widths.length < 5; i += 1) take(lines[i]);
  for (let i = at - 1; i >= 0 && widths.length < 5; i -= 1) take(lines[i]);
  return median(widths);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
