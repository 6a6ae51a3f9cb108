/**
 * The grammar of quantities in Chinese prose: qualifier, numeral, unit, qualifier; ranges, percentages, fractions.
 * Figures are written as GB/T 15835 has them (出版物上数字用法), or in Han characters.
 */
import { add, compareValues, shift, toDecimal, toText } from './decimal.ts';
import { readFraction } from './fractions.ts';
import { hanValue, readNumeral, type Numeral as Read } from './numerals.ts';
import { boundsFor, PREFIX, SUFFIX, type Bounds } from './qualifiers.ts';
import { canonicalUnit } from './unit-names.ts';
import { findKind, unitAt, type Kind } from './units.ts';
import { matchAt } from './words.ts';

/** One quantity. Values are in `unit`, multipliers worked in: 3184万元 is 31840000 元. */
export interface Quantity {
  /** As written, qualifiers included. */
  text: string;
  /**
   * Exact decimal text (`126000`, `-3.5`); a fraction that no decimal equals is `2/3`. Of a range, its lower end.
   * Per cent is 95 of unit `%`, 三成 is 3 of unit 成, 半年 is 0.5 of unit 年.
   */
  value: string;
  /** What is counted: 元, 人次, %; a rate is 元/人; empty where the text leaves it out. */
  unit: string;
  kind: Kind;
  /** 约, 近, 超, 余 … as written, several joined (约左右), empty for an exact quantity. */
  qualifier: string;
  /**
   * The least that it can be; null where the text sets none, as 约 does. Equal to `upper` for an exact quantity.
   * Itself not reached behind 超, 超过, 逾, 突破, 多于, 高于, 大于 and >.
   */
  lower: string | null;
  /**
   * The most that it can be; null where the text sets none. Itself not reached behind 近, 不足, 不满, 未满, 不到,
   * 少于, 低于, 小于, <, 余 and 多 (800余万 is less than 900万).
   */
  upper: string | null;
}

/** A quantity and where it stands: `source.slice(start, end) === text`. */
export interface FoundQuantity extends Quantity {
  start: number;
  end: number;
}

/** A numeral, and how it is written. */
export interface Numeral extends Read {
  /** In Han characters. */
  readonly han: boolean;
  /** A 百, 千, 万 or 亿 without a digit before it: 近百, 上千. */
  readonly bare: boolean;
}

/**
 * What running text knows beyond the grammar: where that which reads like a quantity is a word, a name or a year.
 * A text that is one quantity as a whole needs none of it.
 */
export interface ProseRules {
  /** Whether the qualifier belongs to another word, by the characters before it: 签约200家. */
  endsWord(prefix: string, before: string): boolean;
  /** Whether what begins here is (part of) an ordinal, a code, a quoted name or a set phrase. */
  isName(text: string, at: number): boolean;
  /** Whether unit and what follows are another word: 三年级, 三位数. @param digit the numeral is one Han digit */
  beginsWord(unit: string, after: string, digit: boolean): boolean;
  /** Whether a numeral (as written) with this unit counts something. */
  counts(written: string, numeral: Numeral, unit: string, qualified: boolean): boolean;
}

/**
 * The one quantity that a text is.
 * @param text any string; full-width digits and signs, thousands separators and a space before the unit are read
 * @returns null where the text is not a quantity, is more than one, or is a year, date, ordinal or name
 */
export function parseQuantity(text: string): Quantity | null {
  const folded = fold(text);
  const start = folded.length - folded.trimStart().length;
  const end = folded.trimEnd().length;
  const found = readAt(folded.slice(0, end), start, null);
  return found?.end === end ? readQuantity(text, start, found) : null;
}

/** Full-width signs and digits made half-width, dashes one dash; as long as the text, so that places stay. */
export function fold(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−‐‑‒]/g, '-')
    .replace(/[∼〜]/g, '~')
    .replace(/\u3000|\u00a0/g, ' ');
}

