/**
 * Scrolls the list of sections to the entry of the page, beside the text and each time that it opens as a sheet. The
 * page itself stays where it is.
 */
const list = document.getElementById('sections');
const current = list?.querySelector<HTMLElement>('[aria-current]');
function showCurrent(): void {
  if (list && current) list.scrollTop = current.offsetTop - list.clientHeight / 2;
}
showCurrent();
list?.addEventListener('toggle', showCurrent);
