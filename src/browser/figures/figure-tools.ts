/**
 * `<figure-tools data-title data-date>`: makes each figure of the page's prose a button that opens the menu for copying
 * and citing it. The first use loads the menu.
 */
class FigureTools extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('.prose .figure[id]')) {
      const open = async () => {
        const menu = await import('./citation-menu.ts');
        const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
        const block = figure.closest('.sentence') ?? figure.parentElement ?? figure;
        menu.openCitationMenu({
          type: 'EB',
          text: figure.textContent,
          label: figure.title,
          sentence: block.textContent.trim(),
          title: this.dataset['title'] ?? '',
          date: this.dataset['date'] ?? '',
          url: new URL(`#${figure.id}`, page ?? location.href).href,
        });
      };
      figure.tabIndex = 0;
      figure.setAttribute('role', 'button');
      figure.setAttribute('aria-haspopup', 'dialog');
      // A click may also be the end of a selection.
      figure.onclick = () => getSelection()?.isCollapsed !== false && open();
      figure.onkeydown = (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        void open();
      };
    }
  }
}
customElements.define('figure-tools', FigureTools);
