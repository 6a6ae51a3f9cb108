/** The panel that offers copying and a QR code. */
import { copyText, showSelected } from '../page/copy-text.ts';
import { openDialog } from '../page/dialog.ts';
import type { Shared } from './shared.ts';

/** A screen reader announces only what changes after its live region has appeared. */
const ANNOUNCE_DELAY_MS = 50;

/** An open panel. */
export interface SharePanel {
  /** Shows and announces a message. */
  say: (message: string) => void;
  /** Copies title, text and link. If that is refused, shows them selected. @returns whether they were copied */
  copy: () => Promise<boolean>;
}

/** Opens the panel for a shared page, heading, figure or sentence. */
export function openPanel(shared: Shared): SharePanel {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog share-panel';
  dialog.setAttribute('aria-labelledby', 'share-title');
  dialog.innerHTML =
    '<h2 id="share-title">分享</h2><p class="share-what"></p><p role="status"></p><div class="share-place"></div>' +
    '<p class="share-choices"><button type="button">复制</button><button type="button">二维码</button></p>';
  const status = dialog.querySelector('[role=status]')!;
  const place = dialog.querySelector('.share-place')!;
  const [copyButton, codeButton] = dialog.querySelectorAll('button');
  dialog.querySelector('.share-what')!.textContent = `${shared.title}：${shared.text}`;
  const opened = openDialog(dialog);
  const say = (message: string) =>
    void opened.then(() =>
      setTimeout(() => {
        status.textContent = message;
        // In a low window the message may move the code or the text out of view.
        place.firstElementChild?.scrollIntoView({ block: 'nearest' });
      }, ANNOUNCE_DELAY_MS),
    );
  const copy = async () => {
    const text = `${shared.title}\n${shared.text}\n${shared.url}`;
    // Browsers allow copying only right after the click: it does not wait for the dialog.
    const isCopied = (await copyText(text)) === 'copied';
    await opened;
    place.replaceChildren();
    if (!isCopied) showSelected(text, place);
    say(isCopied ? '已复制标题、原句和链接。' : '浏览器不允许复制，请手动复制下面的文字。');
    return isCopied;
  };
  copyButton!.onclick = copy;
  codeButton!.onclick = async () => {
    const { qrCode } = await import('./qr-code.ts');
    place.replaceChildren(qrCode(shared.url));
    say('二维码已生成：用手机扫一扫，或长按识别。');
  };
  return { say, copy };
}
