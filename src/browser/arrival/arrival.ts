/**
 * Highlights the query on a page that a search result has led to (`?hl=` in the address). Removes `hl` at once: a
 * reader who copies the address gets that of the page.
 */
const url = new URL(location.href);
const query = url.searchParams.get('hl');
if (query !== null) {
  url.searchParams.delete('hl');
  history.replaceState(history.state, '', url);
  void import('./highlight.ts').then((marks) => marks.highlight(query));
}
