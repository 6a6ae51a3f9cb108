/** Says that the fragment of the address leads nowhere. Loaded when it does. */

/** A longer fragment is cut. */
const MAX_SHOWN_CHARACTERS = 30;
/** A screen reader announces only what changes after its live region has appeared. */
const ANNOUNCE_DELAY_MS = 100;

/**
 * Shows a message above the page's text, with links to its headings and to search. The next fragment removes it. Pages
 * that are hidden from search engines get none: they redirect, search, or stand for a page that does not exist.
 * @param isLater whether the page was open already, and may be scrolled
 */
export function report(isLater: boolean): void {
  if (document.querySelector('meta[name=robots]')) return;
  const box = document.createElement('div');
  box.className = 'kept-notice unknown-fragment';
  box.innerHTML = '<p role="status"></p><p></p>';
  const [message, ways] = box.querySelectorAll('p');
  const text = `这一页没有“${readFragment()}”这个位置。链接可能抄错了，也可能已经改过。`;
  setTimeout(() => (message!.textContent = text), ANNOUNCE_DELAY_MS);
  const headings = [...document.querySelectorAll('#contents a')].flatMap((link, i) => [
    i ? '、' : '本页有：',
    copyLink(link),
  ]);
  const search = document.createElement('a');
  search.href = `${document.querySelector<HTMLElement>('site-search')?.dataset['base'] ?? '/'}search/`;
  search.textContent = '检索';
  ways!.append(...headings, headings.length ? '。也可以' : '可以从头读起，也可以', search, '。');
  document.querySelector('main')?.prepend(box);
  if (isLater) box.scrollIntoView({ block: 'nearest' });
  addEventListener('hashchange', () => box.remove(), { once: true });
}

function copyLink(link: Element): Node {
  const copy = link.cloneNode(true) as Element;
  copy.removeAttribute('aria-current');
  return copy;
}

/** Reads the fragment as a person would write it, cut if it is long. */
function readFragment(): string {
  let text = location.hash;
  try {
    text = decodeURIComponent(text);
  } catch {
    // It was cut in the middle of a character.
  }
  const characters = [...text];
  return characters.length > MAX_SHOWN_CHARACTERS
    ? `${characters.slice(0, MAX_SHOWN_CHARACTERS).join('')}…`
    : text;
}
