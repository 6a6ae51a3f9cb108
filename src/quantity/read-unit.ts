import type { ProseRules } from './prose-rules.ts';
import { findKind, matchUnit } from './units.ts';
import { execAt, matchAt } from './words.ts';
import type { WrittenNumeral } from './written-numeral.ts';

/** 六大平台企业 and 7大产业 leave the unit out. 二十大, 18大 and 党的八大 are congresses. */
const GREAT =
  /(?:[两三四五六七八九]|[2-9]|1[0-6])大(?=$|[\p{Script=Han}])(?!会|以来|精神|报告|代表|件|名[旦楼园绣著]|学|道|队|楼|厦|洲|班子|家电)/uy;
/** Units that begin many words: 5万群众 leaves the unit out. */
const BEGINS_WORDS = /[方届回县市乡镇村金银铜台发群]/;
/** Kinds of units that no second unit in brackets follows: in 2025年（件） the year has none. */
const ALONE = new Set(['time', 'age', 'none']);

/**
 * The unit behind a numeral: a unit of the lexicon, a rate (元/人, 元/平方米·月) or a unit with （次）.
 * @param start where the numeral begins in the folded `text`
 * @param prose null if the text is one quantity as a whole
 * @returns the unit as written, empty if there is none; null if every unit here is the beginning of another word
 */
export function readUnit(
  text: string,
  start: number,
  numeral: WrittenNumeral,
  prose: ProseRules | null,
): [unit: string, end: number] | null {
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  const digit = numeral.han && numeral.end - start === 1;
  const before = text.slice(Math.max(0, start - 2), start);
  let unit = matchUnit(text, at);
  while (unit) {
    const after = text.slice(at + unit.length, at + unit.length + 12);
    if (!prose?.beginsWord(unit, { before, after, digit, han: numeral.han })) break;
    unit = matchUnit(text.slice(at, at + unit.length - 1), 0);
    // 上亿市场主体 leaves the unit out.
    if (!unit)
      return numeral.multiplier > 0 && BEGINS_WORDS.test(text[at] ?? '') ? ['', numeral.end] : null;
  }
  if (
    !unit &&
    text[numeral.end] === '大' &&
    execAt(GREAT, text, start) &&
    !/[的共]/.test(text[start - 1] ?? '')
  ) {
    return ['', numeral.end + 1];
  }
  if (!unit) return ['', numeral.end];
  return readRate(text, unit, at + unit.length);
}

/** The base of a rate in words: 微克每立方米. 元每人 and 元每年 can also be two words. */
const BASE = /每(?:立方米|平方米|公顷|平方公里|千瓦时|千克|公斤|升)/y;

/** Extends a unit to a rate if one stands at `end`. */
function readRate(text: string, unit: string, end: number): [unit: string, end: number] {
  const suffix =
    /^\/(?:[月日]|人次|次)/.exec(text.slice(end, end + 3))?.[0] ?? readBrackets(text, unit, end);
  if (suffix) return [unit + suffix, end + suffix.length];
  const base = matchAt(BASE, text, end);
  if (base) return [`${unit}/${base.slice(1)}`, end + base.length];
  if (text[end] !== '/') return [unit, end];
  // 0.6人/百亿元, 10张/千人.
  const whole = matchUnit(text, end + 1);
  const multiplier = whole ? '' : matchAt(/[十百千]?[万亿]?/y, text, end + 1);
  const per = whole || (multiplier && matchUnit(text, end + 1 + multiplier.length));
  if (!per) return [unit, end];
  if (multiplier) return [`${unit}/${multiplier}${per}`, end + 1 + multiplier.length + per.length];
  const time = /^·[年月天日次]/.exec(text.slice(end + 1 + per.length))?.[0] ?? '';
  return [`${unit}/${per}${time}`, end + 1 + per.length + time.length];
}

/** Further units in brackets behind a unit, with a 次 behind them: （套）, （艘、架、列）次. Empty if there are none. */
function readBrackets(text: string, unit: string, end: number): string {
  if (text[end] !== '(' || ALONE.has(findKind(unit))) return '';
  const [all = '', inner = ''] = /^\(([^()]{1,8})\)次?/.exec(text.slice(end, end + 11)) ?? [];
  const isUnits = inner.split('、').every((word) => word !== '' && matchUnit(word, 0) === word);
  return isUnits ? all : '';
}
