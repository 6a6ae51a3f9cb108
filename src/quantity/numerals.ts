import { add, shift, toDecimal, toText, type Decimal } from './decimal.ts';

/** A numeral read out of a text. */
export interface Numeral {
  readonly value: Decimal;
  /** The value of one step of the last digit written that is not zero: 800 → 100, 12.6万 → 1000, 十 → 10. */
  readonly step: Decimal;
  /** 余, 多, 来 or + inside or right after the numeral: 800余万, 482万余, 十来, 10万+. */
  readonly approximation: string;
  /** Power of ten of a 万 or 亿 at its end, which a range's first numeral shares: 3~5万. */
  readonly multiplier: number;
  /** Written in Han characters. */
  readonly han: boolean;
  /** A 十, 百, 千, 万 or 亿 without a digit before it, other than 十: 近百, 上千. */
  readonly bare: boolean;
  /** Where it ends in the text. */
  readonly end: number;
}

/** Longer numerals count nothing that a report counts. */
const LONGEST = 40;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const DIGITS = '零一二三四五六七八九';
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?/y;
const MULTIPLIER = /(?:[十百千]?万亿|[十百千]?[万亿]|百(?!分)|千)/y;
const HAN =
  /[零〇一二两三四五六七八九十廿百千万亿]+(?:点[零〇一二三四五六七八九]+[百千]?[万亿]*)?/y;
const APPROXIMATION = /[余多来+]/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Spaces that people type between a number and what follows. */
function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/**
 * Where the run of numeral characters at `at` ends, whatever it means: `at` itself where there is none.
 * A reader that could not make sense of a numeral goes on from there, so that no character is read twice.
 */
export function endOfRun(text: string, at: number): number {
  const run = /[\d.,]+|[零〇一二两三四五六七八九十廿百千万亿点]+/y;
  return at + matchAt(run, text, at).length;
}

/** The numeral that begins at `at` of a folded text (half-width digits), or null. */
export function readNumeral(text: string, at: number): Numeral | null {
  if (endOfRun(text, at) - at > LONGEST) return null;
  const numeral = readArabic(text, at) ?? readHan(text, at);
  // 1.3万多亿, 3亿零500万: what goes on as a numeral was not read to its end.
  const goesOn = /^(?:[零〇十百万亿\d]|千(?![米克瓦]))/;
  return numeral && goesOn.test(text.slice(numeral.end, numeral.end + 2)) ? null : numeral;
}

function readArabic(text: string, at: number): Numeral | null {
  let value: Decimal | null = null;
  let step: Decimal = { digits: 1n, scale: 0 };
  let multiplier = 0;
  let approximation = '';
  let end = at;
  // 3亿5000万, 3亿零500万, 1万2千: parts of falling size, each but the last with a multiplier.
  for (let limit = Infinity; ; limit = multiplier) {
    const gap = value && /[零〇]/.test(text[end] ?? '') ? 1 : 0;
    const digits = matchAt(ARABIC, text, end + gap);
    if (!digits) break;
    // 007, 0595: codes.
    if (!value && /^0\d/.test(digits)) return null;
    const coefficient = toDecimal(digits.replaceAll(',', ''));
    let next = end + gap + digits.length;
    if (/^[\d,]/.test(text.slice(next, next + 1)) && /\d/.test(text[next + 1] ?? text[next] ?? ''))
      return null;
    const inner = readApproximation(text, next);
    const [first, length] = readMultiplier(text, next + inner.length);
    let power = first;
    if (power) {
      next += inner.length + length;
      approximation = inner;
      // 1千余万, 1.3万多亿: the multiplier goes on behind the mark.
      const mark = readApproximation(text, next);
      const [more, moreLength] = mark && power < 8 ? readMultiplier(text, next + 1) : [0, 0];
      if (more > 3 && !inner) {
        power += more;
        next += 1 + moreLength;
        approximation = mark;
      }
    }
    if (power >= limit || (value && (coefficient.scale > 0 || digits.length > limit))) break;
    // 3万5 is 35,000 or 30,005.
    if (value && !power && !gap && digits.length < 3) return null;
    const part = shift(coefficient, power);
    value = value ? add(value, part) : part;
    step = shift(lastStep(digits), power);
    multiplier = power;
    end = next;
    if (!power || approximation) break;
  }
  if (!value) return null;
  approximation ||= readApproximation(text, end);
  if (approximation && text[end] === approximation) end += 1;
  return { value, step, approximation, multiplier, han: false, bare: false, end };
}

function readApproximation(text: string, at: number): string {
  const mark = matchAt(APPROXIMATION, text, at);
  const next = text[at + 1] ?? '';
  // 5+2 and 1+N add up; 来 begins other words (3家来自…), it approximates tens only: 十来个, 三十来万.
  if (mark === '+') return /[\da-z]/i.test(next) ? '' : mark;
  const tens = /[0十百千]/.test(text[at - 1] ?? '') && !/[自到源的访闽泉看说临电]/.test(next);
  return mark === '来' && !tens ? '' : mark;
}

function readMultiplier(text: string, at: number): [power: number, length: number] {
  const start = skipSpace(text, at);
  const word = matchAt(MULTIPLIER, text, start);
  // 3千米, 5千克, 2千瓦 are of their own units.
  const next = text[start + word.length] ?? '';
  if (!word || (word === '千' && /[米克瓦]/.test(next))) return [0, 0];
  const power = [...word].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0);
  return [power, start - at + word.length];
}

