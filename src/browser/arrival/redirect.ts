/**
 * On a page that leads to another: goes there with the query and the fragment, which the page's own refresh, the
 * way for readers without script, would lose.
 */
const link = document.querySelector<HTMLAnchorElement>('main a');
if (link) location.replace(link.href + location.search + location.hash);
