/** Clicks in a search box. */
import { showRecent } from './recent-list.ts';
import { remember, store } from './recent-searches.ts';

/**
 * Handles a click: repeats a failed or a recent query, removes the recent queries, or remembers the query
 * that led to a result.
 * @param target the element that was clicked
 */
export function act(
  target: Element,
  box: Element,
  input: HTMLInputElement,
  ask: () => Promise<void>,
): void {
  if (target.closest('[data-retry]')) void ask();
  if (target.closest('.search-results a')) remember(input.value);
  if (target.closest('[data-forget]')) {
    store([]);
    showRecent(box);
    input.focus();
  }
  const query = target.closest('[data-again]')?.textContent;
  if (query) {
    input.value = query;
    input.focus();
    void ask();
  }
}
