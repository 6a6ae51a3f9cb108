/**
 * `<page-contents>` around the list of a page's headings: marks the heading that is being read, and closes the
 * sheet, where it is one, when a heading is chosen.
 */
class PageContents extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')];
    const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
    const mark = () => {
      const line = innerHeight / 2;
      const passed = links.filter(
        (_, i) => (headings[i]?.getBoundingClientRect().top ?? line) < line,
      );
      const read = passed.pop();
      links.forEach((link) => {
        if (link === read) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      });
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '0% 0% -50%' });
    headings.forEach((heading) => heading && observer.observe(heading));
    this.addEventListener('click', (event) => {
      const sheet = this.querySelector<HTMLElement>('[popover]');
      if (event.target instanceof HTMLAnchorElement) sheet?.hidePopover?.();
    });
  }
}
customElements.define('page-contents', PageContents);
