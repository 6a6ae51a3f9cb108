/** Shares a page, a heading, a figure or a sentence. Loaded on first use. */
import { report } from './button-report.ts';
import { openPanel } from './share-panel.ts';
import { describeSentence, describeTarget, goToPlace, type Shared } from './shared.ts';

export { showPicture } from './wechat-picture.ts';

/** How WeChat forwards the open page. */
const WECHAT_HINT = '点右上角的“···”，选“转发给朋友”或“分享到朋友圈”。';
const isInWeChat = /MicroMessenger/i.test(navigator.userAgent);

/**
 * Shares by the system's menu; the button and a live region report the outcome. If the browser has none, or the device
 * has a mouse, a panel offers the other ways: WeChat's menu, copying, a QR code. Nothing is copied before the reader
 * chooses it. A button in a dialog has the panel in that dialog.
 * The address of the page becomes that of a shared heading.
 * @param id of a heading or a figure; empty for the page
 * @param range words selected on the page: their sentence is shared
 */
export async function share(
  button: HTMLElement,
  id: string,
  range: Range | null = null,
): Promise<void> {
  const { shared, note, nearest } = range
    ? await describeSentence(range)
    : { shared: describeTarget(id), note: '', nearest: id };
  // The sheet of a figure has an entry of the history of its own: the address would go when it closes.
  if (isInWeChat || (id && !button.closest('dialog'))) goToPlace(nearest);
  await offer(button, shared, note, WECHAT_HINT);
}

/**
 * Shares a figure of another page, as `share` does. WeChat's own menu would forward the open page.
 * @param shared with the permanent link of the figure. Its share page is passed on.
 */
export function shareFound(button: HTMLElement, shared: Shared): Promise<void> {
  return offer(button, { ...shared, url: shared.url.replace(/#(.*)/, '$1/') }, '', '');
}

/** @param note what the reader must know about the address @param hint how WeChat forwards the open page */
async function offer(
  button: HTMLElement,
  shared: Shared,
  note: string,
  hint: string,
): Promise<void> {
  const outcome = isInWeChat ? undefined : await send(shared);
  if (outcome) report(button, outcome);
  if (outcome && !matchMedia('(hover: hover) and (pointer: fine)').matches) return;
  const panel = openPanel(shared, button.closest('dialog'));
  const message = outcome ?? (note || (isInWeChat ? hint : ''));
  if (message) panel.say(message);
}

/** Opens the system's menu. @returns the outcome in words; undefined if the browser cannot send */
async function send(shared: Shared): Promise<string | undefined> {
  if (!('share' in navigator)) return undefined;
  try {
    await navigator.share(shared);
    return '已分享';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? '已取消' : undefined;
  }
}
