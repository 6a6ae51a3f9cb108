/**
 * On a page that redirects: goes to its target with the query and the fragment. The refresh of the page itself, for
 * readers without scripts, loses both. On a share page the fragment of the target counts: the other one is not the
 * reader's, some chats append one.
 */
const link = document.querySelector<HTMLAnchorElement>('main a');
if (link) {
  const [target = ''] = link.href.split('#');
  const own = 'place' in link.dataset ? '' : location.hash;
  location.replace(target + location.search + (own || link.hash));
}
