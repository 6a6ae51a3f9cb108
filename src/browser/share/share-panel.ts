/** The panel for sharing: it shows the text and the address, and offers all ways to pass them on. */
import { escapeHtml } from '../../site/html.ts';
import { copyText, showSelected } from '../page/copy-text.ts';
import { openDialog } from '../page/dialog.ts';
import { setNumerals } from '../page/set-numerals.ts';
import { isInWeChat, type Shared } from './shared.ts';

/** A screen reader announces only what changes after its live region has appeared. */
const ANNOUNCE_DELAY_MS = 50;

/**
 * Opens the panel for a shared page, heading, figure or sentence. The first of its buttons is the main one.
 * @param host an open dialog, whose content the panel replaces until the reader goes back; null for a dialog of its own
 * @param hint a message that the panel opens with; empty for none
 */
export function openPanel(shared: Shared, host: HTMLDialogElement | null, hint: string): void {
  const { title, text, url, facts } = shared;
  const panel = document.createElement('div');
  panel.innerHTML =
    '<h2 id="share-title">分享</h2><p class="share-what"></p><p class="share-address"></p>' +
    '<p role="status"></p><div class="share-place"></div><p class="share-choices"></p>';
  panel.querySelector('.share-what')!.innerHTML = setNumerals(escapeHtml(`${title}\n${text}`));
  panel.querySelector('.share-address')!.textContent = url;
  const status = panel.querySelector('[role=status]')!;
  const place = panel.querySelector('.share-place')!;
  const choices = panel.querySelector('.share-choices')!;

  const copy = async (words: string, name: string) => {
    const isCopied = (await copyText(words)) === 'copied';
    place.replaceChildren();
    if (!isCopied) showSelected(words, place);
    return isCopied ? `已复制${name}。` : '浏览器不允许复制，请手动复制下面的文字。';
  };
  const source = facts?.source;
  const words = [title, text, source && `据${source}`, url].filter(Boolean).join('\n');
  const send = async (data: ShareData) => {
    try {
      await navigator.share(data);
      return '已分享。';
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      return isCancelled ? '已取消。' : '系统不能分享，请用其他方式。';
    }
  };
  /** Adds a button whose work ends with a message. */
  const offer = (parent: Element, label: string, work: () => Promise<string>) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.onclick = () =>
      void work()
        .catch(() => `${label}没有成功，请重试。`)
        .then(say);
    parent.append(button);
  };
  if (typeof navigator.share === 'function' && !isInWeChat)
    offer(choices, '系统分享', () => send({ title, text, url }));
  offer(choices, '生成图片', async () => {
    say('正在生成图片…');
    const { createPicture } = await import('./picture.ts');
    const { image, createFile, name } = createPicture(shared);
    place.replaceChildren(image);
    const files = 'canShare' in navigator ? [createFile()] : [];
    if (files.length > 0 && navigator.canShare({ files })) {
      offer(place, '发送图片', () => send({ files }));
    }
    // A phone saves a picture by a long press; in chats it saves nothing by a link.
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) {
      return '图片已生成：长按图片，保存或转发。';
    }
    const link = document.createElement('a');
    link.textContent = '保存图片';
    link.download = name;
    link.href = image.src;
    place.append(link);
    return '图片已生成。';
  });
  offer(choices, '复制', () => copy(words, `标题、原句${source ? '、来源' : ''}和链接`));
  offer(choices, '复制链接', () => copy(url, '链接'));
  offer(choices, '二维码', async () => {
    const { qrCode } = await import('./qr-code.ts');
    place.replaceChildren(qrCode(url));
    return '二维码已生成：用手机扫一扫，或长按识别。';
  });
  choices.firstElementChild!.className = 'main';

  const opened = host ? replaceContent(host, panel) : openOwn(panel);
  function say(message: string): void {
    void opened.then(() =>
      setTimeout(() => {
        status.textContent = message;
        // In a low window the message may move the code or the text out of view.
        place.firstElementChild?.scrollIntoView({ block: 'nearest' });
      }, ANNOUNCE_DELAY_MS),
    );
  }
  if (hint) say(hint);
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
