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
  const { ok } = await fetch(meant, { method: 'HEAD' });
  if (ok && meant !== path) location.replace(meant + location.search + location.hash);
}

/** Without a network this page stands for any that was not kept: whether there is one is not known. */
function sayUnreached(): void {
  const [heading, text] = document.querySelectorAll('main h1, main h1 + p');
  document.title = document.title.replace(heading?.textContent ?? '', '现在打不开这一页');
  if (heading) heading.textContent = '现在打不开这一页';
  if (text)
    text.textContent =
      '网站没有连上，这一页也没有存在这台设备上。连上网络以后再打开；下面各页已经存下：';
}

// An address cut in the middle of a character names no other: the page says what else to do.
tryAgain().catch((error: unknown) => error instanceof URIError || sayUnreached());
