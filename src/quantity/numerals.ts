import { add, shift, toDecimal, type Decimal } from './decimal.ts';
import { findPower, readHanNumeral } from './han-numerals.ts';
import { execAt, matchAt } from './words.ts';

/** A numeral that was read from a text. */
export interface Numeral {
  readonly value: Decimal;
  /** The value of one step of its last digit that is not zero: 800 → 100, 12.6万 → 1000, 十 → 10. */
  readonly step: Decimal;
  /** 余, 多, 来 or + inside the numeral or directly behind it: 800余万, 482万余, 十来, 10万+. Empty if none. */
  readonly approximation: string;
  /**
   * Power of ten of the multiplier at its end, 0 if none: 万, 亿, and 百 or 千 behind digits. The first end of a range
   * shares it: 3~5万.
   */
  readonly multiplier: number;
  /** Offset of its end in the text. */
  readonly end: number;
}

type Read = Omit<Numeral, 'step'>;

/** No figure of a report is longer. */
const MAX_NUMERAL_CHARACTERS = 40;
/**
 * One part of a numeral in digits, with the 零 that may join it to the part before. Commas or spaces part groups of
 * three: 1,228 or 1 228. Does not match `12,34`, `1,2` or `1 2`.
 */
const PART =
  /[零〇]?((?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3}){1,5}|\d+)(?:\.\d+)?)(?!\.?\d|[, ]\d)/y;
/** In 3千米, 5千克, 2千瓦 and 750千伏 the 千 belongs to the unit. */
const MULTIPLIER = / ?(?:[十百千]?(?:[万亿]?亿|万)|百(?![分姓货])|千(?![米克瓦伏卡]|分[点之]))/y;
/** A multiplier behind the mark of approximation: 800余万, 1千余万. In 800余百姓 there is none. */
const MULTIPLIER_AFTER_MARK = / ?[十百千]?(?:万?亿|万)/y;
/** A numeral in Han characters. In 三十万千瓦 the 千 belongs to the unit. */
const HAN =
  /(?:[零〇一二两三四五六七八九十廿百千]|[万亿](?!千[瓦克米伏卡]))*[万亿]?(?:点[零〇一二三四五六七八九]+[百千]?[万亿]*)?/y;
/** A mark of approximation. The + of 5+2 and 1+N is none, and 来 begins other words (3家来自…). */
const APPROXIMATION = /[余多]|\+(?![\da-z])|来(?![自到源的访闽泉看说临电])/iy;
/** Characters that continue a numeral. A reading that stops before one of them did not reach the end. */
const CONTINUES = /[零〇十万亿]|\d(?!\d?周?岁)|百(?![姓货])|千(?![米克瓦家伏卡])/y;

/** The mark of approximation at the end of a numeral, the multiplier behind the mark, and the end of both. */
function readApproximation(text: string, at: number): [mark: string, behind: string, end: number] {
  const mark = matchAt(APPROXIMATION, text, at);
  const last = text[at - 1] ?? '';
  // 来 approximates tens only: 十来个, 三十来万.
  if (!mark || (mark === '来' && !/[0十百千]/.test(last))) return ['', '', at];
  const behind = last === '亿' ? '' : matchAt(MULTIPLIER_AFTER_MARK, text, at + 1);
  return [mark, behind, at + 1 + behind.length];
}

/** The numeral that begins at `at` of a folded text, in digits or in Han characters, or null. */
export function readNumeral(text: string, at: number): Numeral | null {
  const numeral = readArabic(text, at) ?? readHan(text, at);
  if (
    !numeral ||
    numeral.end - at > MAX_NUMERAL_CHARACTERS ||
    matchAt(CONTINUES, text, numeral.end)
  )
    return null;
  return { ...numeral, step: findStep(numeral.value) };
}

function readArabic(text: string, at: number): Read | null {
  let value: Decimal | null = null;
  let multiplier = 0;
  let approximation = '';
  let end = at;
  // 3亿5000万, 3亿零500万, 1万2千: parts of falling size. All but the last have a multiplier.
  for (let limit = Infinity; !approximation; limit = multiplier) {
    const [all = '', digits = ''] = execAt(PART, text, end) ?? [];
    if (!all) break;
    // 007, 0595: codes. 2 4 680: the groups do not begin here.
    if (!value && /^(?:0\d|[零〇])/.test(all)) return null;
    if (/ /.test(all) && /\d /.test(text.slice(Math.max(0, at - 2), at))) return null;
    const next = end + all.length;
    const word = matchAt(MULTIPLIER, text, next);
    const [mark, behind, last] = readApproximation(text, next + word.length);
    const power = findPower(word + behind);
    const coefficient = toDecimal(digits.replace(/[, ]/g, ''));
    if (value && (power >= limit || coefficient.scale > 0 || digits.length > limit)) break;
    // 3万5 could be 35,000 or 30,005. In 3万65岁老人 an age follows.
    if (value && !power && /^\d\d?$/.test(all)) {
      if (/^周?岁/.test(text.slice(last, last + 2))) break;
      return null;
    }
    const part = shift(coefficient, power);
    value = value ? add(value, part) : part;
    [multiplier, approximation, end] = [power, mark, last];
  }
  if (!value) return null;
  return { value, approximation, multiplier, end };
}

/** The step of the last digit that is not zero: 800 → 100, 482 → 1, 1.2 → 0.1. */
function findStep({ digits, scale }: Decimal): Decimal {
  while (digits && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return shift({ digits: 1n, scale: 0 }, -scale);
}

function readHan(text: string, at: number): Read | null {
  const run = matchAt(HAN, text, at);
  if (!run) return null;
  const [approximation, behind, end] = readApproximation(text, at + run.length);
  const written = run + behind.trim();
  const value = readHanNumeral(written);
  return (
    value && { value, approximation, multiplier: findPower(/[万亿]*$/.exec(written)![0]), end }
  );
}