/** 800 → 100, 482 → 1, 1.2 → 0.1. */
function lastStep(digits: string): Decimal {
  const plain = digits.replaceAll(',', '');
  const [whole = '', fraction = ''] = plain.split('.');
  const kept = fraction.replace(/0+$/, '');
  if (kept) return { digits: 1n, scale: kept.length };
  return shift({ digits: 1n, scale: 0 }, (/[1-9](0*)$/.exec(whole)?.[1] ?? '').length);
}

function readHan(text: string, at: number): Numeral | null {
  let written = matchAt(HAN, text, at);
  if (!written) return null;
  let end = at + written.length;
  // 三十万千瓦: the 千 is the unit's.
  if (/[万亿]千$/.test(written) && /[瓦克米]/.test(text[end] ?? '')) {
    written = written.slice(0, -1);
    end -= 1;
  }
  let body = written;
  let approximation = readApproximation(text, end);
  if (approximation) {
    end += 1;
    // 十余万: the multiplier goes on behind the mark.
    const [, length] = /亿$/.test(body) ? [0, 0] : readMultiplier(text, end);
    const tail = text.slice(end, end + length).trim();
    if (/^(?:万亿|[万亿])$/.test(tail)) {
      body += tail;
      end += length;
    } else if (approximation === '来' && !/[十百千万]$/.test(body)) {
      approximation = '';
      end -= 1;
    }
  }
  const value = hanValue(body);
  if (!value) return null;
  const multiplier = [.../[万亿]*$/.exec(body)![0]].reduce((sum, c) => sum + (POWERS[c] ?? 0), 0);
  const coefficient = multiplier ? hanValue(body.replace(/[万亿]+$/, '')) : value;
  const step = coefficient ? shift(lastStep(toText(coefficient)), multiplier) : value;
  return { value, step, approximation, multiplier, han: true, bare: /^[百千万亿]/.test(body), end };
}

/** The value of a numeral in Han characters, or null where it is not one: 三千一百八十四万, 十二点六万, 两万五. */
export function hanValue(numeral: string): Decimal | null {
  const text = numeral.replaceAll('〇', '零').replaceAll('两', '二').replaceAll('廿', '二十');
  if (/^零[^点万亿]/.test(text)) return null;
  const [whole = '', rest] = text.split('点');
  if (rest === undefined) {
    const value = hanInteger(whole);
    return value === null ? null : { digits: value, scale: 0 };
  }
  const [, fraction = '', tail = ''] =
    /^([零一二三四五六七八九]+)([百千]?[万亿]*)$/.exec(rest) ?? [];
  const integer = hanInteger(whole);
  if (!fraction || integer === null) return null;
  const digits = [...fraction].map((c) => DIGITS.indexOf(c)).join('');
  const power = [...tail].reduce((sum, c) => sum + (POWERS[c] ?? 0), 0);
  return shift(toDecimal(`${integer}.${digits}`), power);
}

/** Sections of 亿 and 万, the larger first; each in 千, 百, 十 and ones. */
function hanInteger(text: string): bigint | null {
  if (text === '零') return 0n;
  const section = /^(?:(.+)亿)?(?:(.+?)万)?(.*)$/.exec(text);
  if (!section) return null;
  const [, yi, wan, ones = ''] = section;
  // 百万, 千亿: a multiplier without a digit counts one of its kind.
  if (yi === undefined && wan === undefined) {
    if (/^[万亿]+$/.test(text)) return text === '万' ? 10n ** 4n : text === '亿' ? 10n ** 8n : null;
    return hanSection(ones);
  }
  let total = 0n;
  if (yi !== undefined) {
    const value = yi.includes('亿') ? null : hanInteger(yi);
    if (value === null) return null;
    total += value * 10n ** 8n;
  }
  if (wan !== undefined) {
    const value = hanSection(wan);
    if (value === null) return null;
    total += value * 10n ** 4n;
  }
  if (!ones) return total;
  const short = DIGITS.indexOf(ones);
  // 两万五 is 25,000: a single digit behind 万 or 亿, with no 零 between, counts the place below.
  if (short > 0) return total + BigInt(short) * (wan !== undefined ? 1000n : 10n ** 7n);
  const value = /^[十百千]/.test(ones) ? null : hanSection(ones);
  return value === null ? null : total + value;
}

function hanSection(text: string): bigint | null {
  const form =
    /^零?(?:([一二三四五六七八九])?(千))?(?:零?([一二三四五六七八九])?(百))?(?:零?([一二三四五六七八九])?(十))?(零?)([一二三四五六七八九])?$/;
  const match = form.exec(text);
  // 百八十 is about that many.
  if (!match || !text || /^[百千]./.test(text)) return null;
  const [, q, qian, b, bai, s, shi, zero, ones] = match;
  const places = [
    [q, qian, 1000],
    [b, bai, 100],
    [s, shi, 10],
  ] as const;
  let total = 0;
  let last = 0;
  for (const [digit, mark, size] of places) {
    if (!mark) continue;
    if (!digit && total && size !== 10) return null;
    total += (digit ? DIGITS.indexOf(digit) : 1) * size;
    last = size;
  }
  if (zero && !ones) return null;
  if (ones) {
    const short = !zero && last >= 100;
    total += DIGITS.indexOf(ones) * (short ? last / 10 : 1);
  }
  return BigInt(total);
}