export interface Reading extends Bounds {
  /** A fraction in words: it may have no unit. */
  fraction: boolean;
  unit: string;
  end: number;
}

export function readQuantity(source: string, start: number, reading: Reading): Quantity {
  const { end, unit, fraction, ...rest } = reading;
  const name = canonicalUnit(unit);
  const kind = fraction ? 'ratio' : findKind(name);
  return { text: source.slice(start, end), unit: name, kind, ...rest };
}

/** The quantity that begins at `at` of a folded text. @param prose null where the text is one quantity */
export function readAt(text: string, at: number, prose: ProseRules | null): Reading | null {
  const prefix = matchAt(PREFIX, text, at);
  if (prefix && prose?.endsWord(prefix, text.slice(Math.max(0, at - 2), at))) return null;
  const start = at + prefix.length + (prefix && text[at + prefix.length] === ' ' ? 1 : 0);
  if (prose?.isName(text, start)) return null;
  const first = readItem(text, start, prose);
  if (!first) return null;
  const { numeral } = first;
  // 上千, 过百, 破亿: these qualify a bare multiplier (上 百家, 过 万) or a half, and nothing that is marked 余 already.
  if (/^[上过破]$/.test(prefix) && numeral && !(numeral.bare && !numeral.approximation)) {
    if (prefix === '上' || !numeral.multiplier || numeral.approximation) return null;
  }
  // 近五年 are the last five; 近三十年 are almost thirty.
  if (prefix === '近' && /^(?:年|个月|天|周)$/.test(first.unit) && isFew(first)) return null;
  const range = readRange(text, start, first, prose);
  const item = range?.last ?? first;
  const suffix = matchAt(SUFFIX, text, item.end);
  const qualified = prefix + suffix !== '';
  if (!range && !counts(text, start, first, qualified, prose)) return null;
  const { unit } = item;
  const shared = { unit, end: item.end + suffix.length, fraction: !numeral };
  if (range) {
    const { lower, upper } = range;
    return { value: lower, lower, upper, qualifier: prefix + suffix, ...shared };
  }
  return { ...boundsFor(first.value, numeral, prefix, suffix), ...shared };
}

interface Item {
  value: string;
  /** null for a fraction in words */
  numeral: Numeral | null;
  unit: string;
  negative: boolean;
  end: number;
}

const isFew = ({ value, numeral }: Item): boolean =>
  !numeral?.bare && compareValues(value, '10') <= 0;
/** Units of which a half or a little more can be told: 两年半, 3公里多. */
const MEASURES = new Set(['time', 'age', 'length', 'area', 'volume', 'mass', 'money']);
const SIGN = /-|\+|负|零下/y;

/** Numeral and unit, or a fraction in words. */
function readItem(text: string, at: number, prose: ProseRules | null): Item | null {
  const sign = matchAt(SIGN, text, at);
  const negative = sign !== '' && sign !== '+';
  const start = at + sign.length;
  const fraction = readFraction(text, start);
  if (fraction) {
    const value = negative ? `-${fraction.value}` : fraction.value;
    return sign && !fraction.unit ? null : { ...fraction, value, numeral: null, negative };
  }
  const numeral = readWritten(text, start) ?? (sign ? null : readHalf(text, at));
  if (!numeral) return null;
  const item = readMeasure(text, start, numeral, prose);
  if (!item || !sign) return item;
  if (sign === '零下' && !/℃|度/.test(item.unit)) return null;
  // A dash before what is counted joins, or parts (泉州-5家): nothing counted is below zero.
  if (prose && !/^(?:%|‰|℃|摄氏度|元)$/.test(item.unit)) return null;
  if (!negative) return item;
  // The bounds of 余 and 多 lie the other way below zero: rather none than the wrong ones.
  if (numeral.approximation) return null;
  return { ...item, negative, value: item.value === '0' ? '0' : `-${item.value}` };
}

