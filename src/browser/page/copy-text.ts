/** Copies text, or offers it for copying by hand. Loaded on first use. */

/** Puts text on the clipboard. @returns `refused` without permission, and on pages without https, which have no clipboard */
export async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** Shows text selected in a box, for copying by hand. Replaces the box that `place` shows already. */
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
