/** The panel for sharing: it shows the text and the address, copies them, and draws a QR code. */
import { copyText, showSelected } from '../page/copy-text.ts';
import { openDialog } from '../page/dialog.ts';
import type { Shared } from './shared.ts';

/** A screen reader announces only what changes after its live region has appeared. */
const ANNOUNCE_DELAY_MS = 50;

/** An open panel. */
export interface SharePanel {
  /** Shows and announces a message. */
  say: (message: string) => void;
}

/**
 * Opens the panel for a shared page, heading, figure or sentence.
 * @param host an open dialog, whose content the panel replaces until the reader goes back; null for a dialog of its own
 */
export function openPanel(shared: Shared, host: HTMLDialogElement | null): SharePanel {
  const panel = document.createElement('div');
  panel.innerHTML =
    '<h2 id="share-title">分享</h2><p class="share-what"></p><p class="share-address"></p>' +
    '<p role="status"></p><div class="share-place"></div>' +
    '<p class="share-choices"><button type="button" class="main">复制</button>' +
    '<button type="button">复制链接</button><button type="button">二维码</button></p>';
  const status = panel.querySelector('[role=status]')!;
  const place = panel.querySelector('.share-place')!;
  const [copyButton, linkButton, codeButton] = panel.querySelectorAll('button');
  const { title, text, url } = shared;
  panel.querySelector('.share-what')!.textContent = `${title}：${text}`;
  panel.querySelector('.share-address')!.textContent = url;
  const opened = host ? replaceContent(host, panel) : openOwn(panel);
  const say = (message: string) =>
    void opened.then(() =>
      setTimeout(() => {
        status.textContent = message;
        // In a low window the message may move the code or the text out of view.
        place.firstElementChild?.scrollIntoView({ block: 'nearest' });
      }, ANNOUNCE_DELAY_MS),
    );
  const copy = async (words: string, name: string) => {
    const isCopied = (await copyText(words)) === 'copied';
    place.replaceChildren();
    if (!isCopied) showSelected(words, place);
    say(isCopied ? `已复制${name}。` : '浏览器不允许复制，请手动复制下面的文字。');
  };
  const source =
    shared.source ?? document.querySelector<HTMLElement>('figure-tools')?.dataset['source'];
  const words = [title, text, source && `据${source}`, url].filter(Boolean).join('\n');
  copyButton!.onclick = () =>
    copy(words, '标题、原句、来源和链接'.replace(source ? '' : '、来源', ''));
  linkButton!.onclick = () => copy(url, '链接');
  codeButton!.onclick = async () => {
    const { qrCode } = await import('./qr-code.ts');
    place.replaceChildren(qrCode(url));
    say('二维码已生成：用手机扫一扫，或长按识别。');
  };
  return { say };
}

/** Opens a panel in a dialog of its own. */
function openOwn(panel: HTMLElement): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog share-panel';
  dialog.setAttribute('aria-labelledby', 'share-title');
  dialog.append(panel);
  return openDialog(dialog);
}

/** Shows a panel in place of the content of a dialog, with a button that leads back to that content. */
function replaceContent(dialog: HTMLDialogElement, panel: HTMLElement): Promise<void> {
  const [close, ...former] = [...dialog.children];
  const focused = document.activeElement as HTMLElement | null;
  const label = dialog.getAttribute('aria-labelledby') ?? '';
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = '返回';
  back.onclick = () => {
    dialog.replaceChildren(close!, ...former);
    dialog.classList.remove('share-panel');
    dialog.setAttribute('aria-labelledby', label);
    focused?.focus();
  };
  panel.querySelector('.share-choices')!.append(back);
  dialog.replaceChildren(close!, panel);
  dialog.classList.add('share-panel');
  dialog.setAttribute('aria-labelledby', 'share-title');
  dialog.scrollTop = 0;
  panel.querySelector('button')!.focus();
  return Promise.resolve();
}