function readWritten(text: string, at: number): Numeral | null {
  // 三十万千瓦: the 千 is the unit's.
  if (/[万亿]/.test(text[at - 1] ?? '') && /^千[瓦克米]/.test(text.slice(at, at + 2))) return null;
  const numeral = readNumeral(text, at);
  const first = text[at] ?? '';
  return numeral && { ...numeral, han: !/\d/.test(first), bare: /[百千万亿]/.test(first) };
}

/** 半年, 半个月: half of one unit of time. */
function readHalf(text: string, at: number): Numeral | null {
  if (!/^半(?:年|个月|个?小时|天)/.test(text.slice(at, at + 4))) return null;
  const value = { digits: 5n, scale: 1 };
  const none = { approximation: '', multiplier: 0, han: true, bare: false };
  return { value, step: value, ...none, end: at + 1 };
}

function readMeasure(
  text: string,
  start: number,
  numeral: Numeral,
  prose: ProseRules | null,
): Item | null {
  const plain = { value: toText(numeral.value), numeral, negative: false };
  // 3个多月, 三个半小时: the mark stands inside the unit.
  const inside = /^个([多半])(月|小时|世纪)/.exec(text.slice(numeral.end, numeral.end + 4));
  if (inside) {
    const [all, mark, of] = inside;
    const end = numeral.end + all.length;
    return of === '世纪' ? null : marked(numeral, mark, { ...plain, unit: `个${of}`, end });
  }
  const read = readUnit(text, start, numeral, prose);
  if (!read) return null;
  const [unit, end] = read;
  const item = { ...plain, unit, end };
  const finer = readFinerItem(text, item);
  if (finer) return finer;
  // 5元3角, 3块5, 1年零3个月: what follows belongs to it.
  if (/[元块]$/.test(unit) ? /\d/.test(text[end] ?? '') : unit === '年' && text[end] === '零') {
    return null;
  }
  if (!/^[倍成]$/.test(unit) && !MEASURES.has(findKind(canonicalUnit(unit)))) return item;
  const tail = text.slice(end, end + 2);
  if (/^[多余](?:$|[^\p{Script=Han}]|[的来时长高前后了就才远重宽深])/u.test(tail)) {
    return marked(numeral, '多', { ...item, end: end + 1 }, tail[0]);
  }
  return halfBehind(text, item);
}

/** 八成五 is 8.5 of 成; 10秒98 is 10.98 seconds. */
const FINER: Readonly<Record<string, RegExp>> = {
  成: /^[一二三四五六七八九](?=$|[^\p{Script=Han}]|[的以之左上])/u,
  秒: /^\d\d(?!\d)/,
};

function readFinerItem(text: string, item: Item): Item | null {
  const [digits] = FINER[item.unit]?.exec(text.slice(item.end, item.end + 3)) ?? [];
  const { numeral } = item;
  if (!digits || !numeral || numeral.approximation || numeral.value.scale > 0) return null;
  const part = item.unit === '成' ? hanValue(digits) : toDecimal(digits);
  if (!part) return null;
  const value = add(numeral.value, shift(part, -digits.length));
  return {
    ...item,
    value: toText(value),
    numeral: { ...numeral, value },
    end: item.end + digits.length,
  };
}

function halfBehind(text: string, item: Item): Item | null {
  if (!/^半(?![径程价数山自成封导夜个载脱])/.test(text.slice(item.end, item.end + 2))) return item;
  return item.numeral && marked(item.numeral, '半', { ...item, end: item.end + 1 });
}

