/**
 * Writes answers as markup. A file of its own, which loads beside the engine: nothing is written before the engine
 * answers.
 */
export { figureCardHtml } from './figure-card.ts';
export { listHtml, searchLinkHtml } from './markup.ts';
export { placeItemHtml } from './page-block.ts';
export { aloneHtml } from './search-results.ts';
export { showEmpty, showResults } from './show-answer.ts';
