/**
 * `<share-button>`: a button that shares the page, or the heading that its `for` names by id. It takes the place of
 * the link beside each heading; the style sheet writes its label, which is never copied with the text. Selected words
 * get a button of their own. The scripts are loaded when a button is first touched, or words are selected.
 */
const load = () => import('./share.ts');

class ShareButton extends HTMLElement {
  connectedCallback(): void {
    const id = this.getAttribute('for') ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    if (id) button.setAttribute('aria-label', `分享：${document.getElementById(id)?.textContent}`);
    else button.textContent = '分享';
    button.onpointerdown = load;
    button.onclick = async () => (await load()).share(button, id);
    this.replaceChildren(button);
  }
}
customElements.define('share-button', ShareButton);

for (const link of document.querySelectorAll<HTMLAnchorElement>('.anchor')) {
  const button = document.createElement('share-button');
  button.setAttribute('for', link.hash.slice(1));
  link.replaceWith(button);
}
/** Whether words were selected, which have a button until nothing is selected. */
let hasSelected = false;
document.addEventListener('selectionchange', () => {
  const selection = getSelection()!;
  const isInProse =
    !selection.isCollapsed && selection.anchorNode?.parentElement?.closest('.prose');
  if (!isInProse && !hasSelected) return;
  hasSelected = Boolean(isInProse);
  const range = isInProse ? selection.getRangeAt(0) : null;
  void import('./sentence-button.ts').then((found) => found.followSelection(range));
});
// WeChat's preview of a page has the first large picture on it. Other readers need none.
if (/MicroMessenger/i.test(navigator.userAgent)) void load().then((share) => share.showPicture());
