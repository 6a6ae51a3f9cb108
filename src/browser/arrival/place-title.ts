/**
 * Names the place of the address in the title of the page: a figure with its label, or a heading, and the page's short
 * title. The menus of systems and of WeChat, bookmarks and the history carry that title.
 */
const { title } = document;
const page = document.querySelector<HTMLElement>('[data-name]')!;

/** @param target element that the address leads to; null for the page */
export function nameTitle(target: HTMLElement | null): void {
  const place =
    target?.closest<HTMLElement>('h2,h3,h4,data') ??
    // A former id stands in its heading, or before its figure.
    target?.nextElementSibling?.closest<HTMLElement>('data');
  // Browsers collapse the spaces around the missing label of a heading.
  document.title = place ? `${place.textContent} ${place.title} · ${page.dataset['name']}` : title;
}
