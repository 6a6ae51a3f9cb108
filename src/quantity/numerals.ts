import { add, shift, toDecimal, type Decimal } from './decimal.ts';
import { execAt, matchAt } from './words.ts';

/** A numeral read out of a text. */
export interface Numeral {
  readonly value: Decimal;
  /** The value of one step of the last digit written that is not zero: 800 → 100, 12.6万 → 1000, 十 → 10. */
  readonly step: Decimal;
  /** 余, 多, 来 or + inside or right after the numeral: 800余万, 482万余, 十来, 10万+. */
  readonly approximation: string;
  /** Power of ten of a 万 or 亿 at its end, which a range's first numeral shares: 3~5万. */
  readonly multiplier: number;
  /** Where it ends in the text. */
  readonly end: number;
}

type Read = Omit<Numeral, 'step'>;

/** Longer numerals count nothing that a report counts. */
const LONGEST = 40;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** A digit's place here, or what is left of it by 10, is what it is worth. */
const DIGITS = '零一二三四五六七八九〇 两';
/** One part of a numeral in digits, behind the 零 that may join it to the last. `12,34` and `1,2` are none. */
const PART = /[零〇]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?!\.?\d|,\d)/y;
/** 3千米, 5千克, 2千瓦 are of their own units; a space stands where people type one. */
const MULTIPLIER = / ?(?:[十百千]?(?:万亿|[万亿])|百(?![分姓货])|千(?![米克瓦]))/y;
/** What goes on behind a mark: 800余万, 1千余万. 800余百姓 are not counted in hundreds. */
const BEHIND = / ?[十百千]?(?:万亿|[万亿])/y;
/** 三十万千瓦: the 千 is the unit's. */
const HAN =
  /(?:[零〇一二两三四五六七八九十廿百千]|[万亿](?!千[瓦克米]))*[万亿]?(?:点[零〇一二三四五六七八九]+[百千]?[万亿]*)?/y;
/** 5+2 and 1+N add up; 来 begins other words (3家来自…). */
const APPROXIMATION = /[余多]|\+(?![\da-z])|来(?![自到源的访闽泉看说临电])/iy;
/** 1.3万多亿, 3亿零500万: what goes on as a numeral was not read to its end. */
const GOES_ON = /[零〇十万亿\d]|百(?![姓货])|千(?![米克瓦家])/y;

/** 万亿 → 12. */
function findPower(multiplier: string): number {
  let power = 0;
  for (const character of multiplier) power += POWERS[character] ?? 0;
  return power;
}

/** The mark of approximation at a numeral's end, the multiplier that goes on behind it, and where both end. */
function markAt(text: string, at: number): [mark: string, behind: string, end: number] {
  const mark = matchAt(APPROXIMATION, text, at);
  const last = text[at - 1] ?? '';
  // 来 approximates tens only: 十来个, 三十来万.
  if (!mark || (mark === '来' && !/[0十百千]/.test(last))) return ['', '', at];
  const behind = last === '亿' ? '' : matchAt(BEHIND, text, at + 1);
  return [mark, behind, at + 1 + behind.length];
}

/** The numeral that begins at `at` of a folded text (half-width digits), or null. */
export function readNumeral(text: string, at: number): Numeral | null {
  const numeral = readArabic(text, at) ?? readHan(text, at);
  if (!numeral || numeral.end - at > LONGEST || matchAt(GOES_ON, text, numeral.end)) return null;
  return { ...numeral, step: lastStep(numeral.value) };
}

function readArabic(text: string, at: number): Read | null {
  let value: Decimal | null = null;
  let multiplier = 0;
  let approximation = '';
  let end = at;
  // 3亿5000万, 3亿零500万, 1万2千: parts of falling size, each but the last with a multiplier.
  for (let limit = Infinity; !approximation; limit = multiplier) {
    const [all = '', digits = ''] = execAt(PART, text, end) ?? [];
    if (!all) break;
    // 007, 0595: codes.
    if (!value && /^(?:0\d|[零〇])/.test(all)) return null;
    const next = end + all.length;
    const word = matchAt(MULTIPLIER, text, next);
    const [mark, behind, last] = markAt(text, next + word.length);
    const power = findPower(word + behind);
    const coefficient = toDecimal(digits.replaceAll(',', ''));
    if (value && (power >= limit || coefficient.scale > 0 || digits.length > limit)) break;
    // 3万5 is 35,000 or 30,005.
    if (value && !power && /^\d\d?$/.test(all)) return null;
    const part = shift(coefficient, power);
    value = value ? add(value, part) : part;
    [multiplier, approximation, end] = [power, mark, last];
  }
  if (!value) return null;
  return { value, approximation, multiplier, end };
}

/** 800 → 100, 482 → 1, 1.2 → 0.1. */
function lastStep({ digits, scale }: Decimal): Decimal {
  while (digits && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return shift({ digits: 1n, scale: 0 }, -scale);
}

function readHan(text: string, at: number): Read | null {
  const run = matchAt(HAN, text, at);
  if (!run) return null;
  const [approximation, behind, end] = markAt(text, at + run.length);
  const written = run + behind.trim();
  const value = hanValue(written);
  return (
    value && { value, approximation, multiplier: findPower(/[万亿]*$/.exec(written)![0]), end }
  );
}

/** The value of a numeral in Han characters, or null where it is not one: 三千一百八十四万, 十二点六万, 两万五. */
export function hanValue(numeral: string): Decimal | null {
  const text = numeral
    .replaceAll('廿', '二十')
    .replace(/[零〇一二两三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit) % 10));
  // A 零 begins no other number than itself: 零万, 零点五.
  const match = /^(?!0[^点万亿])([^点]+)(?:点(\d+)([百千]?[万亿]*))?$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction, tail = ''] = match;
  // 万, 百万, 万亿: one of its kind.
  const value = readWhole(whole.replace(/^[百千万亿](?=$|[万亿])/, '1$&'), '亿万千百十');
  return value && shift(fraction ? add(value, toDecimal(`0.${fraction}`)) : value, findPower(tail));
}

/** A whole number of digits and multipliers, the greatest of which parts it. @param multipliers the greatest first */
function readWhole(text: string, multipliers: string): Decimal | null {
  if (!multipliers) return /^0?\d$/.test(text) ? toDecimal(text) : null;
  const [multiplier = '', smaller] = [multipliers[0], multipliers.slice(1)];
  const [before = '', behind, ...more] = text.split(multiplier);
  if (behind === undefined) return readWhole(text, smaller);
  const power = findPower(multiplier);
  // 十二: a ten alone is one of its kind.
  const count = power > 1 ? before : before.replace(/^0?$/, '1');
  const times = readWhole(count, power > 3 ? smaller : '');
  // 二百五 is 250, 两万五 is 25,000.
  const rest = /^\d?$/.test(behind)
    ? shift(toDecimal(behind || '0'), power - 1)
    : readWhole(behind, smaller);
  return times && rest && more.length === 0 ? add(shift(times, power), rest) : null;
}
