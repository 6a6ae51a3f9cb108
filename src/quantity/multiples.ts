/**
 * Multiples of an earlier amount: 翻两番, 增长2倍, 减少一半. Their value is the factor, which is the later amount divided
 * by the earlier one: 4, 3, 0.5. The rule is this project's own: `docs/quantities.md`.
 */
import { add, subtract, toDecimal, toText } from './decimal.ts';
import type { Reading } from './reading.ts';
import { readHanNumeral } from './han-numerals.ts';
import { PREFIX, SUFFIX, toBounds, type Bounds } from './qualifiers.ts';
import { execAt, matchAt } from './words.ts';

/** Words of growth by an amount. 增长到 and 增至 name the later amount. */
const RISE =
  '(?:增(?:长|加|多)?(?:幅度?|[速率])?|提[高升]|上[升涨]|攀升|[高多]出)(?:了|高?达到?|[为约]|约为|超过?)?';
/** Words that some take for growth by an amount, and others for growth to it. 一倍 means a doubling to both. */
const UNCLEAR = '(?:扩大|延长|放大|加快|[翻涨升高多快大长贵强])了?';
/** Words of decline. No amount declines by a multiple of itself. */
const FALL = '(?:减[少小]|下降|降低?|缩[短减小]|压[减缩]|精简|削减|收窄|节约|节省)了?';

const RISE_AT = new RegExp(RISE, 'y');
const UNCLEAR_AT = new RegExp(UNCLEAR, 'y');
const FALL_AT = new RegExp(FALL, 'y');
const HALF_AT = /一半/y;
const DOUBLINGS =
  / ?(?:(?:(\d{1,2}|[一二两三四五六七八九十]) ?)?番(还多|[多余]?)|[一1]?倍(?![数率速]))/y;
/** No amount of a report doubles so often. */
const MAX_DOUBLINGS = 20;
/** Items of a list between a word of growth and a multiple: 增长3.2倍、45%和. */
const ITEMS = `(?:(?:${PREFIX.source})?[\\d.一二两三四五六七八九十百]{1,8}(?:倍|%|个?百分点)?(?:以上|左右|多)?(?:、|和|与|以?及)){0,8}`;
const BEHIND_RISE = new RegExp(`${RISE}${ITEMS}$`);
const BEHIND_UNCLEAR = new RegExp(`(?:^|[^最至])${UNCLEAR}$`);
const BEHIND_FALL = new RegExp(`${FALL}$`);
/** How far before a multiple a word of growth can stand, in characters. */
const MAX_REACH = 40;

/** The verb of a multiple in front of a numeral, 一半 or 番, for a search in running text. */
export const CHANGE = `(?:${RISE}|${FALL}|${UNCLEAR})(?=(?:${PREFIX.source})? ?[\\d零一二两三四五六七八九十百千万亿倍番])`;

/**
 * The multiple that begins with a verb at `at` of a folded text: 增长近2倍, 减少一半以上, 翻了两番, 扩大一倍.
 * @param prose whether the text is running text, where 翻番 can belong to a name
 * @param readRest reads the quantity behind a verb
 * @returns null if there is none, or if its verb is read in two ways: 扩大2倍
 */
export function readChange(
  text: string,
  at: number,
  prose: boolean,
  readRest: (at: number) => Reading | null,
): Reading | null {
  const doublings = readDoublings(text, at, prose);
  if (doublings) return doublings;
  const rise = matchAt(RISE_AT, text, at);
  const verb = rise || (/[最至]/.test(text[at - 1] ?? '') ? '' : matchAt(UNCLEAR_AT, text, at));
  if (verb) {
    // In 增长超2倍 the qualifier is read with the quantity.
    const rest = readRest(at + verb.length - (/(?:约为?|超过?)$/.exec(verb)?.[0].length ?? 0));
    const isHalf = rest?.fraction && text.slice(at, rest.end).includes('一半');
    if (!rest || (rest.unit !== '倍' && !isHalf)) return null;
    return rise || rest.value === '1' ? growBy(rest) : null;
  }
  const fall = matchAt(FALL_AT, text, at);
  const start = at + fall.length;
  const prefix = fall && matchAt(PREFIX, text, start);
  const half = start + prefix.length;
  if (!fall || !execAt(HALF_AT, text, half)) return null;
  const suffix = matchAt(SUFFIX, text, half + 2);
  return halve({ ...toBounds('0.5', null, prefix, suffix), end: half + 2 + suffix.length });
}

