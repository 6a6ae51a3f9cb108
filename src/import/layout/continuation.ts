import { findQuantities } from '../../quantity/index.ts';
import { isIndented } from './columns.ts';
import { isCaption, isCreditAlone } from './credits.ts';
import { couldBeHeadline } from './heading-forms.ts';
import { startsHeading, startsSection } from './headings.ts';
import { classifyLine, isDateline, isMarked } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { isBareNumber, isListed } from './numbering.ts';
import { isOpen } from './paragraph.ts';
import { fillsColumn, type Before, type Place } from './place.ts';
import { beginsWithClosing, endsSentence, isProse } from './sentences.ts';

/** Whether a line continues a paragraph: `uncertain` if it could also start a new one. */
export type Continuation = boolean | 'uncertain';

/** Punctuation that cannot end a paragraph. */
const OPENING_PUNCTUATION = /[，、“‘（《【「『〔,(]/;
/** Longest paragraph that a credit on the next line turns into a caption, in characters. */
const MAX_CREDITED_CHARACTERS = 120;
/** Longest dateline with the names of its authors, in characters. */
const MAX_DATELINE_CHARACTERS = 44;
const MAX_TITLE_REST_CHARACTERS = 2;
/** Last words of the titles of documents. */
const TITLE_END = /(?:报告|总结|综述|讲话|计划|要点|情况|通报|汇报|白皮书)$/;
/** How far a line that is full to the last character may stay below the width of its column, in character columns. */
const MAX_MISSING_COLUMNS_AT_SENTENCE_END = 1;

/** Decides whether a line continues the paragraph before it. */
export function continuesParagraph(place: Place): Continuation {
  const { line, before, column } = place;
  if (!before || before.line.ends || startsSection(place)) return false;
  const { text, kind, form } = before.paragraph;
  if (form) return kind === 'item' && continuesItem(place, before);
  if (beginsWithClosing(line.text) || closesBracket(text, line.text)) return true;
  if (kind === 'heading') return endsTitle(text, line.text);
  if (kind === 'byline') return continuesNames(place, before);
  if (kind !== 'prose') return false;
  if (isCreditAlone(line.text)) return creditsText(text, line.text);
  if (classifyLine(line.text) === 'text') return continuesProse(place, before);
  // The column may have cut the caption in front of its credit too.
  return isCaption(line.text) && !endsSentence(text) && fillsColumn(before.line, column);
}

/** Whether a line holds the last characters of a title that a program has cut: 关于工作情况的报 above 告. */
function endsTitle(title: string, rest: string): boolean {
  return (
    rest.length <= MAX_TITLE_REST_CHARACTERS &&
    TITLE_END.test(title + rest) &&
    !TITLE_END.test(title)
  );
}

/** Whether a line continues an item that the column cut. */
function continuesItem({ line, column }: Place, { paragraph, line: last }: Before): boolean {
  return !line.apart && !endsSentence(paragraph.text) && fillsColumn(last, column);
}

/** Whether the next line closes a bracket or a quotation mark that a text leaves open. */
function closesBracket(text: string, next: string): boolean {
  const end = text.slice(-61);
  return (
    (/[（(][^（()）]{0,60}$/.test(end) && /^[^（()）]{0,40}[）)]/.test(next)) ||
    (/“[^“”]{0,60}$/.test(end) && /^[^“”]{0,40}”/.test(next))
  );
}

/** Whether a credit belongs to the text before it. （图片由市总工会提供） credits all pictures. */
function creditsText(text: string, credit: string): boolean {
  return (
    text.length <= MAX_CREDITED_CHARACTERS &&
    classifyLine(credit) === 'caption' &&
    !/图片|除/.test(credit)
  );
}

/** Whether a line continues the names of a byline that fills its line. */
function continuesNames({ line, next, indented, column }: Place, before: Before): boolean {
  const isNames = /^[\p{Script=Han}·\s]{1,8}$/u.test(line.text);
  const isAboveText =
    next !== undefined && (indented ? isIndented(next) : !couldBeHeadline(next.text));
  return fillsColumn(before.line, column) && isNames && !line.apart && isAboveText;
}

/** Whether a line of text continues prose. */
function continuesProse(place: Place, before: Before): Continuation {
  const { line, paragraphs, wrapped, indented, column } = place;
  const { text } = before.paragraph;
  if (isMarked(line.text)) return false;
  if (OPENING_PUNCTUATION.test(text.at(-1) ?? '') || isDatelineAlone(text)) return true;
  if (isOpen(before.paragraph) && isCutFigure(before.line, line)) return true;
  if (indented && isIndented(line)) return false;
  // Among captions, a short paragraph is a caption without its credit.
  const isAmongCaptions = paragraphs.at(-2)?.kind === 'caption' && !/[。！？；]/.test(text);
  if (isAmongCaptions && !fillsColumn(before.line, column)) return false;
  return wrapped ? continuesWrapped(place, before) : continuesUnwrapped(place, before);
}

/** Whether a text is a dateline and nothing else. 本报讯（记者 林小雨） is no paragraph of its own. */
function isDatelineAlone(text: string): boolean {
  return isDateline(text) && text.length <= MAX_DATELINE_CHARACTERS;
}

/** Whether a line holds a figure that was cut out of its sentence, or the rest of a figure. */
function isCutFigure(before: Line, line: Line): boolean {
  if (line.apart) return false;
  // Numbers below each other are a column of a table.
  if (isBareNumber(line.text)) return !isBareNumber(before.text);
  const [numeral] = /(?<![\d.,])[\d.,]*\d$/.exec(before.text) ?? [];
  // 数读2026 ends with a year: 98.6% in the line below is a number of its own.
  if (/^(?:19|20)\d\d$/.test(numeral ?? '') && /^\d/.test(line.text)) return false;
  return numeral !== undefined && findQuantities(numeral + line.text.slice(0, 6))[0]?.start === 0;
}

/** The decision for a source of one paragraph a line. */
function continuesUnwrapped(place: Place, { paragraph }: Before): Continuation {
  if (!isProse(paragraph.text) || !isOpen(paragraph) || startsHeading(place)) return false;
  if (!/[；;]/.test(paragraph.text.at(-1) ?? '')) return true;
  return isListed(place.line.text) ? false : 'uncertain';
}

/** The decision for a source that a column cut. */
function continuesWrapped(place: Place, before: Before): Continuation {
  const { line, indented, column } = place;
  const { text } = before.paragraph;
  if (endsSentence(text)) {
    // The line must be full, so that the column cut it, not the author.
    const isFull = fillsColumn(before.line, column, MAX_MISSING_COLUMNS_AT_SENTENCE_END);
    if (line.apart || !isFull || startsHeading(place)) return false;
    return indented ? true : 'uncertain';
  }
  if (isCaption(text)) return false;
  const isFull = fillsColumn(before.line, column);
  if (startsHeading(place) && (line.apart || !isFull)) return false;
  return isFull || isProse(text);
}
