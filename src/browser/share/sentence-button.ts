/** The button beside selected words that shares their sentence. Loaded by the first selection. */
import { report } from './button-report.ts';
import { share } from './share.ts';

/** A selection that still grows has no button. */
const STILL_MS = 200;
/** Room for the handles of a selection on a phone, in pixels. */
const HANDLE_PX = 36;
const GAP_PX = 6;
const LABEL = '分享此句';

const button = document.createElement('button');
button.type = 'button';
button.className = 'share-sentence';
button.textContent = LABEL;
// The click would drop the selection.
button.onpointerdown = (event) => event.preventDefault();

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the button below the selected words, or above them where the window ends. Removes it when nothing is selected.
 * @param range words of the prose; null without a selection
 */
export function followSelection(range: Range | null): void {
  clearTimeout(timer);
  // The panel for sharing returns the focus to the button.
  if (document.querySelector('dialog[open]')) return;
  button.hidden = true;
  if (range) timer = setTimeout(() => show(range), STILL_MS);
}

function show(range: Range): void {
  const block = [...document.querySelectorAll('.prose > *')].findLast((one) =>
    range.intersectsNode(one),
  );
  button.onclick = () => share(button, '', range).catch(() => report(button, '请重试'));
  button.textContent = LABEL;
  button.hidden = false;
  // The next stop of the Tab key after the selected words.
  block?.after(button);
  const { left, top, bottom } = range.getBoundingClientRect();
  const isTouched = matchMedia('(pointer: coarse)').matches;
  const gap = isTouched ? HANDLE_PX : GAP_PX;
  const height = button.offsetHeight;
  const hasRoomBelow = bottom + gap + height < innerHeight;
  // The system's own bar stands above the selected words of a phone.
  const isAbove = !isTouched && !hasRoomBelow && top - gap - height > 0;
  const origin = (button.offsetParent ?? document.documentElement).getBoundingClientRect();
  const most = document.documentElement.clientWidth - button.offsetWidth - GAP_PX;
  button.style.left = `${Math.max(GAP_PX, Math.min(left, most)) - origin.left}px`;
  button.style.top = `${(isAbove ? top - gap - height : bottom + gap) - origin.top}px`;
}
