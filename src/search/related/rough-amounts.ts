/** What a query with an amount needs. A file of its own: most queries have no amount. */
export { findRoughAmount, fitsAmount } from './amounts.ts';
export { findNearFigures, loadUnits } from './offer-amounts.ts';
