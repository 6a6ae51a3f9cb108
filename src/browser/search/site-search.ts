/**
 * `<site-search>` around a search form: answers while a reader types. It reports loading, the number of results, no
 * results, near matches, and an index that cannot be loaded. On the search page (`data-page`) the query and filters
 * are in the address, and recent queries are stored on the device. Elsewhere the answer opens in a panel below the
 * form, and Enter leads to the search page.
 */
import { loadEngine, watchFailures } from './search-engine.ts';
import { createAsking } from './asking.ts';
import { act } from './clicks.ts';
import { showRecent } from './recent-list.ts';
import { remember } from './recent-searches.ts';
import { moveFocus } from './result-focus.ts';
import { readAddress } from './search-address.ts';

export { loadEngine };

/**
 * Starts search in an element that holds its form. To be called once for each element.
 * @param countFailed counts the failed requests of this page
 */
export function start(box: HTMLElement, countFailed: () => number): void {
  watchFailures(countFailed);
  const isPage = 'page' in box.dataset;
  const input = box.querySelector('input') as HTMLInputElement;
  const form = input.form as HTMLFormElement;
  const results = box.querySelector('.search-results') as HTMLElement;
  const status = box.querySelector('[role=status]') as HTMLElement;
  const [ask, askLater, close] = createAsking(box, input, isPage);

  box.querySelector('.search-filters')?.removeAttribute('hidden');
  // While an input method composes text, that text is not a query yet.
  form.oninput = (event) => event.isComposing || askLater();
  input.addEventListener('compositionend', askLater);
  form.onsubmit = (event) => {
    remember(input.value);
    if (!isPage) return;
    event.preventDefault();
    void ask();
  };
  box.onclick = ({ target }) => act(target as Element, box, input, ask);
  box.onkeydown = (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !isPage && status.firstChild) {
      event.preventDefault();
      input.focus();
      close();
    }
    moveFocus(event, input, results);
  };
  // The reader may have typed while this script was loading.
  const isTyped = input.value && (isPage || box.contains(document.activeElement));
  if (isTyped) askLater();
  if (!isPage) return closeOnLeaving(box, close);
  const askAddress = () => {
    readAddress(form);
    if (input.value) void ask();
  };
  addEventListener('popstate', askAddress);
  if (!isTyped) askAddress();
  showRecent(box);
}

/** Closes a panel when the focus moves out of its box, and on a click beside it. */
function closeOnLeaving(box: HTMLElement, close: () => void): void {
  const closeOutside = (target: EventTarget | null) =>
    box.contains(target as Node | null) || close();
  box.addEventListener(
    'focusout',
    ({ relatedTarget }) => relatedTarget && closeOutside(relatedTarget),
  );
  document.addEventListener('click', ({ target }) => closeOutside(target));
}
