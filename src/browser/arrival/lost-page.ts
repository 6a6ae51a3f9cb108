/**
 * On the page for addresses that do not exist: guesses the path that the reader meant, and goes there if it exists.
 * A request checks that first, so that no reader lands on a second wrong page. Otherwise offers the page whose path is
 * nearest to that of the address.
 */
import { guessPath } from './likely-path.ts';
import { findNearPath } from './near-path.ts';

const base = import.meta.env.BASE_URL;

async function tryLikelyPath(): Promise<void> {
  const path = decodeURI(location.pathname);
  const likely = guessPath(path, base);
  const { ok } = await fetch(likely, { method: 'HEAD' });
  if (ok && likely !== path) location.replace(likely + location.search + location.hash);
  else offerNearPath(likely);
}

/** Offers one of the pages that this page links to. */
function offerNearPath(path: string): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main ul a')];
  const paths = links.map((link) => link.pathname.slice(base.length));
  const near = findNearPath(path.slice(base.length), paths);
  const link = links.find((_, i) => paths[i] === near);
  if (!link) return;
  const offer = document.createElement('p');
  offer.className = 'near-page';
  offer.append('是不是要找：', link.cloneNode(true), '？');
  document.querySelector('main h1')?.after(offer);
}

/** Without a network this page stands for any page that is not cached. Nobody knows whether that page exists. */
function showUnreachable(): void {
  const [heading, text] = document.querySelectorAll('main h1, main h1 + p');
  document.title = document.title.replace(heading?.textContent ?? '', '现在打不开这一页');
  if (heading) heading.textContent = '现在打不开这一页';
  if (text)
    text.textContent =
      '网站没有连上，这一页也没有存在这台设备上。连上网络以后再打开；下面各页已经存下：';
}

// An address that is cut in the middle of a character is a URIError. The page offers other ways.
tryLikelyPath().catch((error: unknown) => error instanceof URIError || showUnreachable());
