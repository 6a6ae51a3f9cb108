import { compareValues, shift, toText, type Decimal } from './decimal.ts';
import type { Reading } from './reading.ts';
import { findPower } from './han-numerals.ts';
import { isBehindRise } from './multiples.ts';
import { readNumeral } from './numerals.ts';

import { readPair } from './pairs.ts';
import type { ProseRules } from './prose-rules.ts';
import { execAt } from './words.ts';
import { isYear } from './written-numeral.ts';

/** Numerals of a list whose unit stands behind the last one: 15、22个百分点. Longer lists are read from their end. */
const LIST =
  /((?:-?\d{1,15}(?:\.\d+)?[百千]?[万亿]*(?:、|以?及|和|与)){1,12})(-?\d[\d.]*([百千]?[万亿]*))/y;
const ITEM = /(-?)([\d.]+[百千]?([万亿]*))(?:、|以?及|和|与)/g;
/** Units that number things: 3、5、7班. */
const ORDINAL = /^[期类款届层班组栋幢门页卷]$/;
const EACH = /(?:分别|依次|各)[^,;。]{0,8}$/;

/** A numeral of a list, with its place in the folded text. */
interface ListItem {
  start: number;
  end: number;
  value: string;
}

/** Numerals that share the unit of the quantity behind them. */
export interface List {
  items: ListItem[];
  /** The quantity with the unit. */
  last: Reading;
  /** Where the quantity with the unit begins. */
  lastStart: number;
}

/**
 * The list of numerals that begins at `at` of a folded text and has its unit behind the last one.
 * @param readLast reads the quantity at a place of the text
 * @returns null if there is no such list, or if its numerals are ordinals, years or parts of another number
 */
export function readList(
  text: string,
  at: number,
  prose: ProseRules,
  readLast: (at: number) => Reading | null,
): List | null {
  const [all, head = '', tail = '', multiplier = ''] = execAt(LIST, text, at) ?? [];
  if (!all || readPair(text, at, prose)) return null;
  const lastStart = at + head.length;
  const last = readLast(lastStart);
  if (!last?.unit || last.end <= lastStart + tail.length || last.lower !== last.upper || last.parts)
    return null;
  // 分别增长2、3倍: the numbers are no factors.
  if (last.unit === '倍' && isBehindRise(text.slice(Math.max(0, at - 12), at))) return null;
  if (ORDINAL.test(last.unit) && !EACH.test(text.slice(Math.max(0, at - 12), at))) return null;
  const items: ListItem[] = [];
  for (const match of head.matchAll(ITEM)) {
    const [, sign = '', written = '', own = ''] = match;
    const start = at + match.index;
    const end = start + sign.length + written.length;
    const numeral = readNumeral(text, start + sign.length);
    if (numeral?.end !== end || (last.unit === '年' && isYear(written))) return null;
    const raised = own ? numeral.value : shareMultiplier(numeral.value, multiplier, last.value);
    if (!raised) return null;
    const value = toText(raised);
    items.push({ start, end, value: sign && value !== '0' ? sign + value : value });
  }
  return { items, last, lastStart };
}

/** A list has numbers of one size: the others are at most so many times larger than the last one. */
const MAX_TIMES_LARGER = 20;

/**
 * The value of a numeral in front of one with a multiplier: in 1.5、2.5亿元 the first is 1.5亿.
 * @param last the value of the numeral with the multiplier
 * @returns null if the numeral may be meant without it: 5000、1万元
 */
function shareMultiplier(value: Decimal, multiplier: string, last: string | null): Decimal | null {
  const raised = shift(value, findPower(multiplier));
  const isOfOneSize = compareValues(`${toText(raised)}/${MAX_TIMES_LARGER}`, last ?? '0') <= 0;
  return !multiplier || isOfOneSize ? raised : null;
}
