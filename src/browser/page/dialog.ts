/** Dialogs. Loaded with what opens one. */

/**
 * Puts a dialog on the page and opens it; it goes away when it is closed, by its form, by Escape or by a click beside
 * it. Where the browser knows no dialogs it stands at the end of the page, and the page comes there.
 */
export function openDialog(dialog: HTMLDialogElement): void {
  document.body.append(dialog);
  if ('showModal' in dialog) {
    dialog.onclose = () => dialog.remove();
    dialog.onclick = (event) => {
      // A click beside the dialog is on the dialog itself.
      if (event.target === dialog) dialog.close();
    };
    dialog.showModal();
    return;
  }
  const box: HTMLElement = dialog;
  box.setAttribute('open', '');
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    box.remove();
  });
  box.scrollIntoView({ block: 'center' });
  box.querySelector('button')?.focus();
}
