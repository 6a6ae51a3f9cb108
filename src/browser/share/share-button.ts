/**
 * `<share-button>`: a button that shares the page, or the heading or figure that its `for` names by id. Each heading
 * of the prose gets one. While words of the prose are selected, the button of the page shares their sentence. The
 * script that shares is loaded when a button is first touched.
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
    button.textContent = labels[0];
    if (id) button.ariaLabel = `分享：${document.getElementById(id)?.textContent}`;
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

for (const heading of document.querySelectorAll('.prose > :is(h2, h3)[id]')) {
  const place = document.createElement('div');
  const button = document.createElement('share-button');
  place.className = 'shareable';
  button.setAttribute('for', heading.id);
  heading.replaceWith(place);
  place.append(heading, button);
}
// WeChat's preview of a page has the first large picture on it. Other readers need none.
if (/MicroMessenger/i.test(navigator.userAgent)) void load().then((share) => share.showPicture());
