import type { ProseRules } from './prose-rules.ts';
import { matchUnit } from './units.ts';
import { execAt } from './words.ts';
import type { WrittenNumeral } from './written-numeral.ts';

/** 六大平台企业 leaves the unit out. 二十大 and 党的八大 are congresses. */
const GREAT =
  /[两三四五六七八九]大(?=$|[\p{Script=Han}])(?!会|以来|精神|报告|代表|件|名[旦楼园绣著])/uy;

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
  let unit = matchUnit(text, at);
  while (unit) {
    const after = text.slice(at + unit.length, at + unit.length + 12);
    if (!prose?.beginsWord(unit, after, digit)) break;
    unit = matchUnit(text.slice(at, at + unit.length - 1), 0);
    if (!unit) return null;
  }
  if (!unit && digit && execAt(GREAT, text, start) && !/[的共]/.test(text[start - 1] ?? '')) {
    return ['', numeral.end + 1];
  }
  if (!unit) return ['', numeral.end];
  return readRate(text, unit, at + unit.length);
}

/** Extends a unit to a rate if one stands at `end`. */
function readRate(text: string, unit: string, end: number): [unit: string, end: number] {
  const suffix = /^(?:\([次户件]\)次?|\/(?:[月日]|人次|次))/.exec(text.slice(end, end + 4))?.[0];
  if (suffix) return [unit + suffix, end + suffix.length];
  const per = text[end] === '/' ? matchUnit(text, end + 1) : '';
  if (!per) return [unit, end];
  const time = /^·[年月天日次]/.exec(text.slice(end + 1 + per.length))?.[0] ?? '';
  return [`${unit}/${per}${time}`, end + 1 + per.length + time.length];
}
