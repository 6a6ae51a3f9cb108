/**
 * On a page that redirects: goes to its target with the query and the fragment. The refresh of the page itself, for
 * readers without scripts, loses both.
 */
const link = document.querySelector<HTMLAnchorElement>('main a');
if (link) location.replace(link.href + location.search + location.hash);
