import { compareValues, shift, toText } from './decimal.ts';
import { readItem } from './items.ts';
import type { Item } from './measures.ts';
import type { ProseRules } from './prose-rules.ts';
import { matchAt } from './words.ts';
import { isYear } from './written-numeral.ts';

/** The two ends of a range, and the item of the upper end. */
export interface Range {
  lower: string;
  upper: string;
  last: Item;
}

const SEPARATOR = / ?(?:~|--?|–|——?|至|到) ?/y;

/**
 * The range that an item begins: `3~5万元`, `三至五万`, `20%~30%`, `百分之二十至三十`, `3万元至5万元`.
 * @param start where the first item begins in the folded `text`
 * @param prose null if the text is one quantity as a whole
 * @returns null if there is no range, the ends do not rise, or they have different units
 */
export function readRange(
  text: string,
  start: number,
  first: Item,
  prose: ProseRules | null,
): Range | null {
  const separator = matchAt(SEPARATOR, text, first.end);
  if (!separator || first.numeral?.approximation) return null;
  // 从12家到23家 is a change.
  if (prose && first.unit && /[从由]/.test(text[start - 1] ?? '') && /[至到]/.test(separator)) {
    return null;
  }
  const last = readItem(text, first.end + separator.length, prose);
  if (!last || (last.negative && !first.negative)) return null;
  if (first.unit === '%' && !first.numeral && last.numeral?.han && !last.unit) {
    return toRange(first.value, { ...last, unit: '%' });
  }
  const sameUnit =
    !first.unit || first.unit === last.unit || last.unit.startsWith(`${first.unit}/`);
  if (!sameUnit || !last.numeral !== !first.numeral) return null;
  if (!last.unit && !(last.numeral?.multiplier || !prose)) return null;
  const written = text.slice(start, first.numeral?.end ?? first.end);
  // 2025—2026年, 0595-2258个: years and codes.
  if (isYear(written) && (last.unit === '年' || (!last.unit && separator.trim() !== '~')))
    return null;
  return withSharedMultiplier(first, last);
}

/** The range of two ends; the first end takes the multiplier of the last if it then stays below the last. */
function withSharedMultiplier(first: Item, last: Item): Range | null {
  const shared = last.numeral?.multiplier ?? 0;
  if (!first.numeral || !shared || first.numeral.multiplier || first.unit) {
    return toRange(first.value, last);
  }
  const raised = toText(shift(first.numeral.value, shared));
  if (compareValues(raised, last.value) <= 0) return toRange(raised, last);
  // 800~2万元 begins at 800. 5~3万 could mean anything.
  return compareValues(first.value, '100') < 0 ? null : toRange(first.value, last);
}

function toRange(lower: string, last: Item): Range | null {
  if (last.numeral?.approximation) return null;
  return compareValues(lower, last.value) < 0 ? { lower, upper: last.value, last } : null;
}
