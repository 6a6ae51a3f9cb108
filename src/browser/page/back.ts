/**
 * Lets Back close a sheet, a dialog, or a search box that fills the screen. Each of them has an entry in the browser's
 * history while it is open. The first one that opens loads this file.
 */

/** Links that lead to another page or place. A link to a file or a mail program leaves the page open. */
const PAGE_LINKS = 'a[href]:not([download], [target], [href^="mailto:"])';
/** How the open parts close, the newest last. */
const open: (() => void)[] = [];
/** How each popover closes. */
const popoverClosers = new WeakMap<HTMLElement, () => void>();
/** Whether a traversal that this module has started has not ended yet. */
let isTraversing = false;
/** An address that waits for the end of the traversal. */
let nextAddress = '';

/** Number of entries that were added to that of the page. */
const countEntries = () => (history.state as { open?: number } | null)?.open ?? 0;

/**
 * Adds an entry to the history for a part that has opened.
 * @param close closes the part; called when the reader goes back
 * @returns to be called when the part has closed otherwise: removes the entry
 */
export function closeByBack(close: () => void): () => void {
  open.push(close);
  settle();
  return () => release(close);
}

/** Removes the entry of a part that has closed. */
function release(close: () => void): void {
  const index = open.indexOf(close);
  if (index < 0) return;
  open.splice(index, 1);
  // A part that opens instead takes over the entry. It opens in the same click.
  setTimeout(settle);
}

/**
 * Gives a popover an entry while it is open. Called after each change: a browser reports several changes at once, and
 * some of them may have happened while this script was loading.
 */
export function followPopover(popover: HTMLElement): void {
  const close = popoverClosers.get(popover) ?? (() => popover.hidePopover());
  popoverClosers.set(popover, close);
  if (!popover.matches(':popover-open')) release(close);
  else if (!open.includes(close)) closeByBack(close);
}

/** Closes everything and goes to an address, which takes the place of the entry of the newest part. */
export function leave(address: string): void {
  closeAll();
  if (isTraversing) {
    nextAddress = address;
    return;
  }
  // WebKit would keep the state for a place on the same page.
  history.replaceState(null, '');
  location.replace(address);
}

function closeAll(): void {
  while (open.length > 0) open.pop()?.();
}

/** Gives each open part its entry, and removes entries without a part. */
function settle(): void {
  const surplus = countEntries() - open.length;
  if (isTraversing || surplus === 0) return;
  if (surplus > 0) {
    isTraversing = true;
    history.go(-surplus);
  } else {
    const state = history.state as object | null;
    history.pushState({ ...state, open: countEntries() + 1 }, '');
    settle();
  }
}

addEventListener('popstate', () => {
  // A part stays open if it opened while this module was going back.
  while (!isTraversing && open.length > countEntries()) open.pop()?.();
  isTraversing = false;
  if (nextAddress) location.assign(nextAddress);
  nextAddress = '';
  settle();
});

// The page may have been scrolled behind an open part. Its former place would be restored.
if ('navigation' in window) {
  navigation.addEventListener('navigate', (event) => {
    const isOwn = isTraversing || open.length > 0;
    if (isOwn && event.navigationType === 'traverse' && event.canIntercept)
      event.intercept({ scroll: 'manual', focusReset: 'manual' });
  });
}

// A link leads away from the page, and Back from there to the page with everything closed.
addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(PAGE_LINKS);
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || event.defaultPrevented || countEntries() === 0) return;
  event.preventDefault();
  leave(link.href);
});

// A page that the browser has kept in memory.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  isTraversing = false;
  closeAll();
  settle();
});

// A reload has closed what was open.
settle();
