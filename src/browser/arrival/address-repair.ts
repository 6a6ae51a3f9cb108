/**
 * Repairs the address of the page. Chats append `&…` or `?…` to a link, or take the punctuation after it for a part of
 * its fragment. Some hosts answer `//search/` with the page `/search/`; read as a link, `//search/` names a host. Reports
 * a fragment that leads nowhere, and names the place of any other in the title.
 */
import { readId } from './fragment.ts';
import { nameTitle } from './place-title.ts';

const repairPath = () => {
  const path = location.pathname.replace(/\/{2,}/g, '/');
  const page = document.querySelector<HTMLMetaElement>('[property="og:url"]')!.content;
  // On the 404 page the address stays as it arrived.
  if (path === location.pathname || path !== new URL(page).pathname) return;
  history.replaceState(history.state, '', path + location.search + location.hash);
};

const repairFragment = (event?: Event) => {
  const { hash } = location;
  const id = readId(hash);
  const target = document.getElementById(id);
  nameTitle(target);
  if (target) {
    if (`#${id}` !== hash) location.replace(`#${id}`);
    // A browser that knows no text fragments leaves them in the address.
  } else if (hash && !hash.startsWith('#:~:')) {
    void import('./unknown-fragment.ts').then((unknown) => unknown.report(!!event));
  }
};
repairPath();
repairFragment();
addEventListener('hashchange', repairFragment);
