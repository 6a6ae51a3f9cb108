import { findQuantities } from '../../quantity/index.ts';
import { endsCaption } from './captions.ts';
import { isIndented } from './columns.ts';
import { isCreditAlone } from './credits.ts';
import { couldBeHeading, couldBeHeadline, isNamedSlogan, isSlogan } from './heading-forms.ts';
import { beginsText, classifyLine, isDateline, isOrganisation } from './line-kinds.ts';
import { measureLine } from './lines.ts';
import { isBareNumber, isItem, isNumbered, isSectionNumber, removeNumber } from './numbering.ts';
import { isOpen, type Paragraph } from './paragraph.ts';
import { fillsColumn, MAX_MISSING_COLUMNS, type Place } from './place.ts';
import { beginsWithClosing, endsSentence, isBalanced, isProse, isSalutation } from './sentences.ts';

/** How far a heading must be wider than the column of its text, in character columns. */
const MIN_EXCESS_COLUMNS = 8;
const MAX_NUMBERED_HEADING_CHARACTERS = 24;
const MAX_NAME_CHARACTERS = 8;
const MAX_NAMED_SLOGAN_CHARACTERS = 36;
/** Length of the longest heading above the end of a caption, in characters. */
const MAX_HEADING_ABOVE_CAPTION_CHARACTERS = 13;

const MAX_APPENDIX_CHARACTERS = 40;
const MAX_CLAUSE_CHARACTERS = 30;

/** Last words of the titles of reports. */
const TITLE_END = /(?:工作|年度).{0,4}(?:总结|回眸|综述|报告|回顾|情况|盘点|纪实|要点|汇报)$/;

/** Whether a line is the number of a section: a heading follows it. */
export function startsSection({ line, next, before }: Place): boolean {
  return (
    isSectionNumber(line.text) &&
    next !== undefined &&
    couldBeHeading(next.text) &&
    !(before && isOpen(before.paragraph) && !line.apart)
  );
}

/** Whether a line is the name of the speaker: below the title, above 同志们：. */
export function isSpeaker({ line, next, paragraphs }: Place): boolean {
  return (
    next !== undefined &&
    isSalutation(next.text) &&
    /^\p{Script=Han}(?:\s?[\p{Script=Han}·]){1,3}$/u.test(line.text) &&
    paragraphs.some(({ kind }) => kind === 'heading') &&
    paragraphs.every(({ kind, text }) => kind !== 'prose' || /^——/.test(text))
  );
}

/** Whether a line is a heading, by its words and its surroundings. */
export function startsHeading(place: Place): boolean {
  const { line, next, paragraphs, wrapped } = place;
  const { text } = line;
  if (isDateline(text)) return false;
  if (isItem(text)) return isNumberedHeading(place);
  if (isAttachment(text)) return isAppendixHeading(place);
  if (isFact(place) || isSignature(place) || (next && isCreditAlone(next.text))) return false;
  // Such a line is a caption without its credit.
  if (paragraphs.at(-1)?.kind === 'caption' && /[，,]/.test(text)) return false;
  const isAboveText = next !== undefined && beginsText(next.text);
  if (isAboveText && couldBeHeadline(text) && !isProse(text)) return true;
  const isFirst = isBelowNotices(paragraphs);
  // The line of the account stands below the title, whatever marks the title has.
  const isAboveAccount = next !== undefined && classifyLine(next.text) === 'chrome';
  if (isAboveAccount && isBelowHeadings(paragraphs) && couldBeHeadline(text)) return true;
  if (isFirst && TITLE_END.test(text) && couldBeHeadline(text)) return true;
  if (isFirst && !wrapped && couldBeHeadline(text))
    return !isNumbered(text) || couldBeHeading(text);
  if (isSloganBelowName(place)) return true;
  if (!isHeadline(place) && !couldBeHeading(text) && !isClauseAlone(place)) return false;
  if (next && endsCaption(next.text) && paragraphs.at(-1)?.kind !== 'prose' && !isFirst)
    return isSlogan(text) || text.length <= MAX_HEADING_ABOVE_CAPTION_CHARACTERS;
  if (next && (beginsWithClosing(next.text) || isBareNumber(next.text))) return false;
  return !wrapped || standsOutOfColumn(place);
}

/** Whether only notices and page numbers stand above. */
const isBelowNotices = createEvery((kind) =>
  /^(?:chrome|contents|notice|page|picture)$/.test(kind),
);
/** Whether only headings, notices and page numbers stand above. */
const isBelowHeadings = createEvery((kind) =>
  /^(?:chrome|contents|heading|notice|page|picture)$/.test(kind),
);

/**
 * Makes a test of all kinds of a growing list of paragraphs. Only the last paragraph may still change its kind, so the
 * others are tested once.
 */
