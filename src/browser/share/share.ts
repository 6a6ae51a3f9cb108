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
  // The sheet of a figure has an entry of the history of its own: the address would go when it closes.
  if (isInWeChat || (id && !button.closest('dialog'))) goToPlace(nearest);
  openPanel(shared, button.closest('dialog'), note || (isInWeChat ? WECHAT_HINT : ''));
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