/** Doublings, with their qualifier before or behind 翻: 翻番, 近翻一番, 翻了近两番. One of them is 2, two are 4. */
function readDoublings(text: string, at: number, prose: boolean): Reading | null {
  const outer = matchAt(PREFIX, text, at);
  const verb = matchAt(/翻了?/y, text, at + outer.length);
  const start = at + outer.length + verb.length;
  const prefix = outer || matchAt(PREFIX, text, start);
  const match = verb && execAt(DOUBLINGS, text, outer ? start : start + prefix.length);
  if (!match) return null;
  const [all, digits = '一', more = ''] = match;
  const count = Number(/^\d/.test(digits) ? digits : toText(readHanNumeral(digits)!));
  const next = match.index + all.length;
  const suffix = matchAt(SUFFIX, text, next);
  const end = next + suffix.length;
  // 双翻番, 六个翻番, 翻番行动.
  if (
    prose &&
    (/[双个]/.test(text[at - 1] ?? '') || /^(?:计划|行动|工程|方案)/.test(text.slice(end, end + 2)))
  )
    return null;
  if (count < 1 || count > MAX_DOUBLINGS) return null;
  const bounds = toBounds(String(2 ** count), null, prefix, suffix);
  const upper = more && bounds.qualifier === '' ? String(2 ** (count + 1)) : bounds.upper;
  return toReading({ ...bounds, upper, qualifier: prefix + more + suffix, end });
}

/**
 * Reads a multiple that stands without its verb by the words before it: behind 增长 and 分别增长3.2倍、, 2倍 is the
 * factor 3. Other readings are returned as they are.
 * @param before the folded text before the multiple
 * @param written the multiple as written
 * @returns null if the words before it are read in two ways: 扩大2倍
 */
export function readBehindChange(
  reading: Reading,
  before: string,
  written: string,
): Reading | null {
  const near = before.slice(-MAX_REACH);
  if (reading.unit === '倍') {
    if (isBehindRise(near)) return growBy(reading);
    if (BEHIND_FALL.test(near)) return null;
    if (!BEHIND_UNCLEAR.test(near)) return reading;
    return reading.value === '1' ? growBy(reading) : null;
  }
  const isHalf = reading.fraction && written.includes('一半');
  return isHalf && BEHIND_FALL.test(near) ? halve(reading) : reading;
}

/** Whether a text ends in a word of growth, or in a list behind one. */
export function isBehindRise(before: string): boolean {
  return BEHIND_RISE.test(before.slice(-MAX_REACH));
}

/** A change of an amount by itself → the factor, which is greater by one. */
function growBy(change: MultipleBounds): Reading {
  const grow = (value: string | null) => value && toText(add(toDecimal(value), ONE));
  const { value, lower, upper } = change;
  return toReading({ ...change, value: grow(value), lower: grow(lower), upper: grow(upper) });
}

/** A decline by one half → the factor. More than a half is gone if less than a half is left. */
function halve(decline: MultipleBounds): Reading {
  const rest = (value: string | null) => value && toText(subtract(ONE, toDecimal(value)));
  const { value, lower, upper } = decline;
  return toReading({ ...decline, value: rest(value), lower: rest(upper), upper: rest(lower) });
}

const ONE = toDecimal('1');

type MultipleBounds = Omit<Bounds, 'value'> & Pick<Reading, 'value' | 'end'>;

function toReading({ value, lower, upper, qualifier, end }: MultipleBounds): Reading {
  return { value, parts: null, lower, upper, qualifier, unit: '倍', fraction: false, end };
}