function createEvery(isWanted: (kind: Paragraph['kind']) => boolean) {
  const tested = new WeakMap<readonly Paragraph[], number>();
  return (paragraphs: readonly Paragraph[]): boolean => {
    const last = paragraphs.length - 1;
    let count = tested.get(paragraphs) ?? 0;
    while (count < last && isWanted(paragraphs[count]!.kind)) count += 1;
    tested.set(paragraphs, count);
    return count >= last && (last < 0 || isWanted(paragraphs[last]!.kind));
  };
}

/** Whether a line is a part of the headline. Above the text, such a line may hold figures. */
function isHeadline({ line: { text }, next, paragraphs }: Place): boolean {
  const isAboveText = isBelowHeadings(paragraphs);
  return (
    isAboveText &&
    next !== undefined &&
    couldBeHeadline(text) &&
    !isProse(text) &&
    !/^图/.test(text)
  );
}

/** Whether a line is a fact beside others, below the text: 联系人：某某 above 电话：…. */
function isFact({ line, next, paragraphs }: Place): boolean {
  return (
    /^\p{Script=Han}{2,6}[：:]/u.test(line.text) &&
    next !== undefined &&
    classifyLine(next.text) === 'notice' &&
    paragraphs.some(({ kind }) => kind === 'prose')
  );
}

/** Whether a line names attachments, or one of them. */
function isAttachment(text: string): boolean {
  return /^附件\s*\d*\s*[：:]/.test(text);
}

/** Whether a line is the heading of an appendix, and no item of the list of attachments above the signature. */
function isAppendixHeading({ line: { text }, next }: Place): boolean {
  if (!/^附件\s*\d*\s*[：:]\s*[^\d\s《]|^附件\s*\d*\s*[：:]\s*\d{4}年/.test(text)) return false;
  return (
    text.length <= MAX_APPENDIX_CHARACTERS &&
    !/[，。；]/.test(text) &&
    next !== undefined &&
    !isAttachment(next.text) &&
    !isOrganisation(next.text) &&
    classifyLine(next.text) !== 'notice'
  );
}

/** Whether a clause without an end stands alone between blank lines, above a longer paragraph that has an end. */
function isClauseAlone({ line, next, paragraphs, wrapped }: Place): boolean {
  const { text, apart } = line;
  const above = paragraphs.at(-1);
  if (wrapped || !apart || !next?.apart || (above && isOpen(above))) return false;
  return (
    text.length <= MAX_CLAUSE_CHARACTERS &&
    couldBeHeadline(text) &&
    isBalanced(text) &&
    findQuantities(text).length === 0 &&
    endsSentence(next.text) &&
    next.text.length >= 2 * text.length
  );
}

/** Whether a line that could be a heading is none of the lines that a column cut. */
function standsOutOfColumn({ line, next, indented, nextColumn }: Place): boolean {
  const { text } = line;
  if (isSlogan(text) || isNamedSlogan(text) || isNumbered(text)) return true;
  // The next line begins a paragraph, so this line is complete.
  if (next && (beginsText(next.text) || (indented && isIndented(next)))) return true;
  const width = measureLine(line);
  return width < nextColumn - MAX_MISSING_COLUMNS || width > nextColumn + MIN_EXCESS_COLUMNS;
}

/** Whether a line such as 1.铸魂 is a heading: no other item stands beside it. */
function isNumberedHeading({ line, next, paragraphs }: Place): boolean {
  const words = removeNumber(line.text);
  const neighbours = [paragraphs.at(-1)?.text, next?.text];
  return (
    !neighbours.some((text) => text && (isItem(text) || isAttachment(text))) &&
    next !== undefined &&
    words.length <= MAX_NUMBERED_HEADING_CHARACTERS &&
    couldBeHeading(words)
  );
}

/** Whether a line is the signature of a document: an organisation above the day, or above the end. */
function isSignature({ line, next, paragraphs }: Place): boolean {
  if (!isOrganisation(line.text) || !paragraphs.some(({ kind }) => kind === 'prose')) return false;
  return next === undefined || classifyLine(next.text) === 'notice';
}

/** Whether a short line stands between the name of a section and its text. Such a line may hold any words. */
function isSloganBelowName({
  line,
  next,
  paragraphs,
  wrapped,
  indented,
  nextColumn,
}: Place): boolean {
  const { text } = line;
  const name = paragraphs.at(-1);
  if (name?.kind !== 'heading' || name.text.length > MAX_NAME_CHARACTERS || paragraphs.length < 2)
    return false;
  if (!next || text.length > MAX_NAMED_SLOGAN_CHARACTERS || !couldBeHeadline(text)) return false;
  // The column cut a figure from its unit.
  if (/\d$/.test(text)) return false;
  if (!isBalanced(text) || findQuantities(text).length > 0) return false;
  if (!wrapped) return endsSentence(next.text);
  return !fillsColumn(line, nextColumn) || (indented && !isIndented(line) && isIndented(next));
}
