/**
 * Folds running text for the grammar: width, mathematical digits, traditional characters, marks of notes, numerals on
 * cheques, and digits read one by one. Only forms whose reading is certain are folded; `findUnreadable` lists the others.
 */
import { CHEQUE, toOrdinaryNumerals } from './cheque-numerals.ts';
import { foldWidth } from './fold-width.ts';
import { replaceMatches, type FoldedText } from './folded-text.ts';
import { ANY_MARK, dropNoteMarks } from './note-marks.ts';
import { toDigitNumerals } from './one-by-one.ts';

/** 𝟐, 𝟸, 🯲: digits of mathematics and of displays. */
const STYLED_DIGIT = /[\u{1d7ce}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]/gu;
/** Traditional characters of numerals and units, each before its simplified form. */
const TRADITIONAL =
  '萬万億亿兩两點点餘余圓元塊块個个戶户場场輪轮車车冊册節节項项單单畝亩屆届隊队處处縣县鄉乡鎮镇門门對对條条' +
  '臺台輛辆張张頭头隻只筆笔組组類类種种間间棟栋頁页樁桩盞盏顆颗雙双擔担噸吨層层歲岁週周時时鐘钟釐厘';
const SIMPLIFIED = new Map(TRADITIONAL.match(/../g)!.map((pair) => [pair[0]!, pair[1]!]));
const TRADITIONAL_CHARACTER = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');
/** 卅, but not in 五卅运动. */
const THIRTY = /(?<![零〇一二三四五六七八九])卅/g;
/** 叁仟圆: 元 on a cheque. */
const YUAN = /(?<=[壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟万亿萬億])圆/g;

/** What a text must hold so that there is anything to fold. Most texts hold nothing of it. */
const ANY_FORM = new RegExp(
  `[${CHEQUE}卅${[...SIMPLIFIED.keys()].join('')}\\u{1d7ce}-\\u{1d7ff}\\u{1fbf0}-\\u{1fbf9}]|[零〇一二三四五六七八九]{2}|${ANY_MARK}`,
  'u',
);

/** Folds a text for the grammar. Each character keeps its place in the source. */
export function foldForms(source: string): FoldedText {
  let folded: FoldedText = { text: foldWidth(source), places: null };
  if (!ANY_FORM.test(folded.text)) return folded;
  folded = replaceMatches(folded, STYLED_DIGIT, (digit) => digit.normalize('NFKC'));
  folded = replaceMatches(folded, THIRTY, () => '三十');
  folded = replaceMatches(folded, YUAN, () => '元');
  folded = replaceMatches(folded, TRADITIONAL_CHARACTER, (character) => SIMPLIFIED.get(character)!);
  return toDigitNumerals(toOrdinaryNumerals(dropNoteMarks(folded)));
}
