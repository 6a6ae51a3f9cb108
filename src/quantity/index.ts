/** Chinese quantities: read, find, compare, write. Pure: nothing of Astro, Node or the DOM. */
export { readAmount, readAmounts, type Amount } from './amount.ts';
export { compareValues } from './decimal.ts';
export { parseQuantity, type FoundQuantity, type Quantity } from './grammar.ts';
export { findQuantities } from './prose.ts';
export { notations } from './notations.ts';
export { findKind as kindOf, type Kind } from './units.ts';
