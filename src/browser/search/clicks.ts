/** Clicks in a search box. Loaded when a reader means to search, beside the engine. */
import { showRecent } from './recent-list.ts';
import { remember, store } from './recent-searches.ts';

export { remember, showRecent };

/**
 * Handles a click: repeats a recent query, drops filters, removes the recent queries, uses a card, or
 * remembers the query that led to a result.
 * @param target the element that was clicked
 */
export function act(
  target: Element,
  box: Element,
  input: HTMLInputElement,
  ask: () => Promise<void>,
): void {
  const find = (name: string) => target.closest<HTMLElement>(`[data-${name}]`);
  if (target.closest('.search-results a')) remember(input.value);
  const button = find('card');
  if (button) void import('./card-actions.ts').then(({ actOnCard }) => actOnCard(button));
  const filters = find('unfilter')?.dataset['unfilter']?.split(' ');
  if (filters) {
    for (const field of box.querySelectorAll('select')) {
      if (filters.includes(field.name)) field.value = '';
    }
    // The button goes with the empty answer.
    input.focus();
    void ask();
  }
  if (find('forget')) {
    store([]);
    showRecent(box);
    input.focus();
  }
  const query = find('again')?.textContent;
  if (query) {
    input.value = query;
    input.focus();
    void ask();
  }
}
