/**
 * The grammar of quantities in Chinese prose: qualifier, numeral, unit, qualifier; ranges, percentages, fractions.
 * Figures are written as GB/T 15835 has them (出版物上数字用法), or in Han characters.
 */
import { add, compareValues, shift, toDecimal, toText, type Decimal } from './decimal.ts';
import { hanValue, readNumeral, type Numeral } from './numerals.ts';
import { canonicalUnit, kindOf, unitAt, type Kind } from './units.ts';

/** One quantity. Values are in `unit`, multipliers worked in: 3184万元 is 31840000 元. */
export interface Quantity {
  /** As written, qualifiers included. */
  text: string;
  /** Exact decimal text (`126000`, `-3.5`); a fraction that no decimal equals is `2/3`. Of a range, its lower end. */
  value: string;
  /** What is counted: 元, 人次, %; empty where the text leaves it out. */
  unit: string;
  kind: Kind;
  /** 约, 近, 超, 余 … as written, empty for an exact quantity. */
  qualifier: string;
  /** The least that it can be; null where the text sets none. Equal to `upper` for an exact quantity. */
  lower: string | null;
  /**
   * The most that it can be; null where the text sets none. Not reached itself behind 近, 不足, 不到, 余 and 多
   * (800余万 is less than 900万).
   */
  upper: string | null;
}

/** A quantity and where it stands: `source.slice(start, end) === text`. */
export interface FoundQuantity extends Quantity {
  start: number;
  end: number;
}

type Bound = 'about' | 'above' | 'below';
const BEFORE: Readonly<Record<Bound, string>> = {
  about: '大约 约 约为',
  above: '超过 超 逾 突破 多于 不少于 不低于 至少 上 过',
  below: '将近 接近 近 不足 不到 少于 低于 不超过 至多 最多',
};
const BEHIND: Readonly<Record<Bound, string>> = {
  about: '左右 上下',
  above: '以上',
  below: '以下 以内',
};
const boundsOf = (words: Readonly<Record<Bound, string>>) =>
  new Map(
    Object.entries(words).flatMap(([bound, list]) =>
      list.split(' ').map((word) => [word, bound as Bound] as const),
    ),
  );
const PREFIXES = boundsOf(BEFORE);
const SUFFIXES = boundsOf(BEHIND);
/** Longer words first: 超过 before 超. */
const PREFIX = new RegExp([...PREFIXES.keys()].sort((a, b) => b.length - a.length).join('|'), 'y');
const SUFFIX = new RegExp([...SUFFIXES.keys()].join('|'), 'y');
const SEPARATOR = / ?(?:~|--?|–|——?|至|到) ?/y;
/**
 * What running text knows beyond the grammar: where that which reads like a quantity is a word, a name or a year.
 * A text that is one quantity as a whole needs none of it.
 */
export interface ProseRules {
  /** Whether the qualifier belongs to another word, by the character before it: 签约200家. */
  endsWord(prefix: string, before: string): boolean;
  /** Whether what begins here is (part of) an ordinal, a code, a quoted name or a set phrase. */
  isName(text: string, at: number): boolean;
  /** Whether unit and what follows are another word: 三年级, 三位数. */
  beginsWord(unit: string, after: string, han: boolean): boolean;
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
  return found?.end === end ? quantityOf(text, start, found) : null;
}

/** Full-width signs and digits made half-width, dashes one dash; as long as the text, so that places stay. */
export function fold(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−‐‑‒]/g, '-')
    .replace(/[∼〜]/g, '~')
    .replace(/\u3000|\u00a0/g, ' ');
}

export interface Reading {
  /** A fraction in words: it has no numeral and may have no unit. */
  fraction: boolean;
  value: string;
  lower: string | null;
  upper: string | null;
  unit: string;
  qualifier: string;
  end: number;
}

export function quantityOf(source: string, start: number, reading: Reading): Quantity {
  const { end, unit, fraction, ...rest } = reading;
  const name = canonicalUnit(unit);
  return {
    text: source.slice(start, end),
    unit: name,
    kind: fraction ? 'ratio' : kindOf(name),
    ...rest,
  };
}

