/**
 * Where a search result has sent the reader: what was searched for is highlighted (`?hl=` in the address), and the
 * address cleaned at once, so that what a reader copies is the page's own. The rest is loaded only then.
 */
const url = new URL(location.href);
const sought = url.searchParams.get('hl');
if (sought !== null) {
  url.searchParams.delete('hl');
  history.replaceState(history.state, '', url);
  void import('./highlight.ts').then(({ highlight }) => highlight(sought));
}
