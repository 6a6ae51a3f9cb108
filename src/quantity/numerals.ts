import { add, shift, toDecimal, toText, type Decimal } from './decimal.ts';
import { matchAt } from './words.ts';

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
/** `12,34` and `1,2` are none. */
const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\.?\d|,\d)/y;
/** 3千米, 5千克, 2千瓦 are of their own units; a space stands where people type one. */
const MULTIPLIER = / ?(?:[十百千]?(?:万亿|[万亿])|百(?!分)|千(?![米克瓦]))/y;
/** 三十万千瓦: the 千 is the unit's. */
const HAN =
  /[零〇一二两三四五六七八九十廿百千万亿]+(?<![万亿]千(?=[瓦克米]))(?:点[零〇一二三四五六七八九]+[百千]?[万亿]*)?/y;
/**
 * 5+2 and 1+N add up; 来 begins other words (3家来自…), it approximates tens only: 十来个, 三十来万.
 */
const APPROXIMATION = /[余多]|\+(?![\da-z])|(?<=[0十百千])来(?![自到源的访闽泉看说临电])/iy;
/** 1.3万多亿, 3亿零500万: what goes on as a numeral was not read to its end. */
const GOES_ON = /[零〇十百万亿\d]|千(?![米克瓦])/y;

/** 万亿 → 12. */
function powerOf(multiplier: string): number {
  return [...multiplier].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0);
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
  return numeral && matchAt(GOES_ON, text, numeral.end) ? null : numeral;
}

function readArabic(text: string, at: number): Numeral | null {
  let value: Decimal | null = null;
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
    const inner = matchAt(APPROXIMATION, text, next);
    const word = matchAt(MULTIPLIER, text, next + inner.length);
    let power = powerOf(word);
    if (power) {
      next += inner.length + word.length;
      approximation = inner;
      // 1千余万, 1.3万多亿: the multiplier goes on behind the mark.
      const mark = matchAt(APPROXIMATION, text, next);
      const more = mark && power < 8 ? matchAt(MULTIPLIER, text, next + 1) : '';
      if (powerOf(more) > 3 && !inner) {
        power += powerOf(more);
        next += 1 + more.length;
        approximation = mark;
      }
    }
    if (power >= limit || (value && (coefficient.scale > 0 || digits.length > limit))) break;
    // 3万5 is 35,000 or 30,005.
    if (value && !power && !gap && digits.length < 3) return null;
    const part = shift(coefficient, power);
    value = value ? add(value, part) : part;
    multiplier = power;
    end = next;
    if (!power || approximation) break;
  }
  if (!value) return null;
  approximation ||= matchAt(APPROXIMATION, text, end);
  if (approximation && text[end] === approximation) end += 1;
  const step = lastStep(value, multiplier);
  return { value, step, approximation, multiplier, han: false, bare: false, end };
}

/** 800 → 100, 482 → 1, 1.2 → 0.1, 0万 → 10000. */
function lastStep(value: Decimal, multiplier: number): Decimal {
  const [whole = '', fraction = ''] = toText(shift(value, -multiplier)).split('.');
  const zeros = fraction ? '' : (/[1-9](0*)$/.exec(whole)?.[1] ?? '');
  return shift({ digits: 1n, scale: fraction.length }, zeros.length + multiplier);
}

function readHan(text: string, at: number): Numeral | null {
  let written = matchAt(HAN, text, at);
  if (!written) return null;
  let end = at + written.length;
  const approximation = matchAt(APPROXIMATION, text, end);
  if (approximation) {
    // 十余万: the multiplier goes on behind the mark.
    const tail = written.endsWith('亿') ? '' : matchAt(/ ?(?:万亿|[万亿])/y, text, end + 1);
    written += tail.trim();
    end += 1 + tail.length;
  }
  const value = hanValue(written);
  if (!value) return null;
  const multiplier = powerOf(/[万亿]*$/.exec(written)![0]);
  const step = lastStep(value, multiplier);
  const bare = /^[百千万亿]/.test(written);
  return { value, step, approximation, multiplier, han: true, bare, end };
}

/** What a last digit without a multiplier counts: 二百五 is 250, 两万五 is 25,000. */
const BELOW: Readonly<Record<string, string>> = { 百: '十', 千: '百', 万: '千', 亿: '千万' };
const SHORT = /([百千万亿])([一二三四五六七八九])(?=$|亿|(?<!亿.)万)/g;
/** Sections of 万亿, 亿, 万 and ones. */
const SECTIONS =
  /^(?=[^亿])(?:(?:([^万亿]+)万(?![十百千]))?([^万亿]*)亿(?![十百千][^万]*$))?(?:([^万亿]+)万(?![十百千]))?([^万亿]*)$/;
const SECTION =
  /^零?(?:([一二三四五六七八九])千)?(?:零?([一二三四五六七八九])百)?(?:零?([一二三四五六七八九]?)十)?(?:零?([一二三四五六七八九]))?$/;

/** The value of a numeral in Han characters, or null where it is not one: 三千一百八十四万, 十二点六万, 两万五. */
export function hanValue(numeral: string): Decimal | null {
  const text = numeral.replaceAll('〇', '零').replaceAll('两', '二').replaceAll('廿', '二十');
  if (/^零[^点万亿]/.test(text)) return null;
  const match = /^([^点]+)(?:点([零一二三四五六七八九]+)([百千]?[万亿]*))?$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction = '', tail = ''] = match;
  // 万, 万亿: one of its kind.
  const sections = SECTIONS.exec(
    whole
      .replace(/^(?:万$|万(?=亿)|亿$)/, '一$&')
      .replace(SHORT, (all, mark: string) => all + BELOW[mark]),
  );
  const digits = sections?.slice(1).map(sectionDigits);
  if (!digits || digits.includes(null)) return null;
  return shift(
    toDecimal(`${digits.join('')}${fraction && `.${digitsOf(fraction)}`}`),
    powerOf(tail),
  );
}

const digitsOf = (han: string): string =>
  [...han].map((character) => DIGITS.indexOf(character)).join('');

/** A section of 千, 百, 十 and ones → its four digits; 百 and 千 alone are one of their kind. */
function sectionDigits(text = ''): string | null {
  const match = SECTION.exec(text.replace(/^[百千]$/, '一$&'));
  // 十二: the one group that can be empty is the digit of 十.
  return (
    match &&
    digitsOf(
      match
        .slice(1)
        .map((digit = '零') => digit || '一')
        .join(''),
    )
  );
}
