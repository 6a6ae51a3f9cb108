/**
 * `<figure-tools data-title data-date>`: adds a small button to each figure of the page's prose, which opens the menu
 * for copying and citing the figure. The first click loads the menu.
 */
class FigureTools extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('.prose .figure[id]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'figure-cite';
      button.setAttribute('aria-haspopup', 'dialog');
      button.setAttribute('aria-label', `引用：${figure.title}${figure.textContent}`);
      button.onclick = async () => {
        const { openCitationMenu } = await import('./citation-menu.ts');
        const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
        const block = figure.closest('.sentence') ?? figure.parentElement ?? figure;
        openCitationMenu({
          type: 'EB',
          text: figure.textContent,
          label: figure.title,
          sentence: block.textContent.trim(),
          title: this.dataset['title'] ?? '',
          date: this.dataset['date'] ?? '',
          url: new URL(`#${figure.id}`, page ?? location.href).href,
        });
      };
      figure.append(button);
    }
  }
}
customElements.define('figure-tools', FigureTools);
