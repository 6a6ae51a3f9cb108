/** Shares a page, a heading, a figure or a sentence. Loaded on first use. */
import type { PageFacts } from '../../figures/details.ts';
import { openPanel } from './share-panel.ts';
import {
  describeFigure,
  describeSentence,
  describeTarget,
  goToPlace,
  isInWeChat,
} from './shared.ts';

export { showPicture } from './wechat-picture.ts';

/** How WeChat forwards the open page. */
const WECHAT_HINT = '点右上角的“···”，选“转发给朋友”或“分享到朋友圈”。';

/**
 * Opens the panel with all ways to share: the system's menu, a picture, copying, a QR code; a hint to WeChat's own menu.
 * Nothing is sent or copied before the reader chooses it. A button in a dialog has the panel in that dialog.
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
  const dialog = button.closest('dialog');
  // The sheet of a figure has an entry of the history of its own: the address goes when it closes.
  if (isInWeChat || (id && !dialog)) goToPlace(nearest);
  if (isInWeChat && dialog) goAfterClosing(dialog, nearest);
  openPanel(shared, dialog, note || (isInWeChat ? WECHAT_HINT : ''));
}

/** Puts a place into the address when a dialog and its entry of the history are gone. */
function goAfterClosing(dialog: HTMLDialogElement, id: string): void {
  const go = () => {
    const isEntryLeft = Boolean((history.state as { open?: number } | null)?.open);
    if (isEntryLeft) addEventListener('popstate', go, { once: true });
    else goToPlace(id);
  };
  dialog.addEventListener('close', go);
}

/**
 * Shares a figure of another page, as `share` does. WeChat's own menu would forward the open page.
 * @param url permanent link of the figure. Its share page is passed on.
 * @param facts of its page
 */
export function shareFound(
  button: HTMLElement,
  figure: Parameters<typeof describeFigure>[0],
  url: string,
  facts: PageFacts | undefined,
): void {
  const page = url.replace(/#(.*)/, '$1/');
  openPanel(describeFigure(figure, page, facts), button.closest('dialog'), '');
}
