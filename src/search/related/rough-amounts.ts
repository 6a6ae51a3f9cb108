/** The functions for a query with an amount. A file of its own: most queries have no amount. */
export { findRoughAmount, fitsAmount } from './amounts.ts';
export { findNearFigures } from './offer-amounts.ts';
