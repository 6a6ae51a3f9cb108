/** The place of a figure's sheet: at the lower edge of a phone, beside the sentence on a desk. */

/** Narrower windows have the sheet at their lower edge. The style sheet knows the same width. */
const DESK = '(min-width: 56rem)';
/** The sheet stands beside the column of text if there is so much room, else below or above the sentence. */
const MIN_BESIDE_REM = 15;
const MAX_WIDTH_REM = 26;
/** A sheet with less room scrolls the page instead. */
const MIN_HEIGHT_REM = 13;

/**
 * Places an open sheet beside, below or above the sentence. If both do not fit, the page scrolls.
 * @param anchor the sentence
 */
export function placeSheet(dialog: HTMLDialogElement, anchor: Element): void {
  dialog.removeAttribute('style');
  const root = document.documentElement;
  const rem = parseFloat(getComputedStyle(root).fontSize);
  const isDesk = matchMedia(DESK).matches;
  // The end of the sentence may stand below the window.
  if (isDesk) showAbove(anchor.getBoundingClientRect(), innerHeight - rem);
  const sentence = anchor.getBoundingClientRect();
  if (!isDesk) {
    const most = innerHeight - sentence.height - readStickyHeight() - rem;
    if (most >= MIN_HEIGHT_REM * rem) dialog.style.maxBlockSize = `${most}px`;
    showAbove(sentence, dialog.getBoundingClientRect().top - rem / 2);
    return;
  }
  const column = (anchor.closest('article') ?? anchor).getBoundingClientRect();
  const room = root.clientWidth - column.right - 2 * rem;
  const set = (left: number, top: number, width: number) =>
    Object.assign(dialog.style, {
      position: 'absolute',
      margin: '0',
      left: `${left + scrollX}px`,
      top: `${top + scrollY}px`,
      inlineSize: `${width}px`,
    });
  if (room >= MIN_BESIDE_REM * rem) {
    const width = Math.min(room, MAX_WIDTH_REM * rem);
    set(column.right + rem, 0, width);
    const lowest = innerHeight - dialog.offsetHeight - rem;
    set(column.right + rem, Math.max(rem, Math.min(sentence.top, lowest)), width);
    return;
  }
  const width = Math.min(column.width, MAX_WIDTH_REM * rem);
  const left = Math.max(rem, Math.min(sentence.left, root.clientWidth - width - rem));
  set(left, 0, width);
  const below = innerHeight - sentence.bottom - 1.5 * rem;
  const above = sentence.top - 1.5 * rem;
  const height = dialog.offsetHeight;
  if (height <= below || below >= above || above < MIN_HEIGHT_REM * rem) {
    const most = Math.max(innerHeight - sentence.height - 3 * rem, MIN_HEIGHT_REM * rem);
    dialog.style.maxBlockSize = `${most}px`;
    set(left, sentence.bottom + rem / 2, width);
    showAbove(sentence, innerHeight - dialog.offsetHeight - rem);
    return;
  }
  dialog.style.maxBlockSize = `${above}px`;
  set(left, sentence.top - Math.min(height, above) - rem / 2, width);
}

/** Scrolls the page until the sentence ends above a line of the window, as long as its beginning stays in the window. */
function showAbove(sentence: DOMRect, line: number): void {
  const distance = Math.min(sentence.bottom - line, sentence.top - readStickyHeight());
  if (distance > 0) scrollBy({ top: distance, behavior: 'instant' });
}

/** The height of the row that stays at the upper edge of a phone. */
function readStickyHeight(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}
