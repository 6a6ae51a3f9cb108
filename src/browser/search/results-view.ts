/** Shows messages and answers in a search box. */
import { keepFocus } from './result-focus.ts';

/** A screen reader announces an answer this many milliseconds after it is shown, unless the reader types on. */
const ANNOUNCE_DELAY_MS = 700;
/** An answer that takes longer than this many milliseconds is announced to be on its way. */
const SLOW_MS = 1000;

/** The results of a search box, and its status, which screen readers announce. */
export interface View {
  /** Marks the results as out of date. */
  markBusy: () => void;
  /**
   * Replaces the results.
   * @param query text as typed
   * @param html the results; empty for none
   * @param fill writes the result that takes the place of an item with `data-hit` once it comes into view
   */
  show: (query: string, html?: string, fill?: Fill) => void;
  /** Adds markup below the results. The results do not move. */
  append: (html: string) => void;
  /** Ends a query: the results are complete. @param message is announced; the latest one only */
  finish: (message?: string) => void;
}

/** @returns the markup of a result. @throws if its page cannot be loaded */
export type Fill = (hit: number) => Promise<string>;

/** Creates the view of a box. */
export function createView(box: HTMLElement): View {
  const results = box.querySelector('.search-results') as HTMLElement;
  const status = box.querySelector('[role=status]') as HTMLElement;
  let fill: Fill | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const announce = (message: string, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = message), delay);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) void fillItem(target as HTMLElement);
    }
  });

  /** Replaces a result that is only a link to a page by the places on that page. */
  async function fillItem(item: HTMLElement): Promise<void> {
    observer.unobserve(item);
    try {
      const html = (await fill?.(Number(item.dataset['hit']))) ?? '';
      if (html && item.isConnected) keepFocus(results, () => (item.outerHTML = html));
    } catch {
      // The page stays a link. The next search reads all files anew.
      item.insertAdjacentHTML('beforeend', '<p>这一页的文字没有读到。</p>');
    }
  }

  return {
    markBusy() {
      results.ariaBusy = 'true';
      status.textContent = '';
      announce('正在检索……', SLOW_MS);
    },
    show(query, html = '', fillNext) {
      keepFocus(results, () => (results.innerHTML = html));
      fill = fillNext;
      observer.disconnect();
      for (const item of results.querySelectorAll('[data-hit]')) observer.observe(item);
      results.dataset['query'] = query;
    },
    append: (html) => results.insertAdjacentHTML('beforeend', html),
    finish(message = '') {
      results.ariaBusy = 'false';
      status.textContent = '';
      if (message) announce(message, ANNOUNCE_DELAY_MS);
      else clearTimeout(timer);
    },
  };
}
