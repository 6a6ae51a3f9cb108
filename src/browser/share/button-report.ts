/** Reports an outcome on a button. */

/** A screen reader announces only what changes after its live region has appeared. */
const ANNOUNCE_DELAY_MS = 100;
const REPORT_MS = 4000;

/** Content of each button before its first report. */
const labels = new WeakMap<HTMLElement, ChildNode[]>();

/** Shows a text on a button for four seconds, and announces it. */
export function report(button: HTMLElement, text: string): void {
  const label = labels.get(button) ?? [...button.childNodes];
  labels.set(button, label);
  button.textContent = text;
  const live = document.createElement('span');
  live.className = 'visually-hidden';
  live.setAttribute('role', 'status');
  button.after(live);
  setTimeout(() => (live.textContent = text), ANNOUNCE_DELAY_MS);
  setTimeout(() => {
    live.remove();
    if (button.textContent === text) button.replaceChildren(...label);
    // The label depends on the selection, which may have changed meanwhile.
    document.dispatchEvent(new Event('selectionchange'));
  }, REPORT_MS);
}
