/** Shows messages and answers in a search box. */
import type { Answer } from '../../search/search.ts';
import { keepFocus } from './result-focus.ts';
import { placesHtml, searchLinkHtml } from './search-results.ts';

/**
 * Shows a message and results.
 * @param query text as typed
 * @param html the results; empty for none
 * @param isPart whether more results of the query are still to come
 * @param answer the answer that the results come from, if they come from one
 */
export type Show = (
  query: string,
  message?: string,
  html?: string,
  isPart?: boolean,
  answer?: Answer,
) => void;

/** Marks the results as out of date. @param message shown unless there is one already */
export type ShowBusy = (message: string) => void;

/**
 * Creates what shows results in a box.
 * @param base path that the site is served at, `/` or `/quangong/`
 * @param isPage whether it is the box of the search page; any other box shows its results in a panel
 */
export function createView(
  box: HTMLElement,
  base: string,
  isPage: boolean,
): readonly [Show, ShowBusy] {
  const results = box.querySelector('.search-results') as HTMLElement;
  const status = box.querySelector('[role=status]') as HTMLElement;
  let shown: Answer | undefined;

  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) void showPlaces(target as HTMLElement);
    }
  });

  /** Replaces a result that is only a link to a page by the places on that page. */
  async function showPlaces(item: HTMLElement): Promise<void> {
    observer.unobserve(item);
    const answer = shown;
    const hit = answer?.pages[Number(item.dataset['hit'])];
    // A page that cannot be loaded stays a link.
    const page = await hit?.data().catch(() => undefined);
    if (!hit || !page || !item.isConnected) return;
    keepFocus(results, () => (item.outerHTML = placesHtml(hit, page, answer, base)));
  }

  const show: Show = (query, message = '', html = '', isPart = false, answer) => {
    const more = `<p>${searchLinkHtml(base, query, '在检索页看全部结果')}</p>`;
    keepFocus(results, () => (results.innerHTML = html && html + (isPage ? '' : more)));
    shown = answer;
    observer.disconnect();
    for (const item of results.querySelectorAll('[data-hit]')) observer.observe(item);
    results.dataset['query'] = query;
    results.ariaBusy = `${isPart}`;
    status.textContent = message;
    if (isPage) (box.querySelector('.recent') as HTMLElement).hidden = query.trim() !== '';
  };

  const showBusy: ShowBusy = (message) => {
    results.ariaBusy = 'true';
    status.textContent ||= message;
  };

  return [show, showBusy];
}
