/**
 * `<site-search>` around a search form: answers while a person types, and says what it does: loading, how many,
 * none, near matches, or that the index cannot be reached. On the search page (`data-page`) it keeps query and
 * filters in the address and recent queries on the device; elsewhere it opens a panel below the form, and Enter
 * leads to the search page.
 */
import { escapeHtml } from '../../site/html.ts';
import { search, type Answer } from '../../search/search.ts';
import { recentSearches, remember, store } from './recent-searches.ts';
import { loadEngine, REFUSED } from './search-engine.ts';
import { answerHtml, placesHtml, searchLinkHtml } from './search-results.ts';

export { loadEngine };

const DELAY = 120;
/** Pages whose places are shown at once; further ones, when they come into sight. */
const FIRST = 5;
/** Results of a kind in a panel. */
const FEW = 4;

/** Puts search into an element that holds its form. Once for each. */
export function start(box: HTMLElement): void {
  const { base = '/', page } = box.dataset;
  const isPage = page !== undefined;
  const form = box.querySelector('form') as HTMLFormElement;
  const input = form.querySelector('input') as HTMLInputElement;
  const recent = box.querySelector('.recent');
  const results = box.querySelector('.search-results') as HTMLElement;
  const status = box.querySelector('[role=status]') as HTMLElement;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let answer: Answer | undefined;

  const links = () => [...results.querySelectorAll('a')];

  /** From the address to the form, and to an answer where something is asked. */
  function read(): void {
    const state = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll<HTMLInputElement>('[name]')) {
      field.value = state.get(field.name) ?? '';
    }
    if (input.value) void ask();
  }

  function askLater(): void {
    clearTimeout(timer);
    results.ariaBusy = 'true';
    timer = setTimeout(ask, DELAY);
  }

  async function ask(): Promise<void> {
    clearTimeout(timer);
    const turn = (asked += 1);
    const text = input.value;
    const state = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
    if (isPage) {
      const query = String(new URLSearchParams(state));
      history.replaceState(history.state, '', location.pathname + (query && `?${query}`));
    }
    if (!text.trim()) return show(text);
    results.ariaBusy = 'true';
    status.textContent ||= '正在检索……';
    const showFound = async (found: Answer, isPart: boolean) => {
      // A page that cannot be loaded is still a link.
      const loaded = await Promise.all(
        found.pages.slice(0, isPage ? FIRST : FEW).map((hit) => hit.data().catch(() => undefined)),
      );
      if (turn !== asked) return;
      answer = found;
      show(text, ...answerHtml(text, found, loaded, base, isPage ? undefined : FEW), isPart);
    };
    try {
      const filters: Record<string, string> = Object.fromEntries(state);
      delete filters['q'];
      // What is there is shown, while the rest is still coming.
      await showFound(
        await search(await loadEngine(base), text, filters, (part) => void showFound(part, true)),
        false,
      );
    } catch (error) {
      if (turn !== asked) return;
      const [said, retry] =
        error === REFUSED
          ? ['浏览器不让检索程序（WebAssembly）运行。', '']
          : ['检索文件没有读到，网络可能断了。', '<button type="button" data-retry>重试</button>'];
      const others = box.querySelector('template')?.innerHTML ?? '';
      show(text, said, `<p>${said}${retry}</p>${others}`);
    }
  }

  function show(text: string, said = '', html = '', isPart = false): void {
    const more = `<p>${searchLinkHtml(base, text, '在检索页看全部结果')}</p>`;
    keepFocus(() => (results.innerHTML = html && html + (isPage ? '' : more)));
    sight.disconnect();
    for (const item of results.querySelectorAll('[data-hit]')) sight.observe(item);
    results.dataset['query'] = text;
    results.ariaBusy = `${isPart}`;
    status.textContent = said;
    recent?.toggleAttribute('hidden', text.trim() !== '');
  }

  /** Whoever has gone to a result by keyboard stays there while more comes. */
  function keepFocus(change: () => void): void {
    const active = document.activeElement;
    const href = results.contains(active) && active?.getAttribute('href');
    change();
    if (!href || active?.isConnected) return;
    // A link to a page may have become one to a place on it.
    const same = links().find((link) => (link.getAttribute('href') + '?').startsWith(href + '?'));
    same?.focus();
  }

  function close(): void {
    asked += 1;
    clearTimeout(timer);
    show('');
  }

  /** A result that is only a link gets the places of its page once it is seen, as it is when it has the focus. */
  async function fill(item: HTMLElement): Promise<void> {
    sight.unobserve(item);
    const found = answer as Answer;
    const hit = found.pages[Number(item.dataset['hit'])];
    // A page that cannot be loaded is still a link.
    const page = await hit?.data().catch(() => undefined);
    if (!hit || !page || !item.isConnected) return;
    keepFocus(() => (item.outerHTML = placesHtml(hit, page, found, base)));
  }

  const sight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) void fill(target as HTMLElement);
    }
  });

  /** Arrow keys go through the results, and from the first back to the box; Escape closes a panel. */
  function move(event: KeyboardEvent): void {
    const { key, isComposing } = event;
    if (isComposing) return;
    if (key === 'Escape' && !isPage && status.firstChild) {
      event.preventDefault();
      input.focus();
      close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!step) return;
    // The box stands before the first result.
    const stops = [input, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (at < 0) return;
    event.preventDefault();
    (stops[at + step] ?? stops[at])?.focus();
  }

  function act({ target }: Event): void {
    const on = (selector: string) => (target as Element).closest(selector);
    if (on('[data-retry]')) void ask();
    if (on('.search-results a')) remember(input.value);
    if (on('[data-forget]')) {
      store([]);
      showRecent();
      input.focus();
    }
    const again = on('[data-again]')?.textContent;
    if (again) {
      input.value = again;
      input.focus();
      void ask();
    }
  }

  function showRecent(): void {
    if (!recent) return;
    const button = (name: string, html: string) =>
      `<button type="button" data-${name}>${html}</button>`;
    const queries = recentSearches().map((query) => button('again', escapeHtml(query)));
    recent.innerHTML = queries[0]
      ? `最近检索：${queries.join('')}${button('forget', '清除记录')}`
      : '';
  }

  box.querySelector('.search-filters')?.removeAttribute('hidden');
  // An input method is composing: its letters are no query yet.
  form.oninput = (event) => (event as InputEvent).isComposing || askLater();
  input.addEventListener('compositionend', askLater);
  form.onsubmit = (event) => {
    remember(input.value);
    if (!isPage) return;
    event.preventDefault();
    void ask();
  };
  box.onkeydown = move;
  box.onclick = act;
  // Typed while this was being loaded.
  const isTyped = input.value && (isPage || box.contains(document.activeElement));
  if (isTyped) askLater();
  if (isPage) {
    addEventListener('popstate', read);
    if (!isTyped) read();
    showRecent();
  } else {
    const closeBeside = (target: EventTarget | null) =>
      box.contains(target as Node | null) || close();
    box.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget && closeBeside(relatedTarget),
    );
    document.addEventListener('click', ({ target }) => closeBeside(target));
  }
}
