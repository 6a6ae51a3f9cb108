/**
 * `<share-button>`: a button that shares the page, or what its `for` names by id: a heading, a figure. Each heading
 * of the prose gets one. While words of the prose are selected, those of the page share the sentence instead.
 * What it does is loaded when it is first touched.
 */
const labels: readonly [string, string] = ['分享', '分享此句'];
const load = () => import('./share.ts');
const inProse = (selection = getSelection()) =>
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
      // Some browsers let go of a selection before the click.
      selected = inProse();
    };
    button.onclick = async () =>
      (await load()).share(button, id, id ? null : (inProse() ?? selected));
    if (!id) {
      document.addEventListener('selectionchange', () => {
        // What has just happened stays readable.
        if (labels.includes(button.textContent)) button.textContent = labels[inProse() ? 1 : 0];
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
  heading.replaceWith(place);
  place.append(heading);
  button.setAttribute('for', heading.id);
  place.append(button);
}
// WeChat shows a page with the first large picture that stands on it; other readers need none.
if (/MicroMessenger/i.test(navigator.userAgent)) void load().then((share) => share.showPicture());
