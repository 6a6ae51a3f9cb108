import type { Bounds } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';

/** A quantity in a folded text, before the source text is cut out and the unit gets its reported name. */
export interface Reading extends Omit<Bounds, 'value'>, Pick<Quantity, 'value' | 'parts'> {
  /** The quantity is a fraction in words. */
  fraction: boolean;
  /** The unit as written, empty if there is none. */
  unit: string;
  end: number;
}
