/**
 * `<site-search>` around a search form: answers while a reader types. It reports loading, the number of results, no
 * results, near matches, and an index that cannot be loaded. On the search page (`data-page`) the query and filters
 * are in the address, and recent queries are stored on the device. Elsewhere the answer opens in a panel below the
 * form, which fills the screen of a phone, and Enter leads to the search page.
 */
import { needsRelated } from '../../search/needs-related.ts';
import type { Engine } from '../../search/engine.ts';
import { createAsking, type FindMore } from './asking.ts';
import type { FullScreen } from './full-screen.ts';
import { moveFocus } from './result-focus.ts';
import { openAnew } from './open-anew.ts';
import { readAddress, readFields } from './search-address.ts';

const loadClicks = () => import('./clicks.ts');

/** Loads related answers, unless the exact ones are all that can be meant. */
const findMore: FindMore = async (shown) =>
  needsRelated(shown.answer)
    ? (await import('./related-results.ts')).findRelatedResults(shown)
    : ['', ''];

/** On a narrower screen a panel has no room beside the keyboard. */
const NARROW = '(max-width: 47.99em)';

/**
 * Starts search in an element that holds its form. To be called once for each element.
 * @param loadEngine loads the engine, or gives the loaded one
 */
export function start(box: HTMLElement, loadEngine: () => Promise<Engine>): void {
  const isPage = 'page' in box.dataset;
  const input = box.querySelector('input') as HTMLInputElement;
  const form = input.form as HTMLFormElement;
  const results = box.querySelector('.search-results') as HTMLElement;
  const [ask, askLater, close] = createAsking(box, input, isPage, loadEngine, findMore);

  box.querySelector('.search-filters')?.removeAttribute('hidden');
  // While an input method composes text, that text is not a query yet.
  form.oninput = (event) => event.isComposing || askLater();
  input.addEventListener('compositionend', askLater);
  form.onsubmit = (event) => {
    const query = input.value;
    void loadClicks().then(({ remember }) => remember(query));
    if (!isPage) return;
    event.preventDefault();
    void ask();
  };
  box.onclick = async ({ target }) => {
    const element = target as Element;
    const retry = element.closest<HTMLElement>('[data-retry]');
    if (retry?.dataset['retry']) {
      results.ariaBusy = 'true';
      await openAnew(form);
    } else if (retry) void ask();
    else (await loadClicks()).act(element, box, input, ask);
  };
  box.onkeydown = (event) => event.isComposing || moveFocus(event, input, results);
  // The first click must not wait.
  loadClicks().catch(() => undefined);
  // The reader may have typed while this script was loading.
  const isTyped = input.value && (isPage || box.contains(document.activeElement));
  if (isTyped) askLater();
  if (!isPage) return startPanel(box, input, close);
  const askAddress = () => {
    readAddress(form);
    if (input.value) void ask();
  };
  addEventListener('popstate', () => {
    const fields = new URLSearchParams(readFields(form));
    // A dialog that closes leaves the address as it is.
    if (String(fields) !== String(new URLSearchParams(location.search))) askAddress();
  });
  if (!isTyped) askAddress();
  // A reader who comes by Enter from a box of another page types on, or goes to the results by the arrow keys.
  const isFromSite = document.referrer.startsWith(location.origin);
  if (input.value && isFromSite && document.activeElement === document.body) {
    input.focus({ preventScroll: true });
  }
  void loadClicks().then(({ showRecent }) => showRecent(box));
}

/** Opens and closes a panel. It closes on Escape, when the focus moves out of its box, and on a click beside it. */
function startPanel(box: HTMLElement, input: HTMLInputElement, close: () => void): void {
  let screen: FullScreen | undefined;
  const isInUse = () => box.contains(document.activeElement);
  const fillScreen = async () => {
    if (!matchMedia(NARROW).matches) return;
    const { createFullScreen } = await import('./full-screen.ts');
    screen ??= createFullScreen(box, input, close);
    if (isInUse()) screen.open();
  };
  const closePanel = (returnsFocus: boolean) => {
    if (screen?.isOpen()) screen.close(returnsFocus);
    else {
      close();
      if (returnsFocus) input.focus();
    }
  };
  for (const event of ['click', 'input']) input.addEventListener(event, () => void fillScreen());
  if (isInUse()) void fillScreen();
  box.addEventListener('keydown', (event) => {
    const isUsed = box.querySelector(':is(.search-results, [role=status]):not(:empty), .cancel');
    if (event.key !== 'Escape' || event.isComposing || !isUsed) return;
    // The browser would empty the box.
    event.preventDefault();
    closePanel(true);
  });
  const closeOutside = (target: EventTarget | null) =>
    box.contains(target as Node | null) || closePanel(false);
  box.addEventListener(
    'focusout',
    ({ relatedTarget }) => relatedTarget && closeOutside(relatedTarget),
  );
  document.addEventListener('click', ({ target }) => closeOutside(target));
  // The browser may keep the page in its memory when a result is followed.
  addEventListener('pageshow', ({ persisted }) => persisted && closePanel(false));
}
