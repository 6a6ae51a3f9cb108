/** The message above the table of figures. */
import { href } from '../../site/addresses.ts';

/** The contents of the message. */
export interface ViewMessage {
  /** Limits that cannot be read. */
  wrong: readonly string[];
  /** Whether no figure meets all conditions. */
  isEmpty: boolean;
  /** Text of the field for words. */
  words: string;
}

/**
 * Writes a message into its element, where screen readers announce it: limits that cannot be read, and that nothing was
 * found, with a button that clears all conditions and a link that looks for the words on the whole site.
 */
export function showMessage(
  element: HTMLElement,
  { wrong, isEmpty, words }: ViewMessage,
  clear: () => void,
): void {
  const lines = wrong.map((text) =>
    createElement(
      'span',
      `“${text}”读不成数，没有按它筛选。请写成1000万、三百、3,184这样的数，带单位就用表里的单位。`,
    ),
  );
  if (isEmpty) lines.push(createElement('span', '没有符合的数字。'));
  element.replaceChildren(...lines);
  if (!isEmpty) return;
  const button = createElement('button', '清除条件');
  button.type = 'button';
  button.onclick = clear;
  element.append(button);
  if (!words) return;
  const link = createElement('a', `全站检索“${words}”`);
  link.href = `${href('/search/')}?q=${encodeURIComponent(words)}`;
  element.append(' ', link);
}

function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