/** The quantity that begins at `at` of a folded text. @param prose null where the text is one quantity */
export function readAt(text: string, at: number, prose: ProseRules | null): Reading | null {
  const before = text[at - 1] ?? '';
  let start = at;
  let prefix = matchAt(PREFIX, text, at);
  if (prefix) {
    if (prose?.endsWord(prefix, before)) return null;
    start += prefix.length;
    if (text[start] === ' ') start += 1;
  }
  if (prose?.isName(text, start)) return null;
  const first = readItem(text, start, prose);
  if (!first) return null;
  if (prefix === '上' || prefix === '过') {
    if (!first.numeral?.bare) return null;
    if (first.numeral.approximation) prefix = '';
    if (!prefix) return null;
  }
  if (first.numeral?.bare && prose && !prefix && !/[余多]/.test(first.numeral.approximation))
    return null;
  const range = readRange(text, start, first, prose);
  const item = range?.last ?? first;
  if (!range && !counts(text, start, first, prefix, prose)) return null;
  const suffix = matchAt(SUFFIX, text, item.end);
  const end = item.end + suffix.length;
  if (range) {
    const { lower, upper } = range;
    return {
      value: lower,
      lower,
      upper,
      unit: item.unit,
      qualifier: prefix + suffix,
      end,
      fraction: !item.numeral,
    };
  }
  return { ...bounds(first, prefix, suffix), unit: first.unit, end, fraction: !first.numeral };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

interface Item {
  value: string;
  numeral: Numeral | null;
  unit: string;
  negative: boolean;
  end: number;
}

/** Numeral and unit, or a fraction in words. */
function readItem(text: string, at: number, prose: ProseRules | null): Item | null {
  const fraction = readFraction(text, at);
  if (fraction) return fraction;
  const negative = text[at] === '-';
  const numeral = readNumeral(text, negative ? at + 1 : at);
  if (!numeral) return null;
  const digits = negative ? -numeral.value.digits : numeral.value.digits;
  const value = toText({ ...numeral.value, digits });
  // 3个多月: the mark stands inside the unit.
  const inside = /^个多(月|小时)/.exec(text.slice(numeral.end, numeral.end + 4));
  if (inside) {
    const marked = { ...numeral, approximation: '多' };
    return {
      value,
      numeral: marked,
      unit: `个${inside[1]}`,
      negative,
      end: numeral.end + inside[0].length,
    };
  }
  const [unit, end] = readUnit(text, numeral, prose);
  return { value, numeral, unit, negative, end };
}

const FRACTION =
  /([零〇一二两三四五六七八九十百千万亿]+|\d+)分之([零〇一二两三四五六七八九十百千点]+|\d+(?:\.\d+)?)/y;

function readFraction(text: string, at: number): Item | null {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  if (!match || match[0].length > 40) return null;
  const [all, below = '', above = ''] = match;
  const value = (part: string): Decimal | null =>
    /^\d/.test(part) ? toDecimal(part) : hanValue(part);
  const [denominator, numerator] = [value(below), value(above)];
  if (!denominator || !numerator || denominator.digits <= 0n) return null;
  const end = at + all.length;
  const size = toText(denominator);
  if (size === '100')
    return { value: toText(numerator), numeral: null, unit: '%', negative: false, end };
  if (size === '1000')
    return { value: toText(numerator), numeral: null, unit: '‰', negative: false, end };
  return { value: quotient(numerator, denominator), numeral: null, unit: '', negative: false, end };
}

/** The exact decimal of a quotient, or `a/b` in lowest terms where it has none. */
function quotient(a: Decimal, b: Decimal): string {
  let above = a.digits * 10n ** BigInt(b.scale);
  let below = b.digits * 10n ** BigInt(a.scale);
  for (let x = above, y = below; ;) {
    if (y === 0n) {
      if (x > 1n) [above, below] = [above / x, below / x];
      break;
    }
    [x, y] = [y, x % y];
  }
  let scale = 0;
  let rest = below;
  while (rest % 10n === 0n) [rest, scale] = [rest / 10n, scale + 1];
  while (rest % 2n === 0n) [rest, scale, above] = [rest / 2n, scale + 1, above * 5n];
  while (rest % 5n === 0n) [rest, scale, above] = [rest / 5n, scale + 1, above * 2n];
  return rest === 1n ? toText({ digits: above, scale }) : `${above}/${below}`;
}

function readUnit(
  text: string,
  numeral: Numeral,
  prose: ProseRules | null,
): [unit: string, end: number] {
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  let unit = unitAt(text, at);
  for (; unit; unit = unitAt(text.slice(0, at + unit.length - 1), at)) {
    const after = text.slice(at + unit.length, at + unit.length + 4);
    if (!prose?.beginsWord(unit, after, numeral.han)) break;
  }
  // 六大平台企业: the unit is left out. 二十大, 党的八大 are congresses.
  const great = /[二三四五六七八九]大(?=$|[\p{Script=Han}])(?!会|以来|精神|报告|代表|[共的]$)/uy;
  great.lastIndex = numeral.end - 1;
  if (!unit && numeral.han && great.test(text) && hanLength(text, numeral.end) === 1) {
    return ['', numeral.end + 1];
  }
  return unit ? [unit, at + unit.length] : ['', numeral.end];
}

/** How many numeral characters in Han stand before `end`. */
function hanLength(text: string, end: number): number {
  return (
    /[零〇一二两三四五六七八九十廿百千万亿点党共的]{0,3}$/.exec(
      text.slice(Math.max(0, end - 3), end),
    )?.[0].length ?? 0
  );
}

interface Range {
  lower: string;
  upper: string;
  last: Item;
}

/** `3~5万元`, `三至五万`, `20%~30%`, `3万元至5万元`: both ends of one unit. */
function readRange(
  text: string,
  start: number,
  first: Item,
  prose: ProseRules | null,
): Range | null {
  const separator = matchAt(SEPARATOR, text, first.end);
  if (!separator || first.numeral?.approximation) return null;
  const last = readItem(text, first.end + separator.length, prose);
  if (!last || last.negative || (first.unit && first.unit !== last.unit)) return null;
  if (!last.numeral !== !first.numeral) return null;
  const dash = separator.trim() === '-' && !first.unit;
  if (!last.unit && !(last.numeral?.multiplier || !prose)) return null;
  // 2025—2026年, 0595-2258个: years and codes.
  if (isYear(text.slice(start, first.end)) && last.unit === '年') return null;
  if (dash && /^0\d/.test(text.slice(start, first.end))) return null;
  let lower = first.value;
  const shared = last.numeral?.multiplier ?? 0;
  if (first.numeral && last.numeral && shared && !first.numeral.multiplier && !first.unit) {
    const raised = toText(shift(first.numeral.value, shared));
    if (compareValues(raised, last.value) <= 0) lower = raised;
  }
  return compareValues(lower, last.value) < 0 ? { lower, upper: last.value, last } : null;
}

function isYear(text: string): boolean {
  return /^(?:1[89]|20)\d\d$/.test(text) || /^[一二][零〇一二三四五六七八九]{3}$/.test(text);
}

/** Whether what was read counts something, and is not a year. */
function counts(text: string, start: number, item: Item, prefix: string, prose: ProseRules | null) {
  const { numeral, unit } = item;
  if (!numeral) return true;
  const written = text.slice(start, numeral.end);
  if (unit === '年' && (isYear(written) || /^[89]\d$/.test(written))) return false;
  const great = !unit && item.end > numeral.end;
  return !prose || great || prose.counts(written, numeral, unit, prefix !== '');
}

function bounds(
  item: Item,
  prefix: string,
  suffix: string,
): Omit<Reading, 'unit' | 'end' | 'fraction'> {
  const { value, numeral } = item;
  const inner = numeral?.approximation ?? '';
  const bound = PREFIXES.get(prefix) ?? SUFFIXES.get(suffix);
  const qualifier = prefix + inner + suffix;
  if (bound === 'above') return { value, qualifier, lower: value, upper: null };
  if (bound === 'below') return { value, qualifier, lower: null, upper: value };
  if (bound === 'about' || inner === '来') return { value, qualifier, lower: null, upper: null };
  if (!numeral || !inner) return { value, qualifier, lower: value, upper: value };
  return { value, qualifier, lower: value, upper: toText(add(numeral.value, numeral.step)) };
}
