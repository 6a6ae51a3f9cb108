/** The focus among the results of a search box. */

/** Changes results. A reader who has moved to a result by keyboard stays at that result. */
export function keepFocus(results: Element, change: () => void): void {
  const active = document.activeElement;
  const href = active?.getAttribute('href');
  change();
  if (!href || active?.isConnected) return;
  // The change may turn a link to a page into a link to a place on it.
  [...results.querySelectorAll('a')]
    .find((link) => (link.getAttribute('href') + '?').startsWith(href + '?'))
    ?.focus();
}

/** Moves the focus by arrow keys through the results, and from the first result back to the search box. */
export function moveFocus(event: KeyboardEvent, input: HTMLElement, results: Element): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')];
  const current = stops.indexOf(document.activeElement as HTMLElement);
  if (!step || current < 0) return;
  event.preventDefault();
  stops[current + step]?.focus();
}
