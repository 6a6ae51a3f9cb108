/** A search box that fills the screen of a phone while it is in use. Loaded by the first use of one on a narrow screen. */

import { closeByBack, leave } from '../page/back.ts';

/** The class of a box that fills the screen, and of the root element behind it. */
const BOX_CLASS = 'fills-screen';
const ROOT_CLASS = 'is-covered';

/** A box that fills the screen. */
export interface FullScreen {
  /** Whether it is open. */
  isOpen: () => boolean;
  /** Fills the screen, with a button 取消. An entry of the browser's history makes Back close it. */
  open: () => void;
  /** @param returnsFocus whether the focus goes to the box, without the keyboard of the screen */
  close: (returnsFocus: boolean) => void;
}

/**
 * Lets a search box fill the screen.
 * @param onClose called when it has closed
 */
export function createFullScreen(
  box: HTMLElement,
  input: HTMLInputElement,
  onClose: () => void,
): FullScreen {
  const form = input.form as HTMLFormElement;
  const cancel = createCancelButton(() => close(true));
  const isOpen = () => cancel.isConnected;
  const root = document.documentElement;
  const toggle = (isFilled: boolean) => {
    box.classList.toggle(BOX_CLASS, isFilled);
    root.classList.toggle(ROOT_CLASS, isFilled);
    fit();
  };
  const fit = () => fitBox(box, isOpen());
  for (const event of ['resize', 'scroll']) visualViewport?.addEventListener(event, fit);

  let release = () => {};

  function open(): void {
    if (isOpen()) return;
    form.append(cancel);
    toggle(true);
    release = closeByBack(() => close(true));
  }

  function close(returnsFocus: boolean): void {
    if (!isOpen()) return;
    cancel.remove();
    toggle(false);
    release();
    if (returnsFocus) {
      // The keyboard of the screen would cover the page. A tap brings it back.
      input.inputMode = 'none';
      input.focus({ preventScroll: true });
    }
    onClose();
  }

  const showKeyboard = () => (input.inputMode = '');
  for (const event of ['pointerdown', 'blur', 'keydown'])
    input.addEventListener(event, showKeyboard);
  // The search page takes the place of the entry, so that Back leads to the page below the box.
  form.addEventListener('submit', (event) => {
    if (!isOpen()) return;
    event.preventDefault();
    const query = new URLSearchParams({ [input.name]: input.value });
    leave(`${form.action}?${query}`);
  });
  return { isOpen, open, close };
}

function createCancelButton(onclick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cancel';
  button.textContent = '取消';
  button.onclick = onclick;
  return button;
}

/** Fits an open box to the part of the screen that its keyboard leaves, which style sheets cannot measure. */
function fitBox(box: HTMLElement, isOpen: boolean): void {
  const { height = 0, offsetTop = 0 } = visualViewport ?? {};
  const isFitted = isOpen && height > 0;
  box.style.blockSize = isFitted ? `${height}px` : '';
  box.style.insetBlockStart = isFitted ? `${offsetTop}px` : '';
}
