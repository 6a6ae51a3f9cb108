/** Limits that a reader types for the table of figures. Pure. */
import { readAmount } from '../../quantity/amount.ts';
import { normalizeNumerals } from '../../search/numeral-forms.ts';
import { dropInvisible } from '../../search/text.ts';
import { areComparable } from './units.ts';

/** A limit for the values of figures. */
export interface Bound {
  /** Exact value, a decimal or a fraction. */
  value: string;
  /** Figures must have this unit or a comparable one; empty for any unit. */
  unit: string;
}

/**
 * Reads a limit in any notation: 1000万, 1000w, 1,000, 三百, 5k, 10%, 300万元.
 * @param units units of the figures
 * @returns null if the text is no amount, or has a unit that no figure can be compared with
 */
export function readBound(text: string, units: readonly string[]): Bound | null {
  const amount = readAmount(normalizeNumerals(dropInvisible(text).trim()));
  if (!amount) return null;
  const { value, unit } = amount;
  return unit && !units.some((other) => areComparable(other, unit)) ? null : { value, unit };
}
