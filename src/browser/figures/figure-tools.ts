/**
 * `<figure-tools>`: makes each figure of the page's prose a button that opens its sheet. Its `data-…` attributes are the
 * facts of the page that the sheet quotes. The first touch loads the sheet.
 */
const loadSheet = () => import('./figure-sheet.ts');

class FigureTools extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('.prose .figure[id]')) {
      const open = async () => (await loadSheet()).openOwnSheet(figure);
      figure.tabIndex = 0;
      figure.setAttribute('role', 'button');
      figure.setAttribute('aria-haspopup', 'dialog');
      figure.onpointerdown = loadSheet;
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
