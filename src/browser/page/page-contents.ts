/**
 * `<page-contents>` around the list of a page's headings: marks the heading above the text that is being read. A
 * click on a heading closes the sheet that contains the list on narrow windows.
 */
class PageContents extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')];
    const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
    const mark = () => {
      const middle = innerHeight / 2;
      const passed = links.filter(
        (_, i) => (headings[i]?.getBoundingClientRect().top ?? middle) < middle,
      );
      const current = passed.pop();
      links.forEach((link) => {
        if (link === current) link.setAttribute('aria-current', 'location');
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
