import { compareValues, toText } from './decimal.ts';
import { findPower, readHanNumeral } from './han-numerals.ts';
import { readMeasure, type Item } from './measures.ts';
import type { ProseRules } from './prose-rules.ts';
import type { Range } from './ranges.ts';
import { execAt } from './words.ts';

/** Two digits with the multipliers around them: 三、四十, 三五百, 十七八, 5、6百. */
const PAIR =
  /(?:((?:[一二两三四五六七八九]?[十百千万亿]零?)*)([一二两三四五六七八九])(、?)([二两三四五六七八九])|()(\d)(、)(\d))([十百千]?[万亿]*)(?![零〇一二两三四五六七八九十百千万亿点\d.]|、?\d|、[一二三四五六七八九十])/y;
const DIGITS = '零一二三四五六七八九';
/** Units that number things. 二三期 and 3、4号 are two ordinals. */
const ORDINAL = /^[期类款届层班条组栋幢门页卷]$/;
/** Words that ask for each number of a list: 分别提高5、6个百分点. */
const EACH = /(?:分别|依次|各)[^,;。]{0,5}$/;

/** An approximate amount between two neighbouring numbers: its first item, and the range. */
export interface Pair {
  first: Item;
  range: Range;
}

/**
 * The two neighbouring numbers that begin at `at` of a folded text: 三、四十家, 两三个, 三五百人, 七八成, 5、6百人. The
 * ends stand next to each other, or are three and five.
 * @param prose null if the text is one quantity as a whole
 * @returns null if there is no such pair, or if both are ordinals
 */
export function readPair(text: string, at: number, prose: ProseRules | null): Pair | null {
  const match = execAt(PAIR, text, at);
  if (!match) return null;
  const [all, head = '', a, comma, b, , c, , d, tail = ''] = match;
  const [low, high] = [readDigit(a ?? c), readDigit(b ?? d)];
  if (high - low !== 1 && !(low === 3 && high === 5)) return null;
  // 一二线 and 一、二级 are ordinals.
  if (a && low === 1 && b !== '两' && !tail) return null;
  // 一百二三 could be 120 to 130, or 102 to 103.
  if (head && !head.endsWith('十') && !tail) return null;
  const before = text.slice(Math.max(0, at - 8), at);
  if (/[零〇一二两三四五六七八九十百千万亿几数]$/.test(before)) return null;
  if (!a && (EACH.test(before) || /[\d.]$|[\d]、$/.test(before))) return null;
  const [lower, upper] = [low, high].map((digit) => readHanNumeral(head + DIGITS[digit]! + tail));
  if (!lower || !upper) return null;
  const numeral = {
    value: lower,
    step: lower,
    approximation: '',
    multiplier: findPower(/[万亿]*$/.exec(tail)![0]),
    end: at + all.length,
    han: true,
    bare: false,
  };
  const first = readMeasure(text, at, numeral, prose);
  if (!first || first.numeral !== numeral || (first.end === numeral.end && !numeral.multiplier))
    return null;
  if (!head && !tail && ORDINAL.test(first.unit) && !/^[组条页卷门]$/.test(comma ? '' : first.unit))
    return null;
  // 两三句 is a phrase: the unit is none that a single Han digit counts.
  if (prose && a && !head && !tail && !prose.counts('三', numeral, first.unit, false)) return null;
  const [from, to] = [toText(lower), toText(upper)];
  return compareValues(from, to) < 0
    ? { first, range: { lower: from, upper: to, last: first } }
    : null;
}

function readDigit(digit = ''): number {
  return digit === '两' ? 2 : Math.max(DIGITS.indexOf(digit), Number(digit) || 0);
}
