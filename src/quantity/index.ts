/** Chinese quantities: read, find, compare, write. Pure: nothing of Astro, Node or the DOM. */
export { compareValues } from './decimal.ts';
export { findQuantities, parseQuantity, type FoundQuantity, type Quantity } from './grammar.ts';
export { notations } from './notations.ts';
export { kindOf, type Kind } from './units.ts';
