/**
 * `<share-button>`: a button that shares the page, or the heading that its `for` names by id. It takes the place of
 * the link beside each heading; the style sheet writes its label, which is never copied with the text. While words of
 * the prose are selected, the button of the page shares their sentence. The script that shares is loaded when a button
 * is first touched.
 */
const labels: readonly [string, string] = ['分享', '分享此句'];
const load = () => import('./share.ts');
const findProseSelection = (selection = getSelection()) =>
  selection?.isCollapsed === false && selection.anchorNode?.parentElement?.closest('.prose')
    ? selection.getRangeAt(0)
    : null;

class ShareButton extends HTMLElement {
  connectedCallback(): void {
    const id = this.getAttribute('for') ?? '';
    const button = document.createElement('button');
    let selected: Range | null = null;
    button.type = 'button';
    if (id) button.setAttribute('aria-label', `分享：${document.getElementById(id)?.textContent}`);
    else button.textContent = labels[0];
    button.onpointerdown = () => {
      void load();
      // Some browsers drop the selection before the click.
      selected = findProseSelection();
    };
    button.onclick = async () =>
      (await load()).share(button, id, id ? null : (findProseSelection() ?? selected));
    if (!id) {
      document.addEventListener('selectionchange', () => {
        // A report on the button must stay readable.
        if (labels.includes(button.textContent))
          button.textContent = labels[findProseSelection() ? 1 : 0];
      });
    }
    this.replaceChildren(button);
  }
}
customElements.define('share-button', ShareButton);

for (const link of document.querySelectorAll<HTMLAnchorElement>('.anchor')) {
  const button = document.createElement('share-button');
  button.setAttribute('for', link.hash.slice(1));
  link.replaceWith(button);
}
// WeChat's preview of a page has the first large picture on it. Other readers need none.
if (/MicroMessenger/i.test(navigator.userAgent)) void load().then((share) => share.showPicture());
