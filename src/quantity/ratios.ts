import { toText } from './decimal.ts';
import { readHanNumeral } from './han-numerals.ts';
import { readNumeral } from './numerals.ts';
import { matchUnit } from './units.ts';
import { execAt } from './words.ts';

/** A ratio: 2.21∶1, 17.9:41.3:40.8, 1.2比1. */
export interface Ratio {
  /** Two or three exact decimals. */
  parts: string[];
  end: number;
}

const NUMBER = String.raw`\d{1,12}(?:,\d{3})*(?:\.\d{1,9})?(?:[百千]?[万亿])?`;
const HAN_DIGIT = '[零一二两三四五六七八九十百千万点]';
const HAN_NUMBER = `${HAN_DIGIT}{1,30}`;
/** Two or three numbers with a sign between them, and nothing behind that would continue the last one. */
const RATIO = new RegExp(
  String.raw`(${NUMBER})( ?[:∶] ?|比)(${NUMBER})(?:(?: ?[:∶] ?|比)(${NUMBER}))?` +
    String.raw`(?!\d|[.,]\d| ?[:∶比/~—–-] ?\d|[A-Za-z%‰_/+]|[年月日时点秒号]|分(?![别成账配担摊红]))`,
  'y',
);
const HAN_RATIO = new RegExp(
  `(${HAN_NUMBER})(比)(${HAN_NUMBER})(?:比(${HAN_NUMBER}))?(?!${HAN_DIGIT})`,
  'y',
);
/** Characters before a numeral that belong to it, or that number a thing: 第1:1, 表1：2. */
const CONTINUED = /(?:[\d.,:∶/@#A-Za-z_+~—–-]|[第章节条表图])$/;

/** Words that connect the name of a ratio to its numbers: 收入比[由]2.5:1[缩小至]2.3:1. */
const CONNECTORS =
  '(?:[由从已了为是至到达在约近超按的]|进一步|优化|调整|提高|提升|缩小|收窄|稳定|保持|扩大|下降|降|突破|超过|接近|不[高低大小]于|达到|大约|左右|[:]|全省|全市|全国|预计)';
/** Names of ratios before the numbers, perhaps with an earlier ratio between them: 收入比由2.5:1缩小至. 同比, 环比 and 对比 compare with another time or thing. */
const NAMED = new RegExp(
  `(?:比例|比重|占比|之比|比值|比率|配比|结构|构成|(?:[^同环对相]|^)比|按照?)${CONNECTORS}{0,6}` +
    `(?:[\\d.]{1,12}(?: ?[:∶] ?[\\d.]{1,12}){1,2}${CONNECTORS}{1,6})?$`,
);
const NAMED_BEHIND =
  /^ ?(?:的?(?:比例|比率|配比|比值|配备|配置|配套|分[成账配担摊])|的\p{Script=Han}{1,3}比(?![赛较]))/u;
/** Scales of maps: 比例尺1:50000, 1:50000地形图. */
const MAP_SCALE = /比例尺$/;
const MAP_SCALE_BEHIND = /^(?:的?[^,，。、]{0,2}图|比例尺)/;
/** Verbs and prepositions that a ratio can follow. */
const INTRODUCED = /(?:[为是达至到由从约近超以成破于的]|按照)$/;
const CONTINUED_IN_WORDS =
  /^的?(?:左右|上下|以[内上下]|比|配|调整|提高|提升|缩小|扩大|收窄|还原|复[刻制建原]|等比|仿真|模型|对应|匹配|兑换)/;
/** How far before a ratio words can name it, in characters. */
const MAX_REACH = 40;
/** Words of a match, before and behind its score. */
const SCORE = /[赛胜]|[客主]队|赢[得下球了]|[战打]平|负于|输给|领先|落后|逆转|击败|不敌|淘汰|告捷/;

/**
 * The ratio that begins at `at` of a folded text. Numbers with a colon can also be a clock time (8:30), a score (3:2), a
 * verse or the heading of a list. They are a ratio if the words around them name one, if they stand alone and are no
 * clock time, or if only a ratio has their form: decimals, three shares of 100, the sign ∶.
 * @param before the characters before the ratio
 * @param isProse whether the numbers were found in running text, where they can be the rest of others
 */
export function readRatio(
  text: string,
  at: number,
  before: string,
  isProse: boolean,
): Ratio | null {
  const match = execAt(RATIO, text, at) ?? execAt(HAN_RATIO, text, at);
  if (!match || (isProse && CONTINUED.test(before))) return null;
  const [all, first = '', sign = '', second = '', third] = match;
  const written = third === undefined ? [first, second] : [first, second, third];
  const parts = written.map(readPart);
  if (!parts.every((part) => part !== null)) return null;
  const end = at + all.length;
  const after = text.slice(end, end + 8);
  return isRatio({ written, parts, sign: sign.trim(), before, after, unit: matchUnit(text, end) })
    ? { parts, end }
    : null;
}

/** A part as exact decimal text. Null for a zero, a code (01) and a numeral that reaches further. */
function readPart(part: string): string | null {
  if (!/^\d/.test(part)) {
    const value = readHanNumeral(part);
    return value && value.digits > 0n ? toText(value) : null;
  }
  const numeral = readNumeral(part, 0);
  if (numeral?.end !== part.length || numeral.value.digits === 0n) return null;
  return toText(numeral.value);
}

/** Numbers that may be a ratio, and their surroundings. */
interface Candidate {
  /** The parts as written. */
  written: readonly string[];
  /** Their values. */
  parts: readonly string[];
  sign: string;
  before: string;
  after: string;
  /** The unit that follows, empty if there is none. */
  unit: string;
}

function isRatio({ written, parts, sign, before, after, unit }: Candidate): boolean {
  // 3.5比2.1高: a comparison.
  if (MAP_SCALE.test(before) || MAP_SCALE_BEHIND.test(after)) return false;
  if (
    /比分(?!别)/.test(before.slice(-MAX_REACH)) ||
    (sign === '比' && /^[高低多少大小快慢强好更差]/.test(after))
  )
    return false;
  if (NAMED.test(before) || NAMED_BEHIND.test(after) || areSharesOf100(parts)) return true;
  const isWhole = written.every((part) => !/[.点]/.test(part));
  if (isWhole && (SCORE.test(before.slice(-8)) || SCORE.test(after.slice(0, 4)))) return false;
  // 2025:1, 2025:12: the issue of a year.
  if (/^(?:19|20)\d\d$/.test(written[0] ?? '') || isClockTime(written)) return false;
  if (sign === '∶') return true;
  if (before === '' && after === '') return true;
  // 12.6万：3.5万 is a heading with its first line.
  if (sign === ':' && !isWhole) return unit === '' && !/[百千万亿]/.test(written[0] ?? '');
  return CONTINUED_IN_WORDS.test(after) || (INTRODUCED.test(before) && unit === '');
}

/** 8:30, 9:30:15 and 1:30.5, the time of a race. */
function isClockTime([hour = '', minute = '', second]: readonly string[]): boolean {
  if (!/^(?:[01]?\d|2[0-4])$/.test(hour) || !/^[0-5]\d(?:\.\d+)?$/.test(minute)) return false;
  return second === undefined || /^[0-5]\d(?:\.\d+)?$/.test(second);
}

/** Three shares of a whole, rounded: 17.9:41.3:40.8. */
function areSharesOf100(parts: readonly string[]): boolean {
  if (parts.length !== 3) return false;
  const [a, b, c] = parts.map((part) => Number(part)) as [number, number, number];
  return Math.abs(a + b + c - 100) < 0.25;
}
