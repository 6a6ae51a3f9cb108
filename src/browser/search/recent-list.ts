/** Recent queries, shown below the form of the search page. */
import { escapeHtml } from '../../site/html.ts';
import { recentSearches } from './recent-searches.ts';

/**
 * Shows the recent queries as buttons (`data-again`) and a button that removes them (`data-forget`). Shows nothing if
 * there are none.
 */
export function showRecent(box: Element): void {
  const button = (name: string, html: string) =>
    `<button type="button" data-${name}>${html}</button>`;
  const queries = recentSearches().map((query) => button('again', escapeHtml(query)));
  (box.querySelector('.recent') as Element).innerHTML = queries[0]
    ? `最近检索：${queries.join('')}${button('forget', '清除记录')}`
    : '';
}
