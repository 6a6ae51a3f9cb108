/**
 * On the page that stands for addresses without one: tries what a reader most likely meant, in lower case, with the
 * last slash, without what a chat appended, and goes there if it is there. The address is asked for, not guessed:
 * a reader never lands on a second wrong page.
 */
const base = import.meta.env.BASE_URL;

/** A path as it arrived → the path that was most likely meant. */
function meantBy(path: string): string {
  const kept = path.replace(/[^\p{L}\p{N}/._~-].*$/u, '').toLowerCase();
  const page = kept
    .replace(/\/index\.html?$/, '/')
    .replace(/(\/|\/[^/.]+)$/, '$1/')
    .replace(/\/{2,}/g, '/');
  return page.startsWith(base.toLowerCase()) ? base + page.slice(base.length) : page;
}

async function tryAgain(): Promise<void> {
  const path = decodeURI(location.pathname);
  const meant = meantBy(path);
  if (meant === path || !(await fetch(meant, { method: 'HEAD' })).ok) return;
  location.replace(meant + location.search + location.hash);
}
// An address cut in the middle of a character, or no network: the page says what else to do.
tryAgain().catch(() => undefined);
