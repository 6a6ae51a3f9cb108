/**
 * `<figure-tools data-title data-date>`: gives each figure of the page's prose a small button that opens the menu
 * for copying and citing it. The menu is loaded when it is first asked for.
 */
class FigureTools extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('.prose .figure[id]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'figure-cite';
      button.setAttribute('aria-haspopup', 'dialog');
      button.setAttribute('aria-label', `引用：${figure.title}${figure.textContent}`);
      button.onclick = () => this.open(figure);
      figure.append(button);
    }
  }

  async open(figure: HTMLElement): Promise<void> {
    const { openCitationMenu } = await import('./citation-menu.ts');
    const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    openCitationMenu({
      type: 'EB',
      text: figure.textContent,
      label: figure.title,
      sentence: (figure.closest('.sentence') ?? figure.parentElement ?? figure).textContent.trim(),
      title: this.dataset['title'] ?? '',
      date: this.dataset['date'] ?? '',
      url: new URL(`#${figure.id}`, page ?? location.href).href,
    });
  }
}
customElements.define('figure-tools', FigureTools);