/** A unit's own half or 多 worked into a whole number of it; null where the number is no such. */
function marked(
  numeral: Numeral,
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

function readUnit(
  text: string,
  start: number,
  numeral: Numeral,
  prose: ProseRules | null,
): [unit: string, end: number] | null {
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  const digit = numeral.han && numeral.end - start === 1;
  let unit = unitAt(text, at);
  while (unit) {
    const after = text.slice(at + unit.length, at + unit.length + 12);
    if (!prose?.beginsWord(unit, after, digit)) break;
    unit = unitAt(text.slice(at, at + unit.length - 1), 0);
    if (!unit) return null;
  }
  // 六大平台企业: the unit is left out. 二十大, 党的八大 are congresses.
  const great =
    /[两三四五六七八九]大(?=$|[\p{Script=Han}])(?!会|以来|精神|报告|代表|件|名[旦楼园绣著])/uy;
  great.lastIndex = start;
  if (!unit && digit && great.test(text) && !/[的共]/.test(text[start - 1] ?? '')) {
    return ['', numeral.end + 1];
  }
  if (!unit) return ['', numeral.end];
  const end = at + unit.length;
  const rate = /^(?:\([次户件]\)次?|\/(?:[月日]|人次|次))/.exec(text.slice(end, end + 4))?.[0];
  if (rate) return [unit + rate, end + rate.length];
  const per = text[end] === '/' ? unitAt(text, end + 1) : '';
  if (!per) return [unit, end];
  const time = /^·[年月天日次]/.exec(text.slice(end + 1 + per.length))?.[0] ?? '';
  return [`${unit}/${per}${time}`, end + 1 + per.length + time.length];
}

interface Range {
  lower: string;
  upper: string;
  last: Item;
}

const SEPARATOR = / ?(?:~|--?|–|——?|至|到) ?/y;

/** `3~5万元`, `三至五万`, `20%~30%`, `百分之二十至三十`, `3万元至5万元`: both ends of one unit. */
function readRange(
  text: string,
  start: number,
  first: Item,
  prose: ProseRules | null,
): Range | null {
  const separator = matchAt(SEPARATOR, text, first.end);
  if (!separator || first.numeral?.approximation) return null;
  // 从12家到23家 tells a change.
  if (prose && first.unit && /[从由]/.test(text[start - 1] ?? '') && /[至到]/.test(separator)) {
    return null;
  }
  const last = readItem(text, first.end + separator.length, prose);
  if (!last || (last.negative && !first.negative)) return null;
  if (first.unit === '%' && !first.numeral && last.numeral?.han && !last.unit) {
    return toRange(first.value, { ...last, unit: '%' });
  }
  const one = !first.unit || first.unit === last.unit || last.unit.startsWith(`${first.unit}/`);
  if (!one || !last.numeral !== !first.numeral) return null;
  if (!last.unit && !(last.numeral?.multiplier || !prose)) return null;
  const written = text.slice(start, first.numeral?.end ?? first.end);
  // 2025—2026年, 0595-2258个: years and codes.
  if (isYear(written) && (last.unit === '年' || (!last.unit && separator.trim() !== '~')))
    return null;
  const shared = last.numeral?.multiplier ?? 0;
  if (!first.numeral || !shared || first.numeral.multiplier || first.unit) {
    return toRange(first.value, last);
  }
  const raised = toText(shift(first.numeral.value, shared));
  if (compareValues(raised, last.value) <= 0) return toRange(raised, last);
  // 800~2万元 says 800; whether 5~3万 does cannot be told.
  return compareValues(first.value, '100') < 0 ? null : toRange(first.value, last);
}

function toRange(lower: string, last: Item): Range | null {
  if (last.numeral?.approximation) return null;
  return compareValues(lower, last.value) < 0 ? { lower, upper: last.value, last } : null;
}

function isYear(text: string): boolean {
  return /^(?:1\d|2[01])\d\d$/.test(text) || /^[一二][零〇一二三四五六七八九]{3}$/.test(text);
}

/** Whether what was read counts something, and is not a year. */
function counts(
  text: string,
  start: number,
  item: Item,
  qualified: boolean,
  prose: ProseRules | null,
): boolean {
  const { numeral, unit } = item;
  if (!numeral) return true;
  const written = text.slice(start, numeral.end).replace(/^[-+负]|^零下/, '');
  if (unit === '年' && (isYear(written) || /^[089]\d$/.test(written))) return false;
  const great = !unit && item.end > numeral.end;
  return !prose || great || prose.counts(written, numeral, unit, qualified);
}
