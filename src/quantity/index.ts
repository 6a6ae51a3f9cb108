/**
 * Chinese quantities: read, find, compare, write. Pure: uses nothing of Astro, Node or the DOM. Browser code imports
 * the modules that it needs instead of this file.
 */
export { compareValues } from './decimal.ts';
export { parseQuantity } from './grammar.ts';
export {
  notations,
  writeMultipleNotations,
  writePairNotations,
  writeRatioNotations,
} from './notations.ts';
export { findQuantities } from './prose.ts';
export { writeValue, type FoundQuantity, type Quantity } from './quantity.ts';
export { findDoubt, INVISIBLE, type Doubt } from './second-reading.ts';
export { findUnreadable } from './unreadable.ts';
export { findKind, isDurationKind, isUnit, type Kind } from './units.ts';
