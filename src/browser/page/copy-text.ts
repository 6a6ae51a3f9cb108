/**
 * Copying, and what to do where copying is refused. Loaded on first use, so that a page does not carry it.
 */

/** Puts text on the clipboard; `refused` where the browser has none for this page or a permission is missing. */
export async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    // Outside https there is no clipboard at all: that is refused too.
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/**
 * Shows text in a box of its own with all of it selected, so that a reader can copy it by hand. It replaces a box
 * that `place` shows already.
 */
export function showSelected(text: string, place: Element): void {
  place.querySelector('.copy-box')?.remove();
  const box = document.createElement('textarea');
  box.className = 'copy-box';
  box.readOnly = true;
  box.rows = Math.min(6, text.split('\n').length + 2);
  box.value = text;
  box.setAttribute('aria-label', '请手动复制这段文字');
  place.append(box);
  box.focus();
  box.select();
}
