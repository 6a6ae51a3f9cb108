/** Numerals as on a cheque: 叁仟壹佰捌拾肆万元, 5仟元. */
import { replaceMatches, type FoldedText } from './folded-text.ts';
import { readHanNumeral } from './han-numerals.ts';
import { toOrdinaryNumeral } from './numeral-forms.ts';
import { readNumeral } from './numerals.ts';
import { matchUnit } from './units.ts';

/** Characters that only such numerals have. Some begin or end other words as well: 大陆, 队伍, 收拾. */
export const CHEQUE = '壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟';
const RUN = new RegExp(`[${CHEQUE}\\d.零〇一二两三四五六七八九十百千万亿点]+`, 'g');
const HAS_CHEQUE = new RegExp(`[${CHEQUE}]`);
/** Words that end in the character that begins the run. 投入伍万元 has none. */
const WORD = /(?:[大内登着水海北]陆|(?:[队退]|(?:^|[^投收纳买流引进列])入)伍|[收捡]拾|放肆)$/;
/** What cannot follow the first character if it ends a word: 队伍佰人 is 500人. */
const CONTINUES_NUMERAL = /^.[拾佰仟点]/;
/** 陆万里 is a name. */
const NAME = /^[肆伍陆玖][万千百]$/;
/** Digits that begin no other word. */
const SINGLE = /^[贰貳叁叄柒捌]$/;
/** A part of a fraction: 伍分之贰. */
const PART_BEFORE = /分之$/;
const PART_AFTER = /^分之/;
/** 近佰家: a multiplier alone, behind a qualifier. */
const BARE = /^[佰仟]$/;
const QUALIFIER_BEFORE = /[近超上过破约逾]$/;
/** No figure of a report is longer. */
const MAX_NUMERAL_CHARACTERS = 40;
const ONE_BY_ONE = /^[零〇一二三四五六七八九]{3,}[万亿]*$/;

/** Writes the numerals on cheques of a text in ordinary characters. What is no numeral for certain stays. */
export function toOrdinaryNumerals(folded: FoldedText): FoldedText {
  return replaceMatches(folded, RUN, (run, before, after) => {
    if (run.length > MAX_NUMERAL_CHARACTERS || !HAS_CHEQUE.test(run)) return null;
    const isWhole = isNumeral(run, before, after);
    if (!WORD.test(before + run[0])) return isWhole ? toOrdinaryNumeral(run) : null;
    const [word, rest] = [run[0]!, run.slice(1)];
    const isRest = isNumeral(rest, before + word, after);
    // 队伍拾壹人 can be 51 or 11 persons.
    if (isWhole) return !isRest && CONTINUES_NUMERAL.test(run) ? toOrdinaryNumeral(run) : null;
    return isRest ? word + toOrdinaryNumeral(rest) : null;
  });
}

function isNumeral(numeral: string, before: string, after: string): boolean {
  const isAlone = before === '' && after === '';
  if (NAME.test(numeral) && !isAlone && !/^[^里]/.test(matchUnit(after.replace(/^[余多]/, ''), 0)))
    return false;
  if (numeral.length === 1) {
    if (before.endsWith('元') && /^[角分]/.test(after)) return true;
    if (PART_BEFORE.test(before) || PART_AFTER.test(after)) return !/[拾佰仟]/.test(numeral);
    if (!SINGLE.test(numeral) && !(BARE.test(numeral) && QUALIFIER_BEFORE.test(before)))
      return false;
    return matchUnit(after, 0) !== '';
  }
  const ordinary = toOrdinaryNumeral(numeral);
  if (/\d/.test(ordinary)) return readNumeral(ordinary, 0)?.end === ordinary.length;
  return ONE_BY_ONE.test(ordinary) || readHanNumeral(ordinary) !== null;
}
