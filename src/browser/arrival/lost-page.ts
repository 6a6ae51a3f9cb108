/**
 * On the page for addresses that do not exist: guesses the path that the reader meant, and goes there if it exists.
 * A request checks that first, so that no reader lands on a second wrong page.
 */
import { guessPath } from './likely-path.ts';

async function tryLikelyPath(): Promise<void> {
  const path = decodeURI(location.pathname);
  const likely = guessPath(path, import.meta.env.BASE_URL);
  const { ok } = await fetch(likely, { method: 'HEAD' });
  if (ok && likely !== path) location.replace(likely + location.search + location.hash);
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
