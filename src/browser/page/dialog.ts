/** Dialogs. Loaded with the script that opens one. */
import dialogStyle from '../../styles/dialog.css?url';
import { closeByBack } from './back.ts';
import { loadStyle } from './load-style.ts';

// Loads now, before a dialog opens.
void loadStyle(dialogStyle);

const CLOSE_FORM =
  '<form method="dialog"><button class="close" aria-label="关闭">×</button></form>';

/**
 * Adds a dialog to the page and opens it. Its × at the top, Escape, Back or a click beside it closes and removes it. In a browser
 * without dialogs it is a part at the end of the page, which the page scrolls to. While one is open, no other one opens.
 * @returns resolves when a dialog is open
 */
export async function openDialog(dialog: HTMLDialogElement): Promise<void> {
  await loadStyle(dialogStyle);
  // A second press while the first one was loading.
  if ('showModal' in dialog && document.querySelector('dialog[open]')) return;
  dialog.insertAdjacentHTML('afterbegin', CLOSE_FORM);
  document.body.append(dialog);
  if ('showModal' in dialog) {
    const release = closeByBack(() => dialog.close());
    dialog.onclose = () => {
      release();
      dialog.remove();
    };
    dialog.onclick = ({ target, detail, clientX: x, clientY: y }) => {
      // The target of a click beside the dialog, or on its padding, is the dialog itself.
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      const isInside = x >= left && x <= right && y >= top && y <= bottom;
      // The second click of a double click belongs to the control that has opened the dialog.
      if (target === dialog && !isInside && detail < 2) dialog.close();
    };
    dialog.showModal();
    return;
  }
  const box: HTMLElement = dialog;
  const release = closeByBack(() => box.remove());
  box.setAttribute('open', '');
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    release();
    box.remove();
  });
  box.scrollIntoView({ block: 'center' });
  box.querySelector('button')?.focus();
}
