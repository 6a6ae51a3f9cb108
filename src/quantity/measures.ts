import { add, shift, toDecimal, toText } from './decimal.ts';
import { readHanNumeral } from './han-numerals.ts';
import type { ProseRules } from './prose-rules.ts';
import { readUnit } from './read-unit.ts';
import { canonicalUnit } from './unit-names.ts';
import { findKind } from './units.ts';
import type { WrittenNumeral } from './written-numeral.ts';

/** A numeral with its unit, or a fraction in words. */
export interface Item {
  /** Exact decimal text, or a fraction (`2/3`). */
  value: string;
  /** Null for a fraction in words. */
  numeral: WrittenNumeral | null;
  unit: string;
  negative: boolean;
  end: number;
}

/** Kinds of units that 半 and 多 can follow: 两年半, 3公里多. */
const MEASURES = new Set(['time', 'age', 'length', 'area', 'volume', 'mass', 'money']);

/** The rest of an amount of money: 3角, 5. */
const IN_SMALL_COINS = /^(?:[\d一二三四五六七八九][角毛分](?!之)|\d\d?(?![\d.\p{Script=Han}]))/u;

/** 多 behind a unit: 3年多, 一倍还多. */
const MORE_BEHIND = /^(还多|[多余])(?:$|[^\p{Script=Han}]|[的来时长高前后了就才远重宽深])/u;

/** Last digits that stand behind their unit: 八成五 is 8.5 成, 10秒98 is 10.98 秒. */
const DIGITS_BEHIND_UNIT: Readonly<Record<string, RegExp>> = {
  成: /^[一二三四五六七八九](?=$|[^\p{Script=Han}]|[的以之左上])/u,
  秒: /^\d\d(?!\d)/,
};

/**
 * Reads the unit of a numeral, and the 半, 多 or digits behind the unit.
 * @param start where the numeral begins in the folded `text`
 * @returns null for another word or an amount in two units (5元3角)
 */
export function readMeasure(
  text: string,
  start: number,
  numeral: WrittenNumeral,
  prose: ProseRules | null,
): Item | null {
  const plain = { value: toText(numeral.value), numeral, negative: false };
  // 3个多月, 三个半小时: the mark stands inside the unit.
  const inside = /^个([多半])(月|小时|世纪|百分点)/.exec(text.slice(numeral.end, numeral.end + 5));
  if (inside) {
    const [all, mark, unit] = inside;
    const end = numeral.end + all.length;
    return unit === '世纪' ? null : applyMark(numeral, mark, { ...plain, unit: `个${unit}`, end });
  }
  const read = readUnit(text, start, numeral, prose);
  if (!read) return null;
  const [unit, end] = read;
  const item = { ...plain, unit, end };
  const finer = readDigitsBehindUnit(text, item);
  if (finer) return finer;
  // 5元3角, 3块5, 1年零3个月: one amount in two units. In 5亿元28个项目 another quantity follows.
  const rest = text.slice(end, end + 12);
  if (/[元块]$/.test(unit) ? IN_SMALL_COINS.test(rest) : unit === '年' && rest.startsWith('零')) {
    return null;
  }
  if (!/^[倍成]$/.test(unit) && !MEASURES.has(findKind(canonicalUnit(unit)))) return item;
  const [, more = ''] = MORE_BEHIND.exec(text.slice(end, end + 3)) ?? [];
  if (more) return applyMark(numeral, '多', { ...item, end: end + more.length }, more);
  return readHalfBehind(text, item);
}

function readDigitsBehindUnit(text: string, item: Item): Item | null {
  const pattern = DIGITS_BEHIND_UNIT[item.unit];
  const [digits] = pattern?.exec(text.slice(item.end, item.end + 3)) ?? [];
  const { numeral } = item;
  if (!digits || !numeral || numeral.approximation || numeral.value.scale > 0) return null;
  const part = item.unit === '成' ? readHanNumeral(digits) : toDecimal(digits);
  if (!part) return null;
  const value = add(numeral.value, shift(part, -digits.length));
  return {
    ...item,
    value: toText(value),
    numeral: { ...numeral, value },
    end: item.end + digits.length,
  };
}

function readHalfBehind(text: string, item: Item): Item | null {
  if (!/^半(?![径程价数山自成封导夜个载脱])/.test(text.slice(item.end, item.end + 2))) return item;
  return item.numeral && applyMark(item.numeral, '半', { ...item, end: item.end + 1 });
}

/**
 * Works a 半 or 多 behind the unit into the item: 半 adds 0.5, 多 sets the bounds to at most one more.
 * @param approximation 多 or 余 as written
 * @returns null if the numeral is not whole or is approximate already
 */
function applyMark(
  numeral: WrittenNumeral,
  mark: string | undefined,
  item: Item,
  approximation = '多',
): Item | null {
  if (numeral.approximation || numeral.value.scale > 0) return null;
  if (mark === '半') {
    const value = toText(add(numeral.value, { digits: 5n, scale: 1 }));
    return { ...item, value, numeral: { ...numeral, value: toDecimal(value) } };
  }
  return { ...item, numeral: { ...numeral, approximation, step: { digits: 1n, scale: 0 } } };
}
