/** Writes the numbers of a text as they are read aloud. Runs in the browser. */
import { readRatio } from './ratios.ts';
import { matchUnit } from './units.ts';
import { DIGITS, writeHan } from './write-han.ts';
import { isYear } from './written-numeral.ts';

const NUMERAL = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A day, as 2026-04-07. */
const DAY = /(^|[^\d/-])((?:19|20)\d{2})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])(?![\d/-])/g;
const FRACTION = /(^|[^\d./])(\d+)\/(\d+)(?![\d./])/g;
const CLOCK = /(^|[^\d.])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d.]\d|\d)/g;
const RATIO = new RegExp(
  String.raw`(^|[^A-Za-z\d.])((?:${NUMERAL})(?:\s*[:∶]\s*(?:${NUMERAL}))+)`,
  'g',
);
/** How many characters before a ratio can show that it is none, or no clock time. */
const RATIO_CONTEXT = 20;
/** Numerals, each with a sign between it and the next one. */
const OPERATIONS = new RegExp(
  String.raw`(^|[^A-Za-z\d.])((?:(?:${NUMERAL})[%‰]?\s*[×÷+=]\s*)+)(?=\d)`,
  'g',
);
const OPERATION = new RegExp(String.raw`(${NUMERAL})([%‰]?)\s*([×÷+=])\s*`, 'g');
/** A sign between a unit and a numeral. */
const OPERATION_BEHIND_UNIT = /(\p{L})\s*([×÷])\s*(?=\d)/gu;
/** A numeral, and a second one to which it reaches. */
const RANGE = new RegExp(
  String.raw`(^|[^A-Za-z\d.])(${NUMERAL})([%‰]?)[~～—–-](?=(${NUMERAL})([%‰]?))`,
  'g',
);
/** A sign, a numeral and a percent sign. Not the 4 of A4. */
const NUMBER = new RegExp(String.raw`(^|[^A-Za-z\d.])([-−+±<>≤≥]?)(${NUMERAL})([%‰]?)`, 'g');

/** Words behind a numeral that counts nothing and is no code. */
const ORDINAL = /^(?:月|日|号|时|点|分|季度|世纪|届|期)/;
/** Words behind a numeral that make it a bound. */
const BOUND = /^(?:以[上下内外]|左右|上下|之[内间])/;
/** Multipliers and approximations between a numeral and its unit. */
const STEPS = /^[十百千万亿]*[多余几来]?/;
const PERCENT: Readonly<Record<string, string>> = { '%': '百分之', '‰': '千分之' };
const SIGNS: Readonly<Record<string, string>> = {
  '-': '负',
  '−': '负',
  '+': '正',
  '±': '正负',
  '<': '小于',
  '>': '大于',
  '≤': '不大于',
  '≥': '不小于',
};
const OPERATION_WORDS: Readonly<Record<string, string>> = {
  '×': '乘',
  '÷': '除以',
  '+': '加',
  '=': '等于',
};
/** The last characters of these words. A numeral behind one is no code. */
const BEHIND_OPERATION = /^[乘以加于]$/;
/** A code has at least so many digits. A shorter numeral is read as a number. */
const CODE_LENGTH = 3;
/** `writeHan` writes numbers below 10^16. */
const MAX_LENGTH = 16;

/**
 * Writes the numbers of a text as a voice is to read them: 3184万元 → 三千一百八十四万元, 5.2% → 百分之五点二,
 * 60×60像素 → 六十乘六十像素, 2025年 → 二〇二五年, 12351热线 → 一二三五一热线. What counts or measures is read as a
 * number, and so are days and hours; years, telephone numbers and other codes are read digit by digit.
 */
