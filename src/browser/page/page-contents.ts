/**
 * `<page-contents>` around the list of a page's headings: marks the heading above the text that is being read. On narrow
 * windows a row names that heading and opens the list in a sheet; a click on an entry closes the sheet. After such a
 * click, or with a fragment in the address, the heading above the target is marked, until the reader scrolls by hand.
 */
class PageContents extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')];
    const [name] = this.getElementsByTagName('span');
    let place: Element | null;
    const findTop = (element: Element | null) => element?.getBoundingClientRect().top ?? Infinity;
    const mark = () => {
      // Text is read above the middle of the window. At the end of the page no text is left below that line.
      const left = document.documentElement.scrollHeight - innerHeight - scrollY;
      const line = place
        ? findTop(place)
        : Math.max(innerHeight * 0.3 + 48, scrollY && innerHeight - left);
      const current = links
        .filter((link) => findTop(document.getElementById(link.hash.slice(1))) <= line)
        .pop();
      for (const link of links) link.ariaCurrent = link === current ? 'location' : null;
      if (name) name.textContent = current?.textContent ?? '';
    };
    const follow = () => {
      place = document.querySelector(':target');
      mark();
    };
    const forget = () => (place = null);
    // Back restores the place of the window, which may be far from the target.
    for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'popstate'])
      addEventListener(event, forget);
    addEventListener('scroll', mark);
    addEventListener('click', ({ target }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[href*="#"]');
      if (!link) return;
      (this.lastElementChild as HTMLElement).hidePopover?.();
      // The fragment of a link is the target after its click. Firefox reports popstate later.
      setTimeout(follow);
      if (link.hash !== location.hash) addEventListener('hashchange', follow, { once: true });
    });
    follow();
  }
}
customElements.define('page-contents', PageContents);
