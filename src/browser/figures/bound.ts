/** Limits that a reader types for the table of figures. Pure. */
import { readAmount } from '../../quantity/amount.ts';
import { normalizeNumerals } from '../../search/numeral-forms.ts';

/** A limit for the values of figures. */
export interface Bound {
  /** Exact value, a decimal or a fraction. */
  value: string;
  /** Unit that a figure must have; empty for any unit. */
  unit: string;
}

/**
 * Reads a limit in any notation: 1000万, 1000w, 1,000, 三百, 5k, 10%, 300万元.
 * @param units units of the figures
 * @returns null if the text is no amount, or has a unit that no figure has
 */
export function readBound(text: string, units: ReadonlySet<string>): Bound | null {
  const amount = readAmount(normalizeNumerals(text.normalize('NFKC').trim()));
  if (!amount || (amount.unit && !units.has(amount.unit))) return null;
  return { value: amount.value, unit: amount.unit };
}