export function speakNumbers(text: string): string {
  return foldDigits(text)
    .replace(
      DAY,
      (_, before: string, year: string, month: string, day: string) =>
        `${before}${year}年${Number(month)}月${Number(day)}日`,
    )
    .replace(
      FRACTION,
      (_, before: string, part: string, whole: string) =>
        `${before}${writeHan(whole)}分之${writeHan(part)}`,
    )
    .replace(RATIO, (ratio: string, before: string, parts: string, at: number, all: string) => {
      const start = at + before.length;
      const context = all.slice(Math.max(0, start - RATIO_CONTEXT), start);
      return readRatio(all, start, context, true) ? before + speakRatio(parts) : ratio;
    })
    .replace(CLOCK, (_, before: string, hour: string, minute: string, second?: string) => {
      const minutes = Number(minute) || second ? `${writeHan(minute)}分` : '';
      return `${before}${writeHan(hour)}点${minutes}${second ? `${writeHan(second)}秒` : ''}`;
    })
    .replace(RATIO, (_, before: string, parts: string) => before + speakRatio(parts))
    .replace(
      OPERATIONS,
      (_, before: string, parts: string) =>
        before +
        parts.replace(
          OPERATION,
          (__, numeral: string, percent: string, sign: string) =>
            `${PERCENT[percent] ?? ''}${speakPlain(numeral)}${OPERATION_WORDS[sign]}`,
        ),
    )
    .replace(
      OPERATION_BEHIND_UNIT,
      (_, before: string, sign: string) => `${before}${OPERATION_WORDS[sign]}`,
    )
    .replace(
      RANGE,
      (
        range: string,
        before: string,
        from: string,
        percent: string,
        to: string,
        toPercent: string,
        at: number,
        all: string,
      ) => {
        const behind = all.slice(at + range.length + to.length + toPercent.length);
        const isYears = isYear(from) && isYear(to);
        if (!toPercent && !isYears && isCode(to, behind)) return range;
        return `${before}${speakNumber(from, percent, behind)}到`;
      },
    )
    .replace(
      NUMBER,
      (
        number: string,
        before: string,
        sign: string,
        numeral: string,
        percent: string,
        at: number,
        all: string,
      ) => {
        const behind = all.slice(at + number.length);
        const spoken = BEHIND_OPERATION.test(before)
          ? speakQuantity(numeral, percent, behind)
          : speakNumber(numeral, percent, behind);
        return `${before}${SIGNS[sign] ?? ''}${spoken}`;
      },
    );
}

/** Makes full-width digits, signs and colons of numbers half-width. Other marks tell a voice where to pause. */
function foldDigits(text: string): string {
  return text
    .replace(/[０-９％．＋＝＜＞]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/(\d\s*)：(?=\s*\d)/g, '$1:');
}

/** @param behind the text behind the numeral and its percent sign */
function speakNumber(numeral: string, percent: string, behind: string): string {
  if (!percent && isCode(numeral, behind))
    return speakDigits(numeral, isYear(numeral) ? '〇' : '零');
  return speakQuantity(numeral, percent, behind);
}

/** Reads a numeral as a number. */
function speakQuantity(numeral: string, percent: string, behind: string): string {
  const spoken = speakPlain(numeral);
  if (percent) return PERCENT[percent] + spoken;
  // 二 before a unit and before 千, 万 and 亿 is 两.
  const isCount = numeral === '2' && /^\s?\p{L}/u.test(behind) && !ORDINAL.test(behind);
  return isCount ? '两' : spoken.replace(/^二(?=[千万亿])/, '两');
}

function speakRatio(parts: string): string {
  return parts
    .split(/\s*[:∶]\s*/)
    .map(speakPlain)
    .join('比');
}

function speakPlain(numeral: string): string {
  return writeHan(numeral.replace(/,/g, ''));
}

/** Whether a numeral is read digit by digit: a year, a telephone number, the number of a paper. */
function isCode(numeral: string, behind: string): boolean {
  if (/\D/.test(numeral)) return false;
  if (isYear(numeral) && behind.startsWith('年')) return true;
  if (numeral.length > MAX_LENGTH) return true;
  const next = behind.trimStart();
  if (numeral.length < CODE_LENGTH || ORDINAL.test(next) || BOUND.test(next)) return false;
  const [steps = ''] = STEPS.exec(next) ?? [];
  return steps === '' && matchUnit(next, 0) === '';
}

function speakDigits(numeral: string, zero: string): string {
  return [...numeral].map((digit) => (digit === '0' ? zero : DIGITS[Number(digit)])).join('');
}
