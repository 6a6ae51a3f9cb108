/** Marks of notes inside a quantity and behind one: 300[1]名, 300①名, 45²场, 300名[1]以上. */
import { replaceMatches, type FoldedText } from './folded-text.ts';
import { matchUnit } from './units.ts';

/** Digits in circles and in brackets of their own. */
export const CIRCLED = '[①-⒇⓫-⓿㉑-㉟㊱-㊿❶-❿]';
/** Raised digits. */
export const RAISED = '[⁰¹²³⁴-⁹]';

/** A character that a mark has, and an ordinary text has not. */
export const ANY_MARK = String.raw`[\[〔【⁽*※†‡]|\(注|${RAISED}|${CIRCLED}`;

/** The numbers of notes: 1, 1-3, ^1, 注1. */
const NUMBERS = String.raw`\^?注?\d{1,3}(?:[-~,;、]\d{1,3}){0,3}`;
/** Numbers in square brackets, or 注 in any. In 国发〔2025〕3号 and 300(1)名 the brackets are no marks of a note. */
const BRACKETS = String.raw` ?(?:\[${NUMBERS}\]|〔${NUMBERS}〕|【${NUMBERS}】|[\[〔(]注\d{0,3}[\])〕]|⁽${RAISED}{1,3}⁾)`;
const MARKS = new RegExp(
  String.raw`(?<=[\p{Script=Han}\d%‰℃])(?:(?:${BRACKETS})+|${RAISED}{1,3}|${CIRCLED}{1,3}|[*※†‡]{1,3})`,
  'gu',
);
const BEGINS_WITH_CIRCLE = new RegExp(`^${CIRCLED}`);
const BEGINS_WITH_BRACKET = /^[ [〔【(⁽]/;
/** A circled digit that numbers an item of a list, and no note. */
const LISTED = new RegExp(String.raw`(?:^|[^\p{L}\p{N}%‰℃)\]])${CIRCLED}`, 'mu');
const ENDS_IN_NUMBER = /[\d百千万亿]$/;
const ENDS_IN_NUMERAL = /[\d零〇一二两三四五六七八九十百千万亿壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟]$/;
const BEGINS_WITH_NUMERAL = /^ ?[\d零〇一二两三四五六七八九]/;
/** 10² and 3×10⁴ are powers. */
const POWER_BEFORE = /(?:^|[^\d.,])10$|[×*·^]\d+$/;
/** 45米² can be an area. */
const LENGTH_BEFORE = /[米里]$/;
const MULTIPLIER = /^[余多]?[十百千]?[万亿]/;
/** Words that belong to the quantity before them. */
const CONTINUES_QUANTITY = /^(?:及?以[上下内]|左右|上下|[~至到—–-]\d)/;

/** Takes the marks of notes out of the quantities of a text. Marks whose meaning is uncertain stay. */
export function dropNoteMarks(folded: FoldedText): FoldedText {
  const hasList = LISTED.test(folded.text);
  return replaceMatches(folded, MARKS, (mark, before, after) => {
    const isBracket = BEGINS_WITH_BRACKET.test(mark);
    if (isBracket && BEGINS_WITH_NUMERAL.test(after)) return null;
    if (BEGINS_WITH_CIRCLE.test(mark) && hasList) return null;
    const isMark = (isBracket ? ENDS_IN_NUMERAL : ENDS_IN_NUMBER).test(before)
      ? isBracket || (!POWER_BEFORE.test(before) && continuesNumber(after))
      : !LENGTH_BEFORE.test(before) && (CONTINUES_QUANTITY.test(after) || (isBracket && !after));
    return isMark ? '' : null;
  });
}

/** Whether a multiplier, a unit or a word of the quantity follows a number. */
function continuesNumber(after: string): boolean {
  if (MULTIPLIER.test(after) || CONTINUES_QUANTITY.test(after)) return true;
  return matchUnit(after.replace(/^ ?[余多]?/, ''), 0) !== '';
}
