/**
 * On a page that redirects: goes to its target with the query and the fragment. The refresh of the page itself, for
 * readers without scripts, loses both.
 */
const link = document.querySelector<HTMLAnchorElement>('main a');
if (link) {
  const [target = ''] = link.href.split('#');
  location.replace(target + location.search + (location.hash || link.hash));
}
