/** What a share button does. Loaded on first use. */
import { site } from '../../site/settings.ts';
import { copyText, showSelected } from '../page/copy-text.ts';
import { openDialog } from '../page/dialog.ts';

/** What is shared: a page, or a heading, a figure or a sentence on it. */
interface Shared {
  title: string;
  text: string;
  url: string;
}

const inWeChat = /MicroMessenger/i.test(navigator.userAgent);
const labels = new WeakMap<HTMLElement, ChildNode[]>();

/**
 * Shares by the system's own menu, else by copying, else by showing the words selected in a box. The button says
 * what happened, and so does a live region. Where nothing is sent by the system itself, or the device has a mouse,
 * a panel offers the rest: WeChat's own menu, copying, a QR code.
 * @param id of a heading or a figure; empty for the page
 * @param range words selected on the page, to be shared as the sentence that they stand in
 */
export async function share(
  button: HTMLElement,
  id: string,
  range: Range | null = null,
): Promise<void> {
  const { shared, note } = range ? await sentence(range) : { shared: describe(id), note: '' };
  const sent = inWeChat ? undefined : await send(shared);
  if (sent) report(button, sent);
  if (sent && !matchMedia('(hover: hover) and (pointer: fine)').matches) return;
  const panel = openPanel(shared);
  if (sent) return panel.say(sent);
  const copied = await panel.copy();
  report(button, copied ? '已复制' : '请手动复制');
  if (inWeChat) {
    panel.say(
      `点右上角的“···”，选“转发给朋友”或“分享到朋友圈”。${copied ? '标题、原句和链接也已复制，可以直接粘贴。' : ''}`,
    );
  }
  if (note) panel.say(note);
}

/** Puts the page's square picture at the end of its text. */
export function showPicture(): void {
  const src = document.querySelector<HTMLMetaElement>('meta[itemprop=image]')?.content;
  const end = document.querySelector('main');
  if (!src || !end) return;
  const picture = new Image(300, 300);
  picture.className = 'share-picture';
  picture.alt = `${site.name}的印章`;
  // The address of the host that the page came from, wherever it was built for.
  picture.src = new URL(src).pathname;
  end.append(picture);
}

/** The page's address as it stands, without its fragment and without what chats append to a link. */
function address(): URL {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) {
    if (
      /^(from|isappinstalled|scene|clicktime|enterid|nsukey|spm|(utm|sharer|wx|_wv).*)$/.test(name)
    ) {
      url.searchParams.delete(name);
    }
  }
  url.hash = '';
  return url;
}

function describe(id: string): Shared {
  const url = address();
  const title = readMeta('name');
  const target = id ? document.getElementById(id) : null;
  if (!target) return { title, text: readMeta('description'), url: url.href };
  url.hash = id;
  const heading = target.matches('h1, h2, h3');
  const block = heading
    ? target.closest('.shareable')?.nextElementSibling
    : (target.closest('.sentence') ?? target.parentElement);
  const words = (block?.textContent ?? '').trim();
  return {
    title: heading ? `${target.textContent}｜${title}` : title,
    text: heading ? (/^.*?[。！？]/su.exec(words)?.[0] ?? words) : words,
    url: url.href,
  };
}

async function sentence(range: Range): Promise<{ shared: Shared; note: string }> {
  const { linkToSentence } = await import('./sentence-link.ts');
  const { text, fragment, nearest } = linkToSentence(range);
  const url = address();
  url.hash = fragment ?? nearest;
  return {
    shared: { title: readMeta('name'), text, url: url.href },
    note: fragment ? '' : '这句话没有可靠的直达链接，已改用所在小节的链接。',
  };
}

function readMeta(itemprop: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[itemprop=${itemprop}]`)?.content ?? '';
}

/** @returns what happened, or nothing where the browser cannot send */
async function send(shared: Shared): Promise<string | undefined> {
  if (!('share' in navigator)) return undefined;
  try {
    await navigator.share(shared);
    return '已分享';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? '已取消' : undefined;
  }
}

function report(button: HTMLElement, text: string): void {
  const before = labels.get(button) ?? [...button.childNodes];
  labels.set(button, before);
  button.textContent = text;
  const live = document.createElement('span');
  live.className = 'visually-hidden';
  live.setAttribute('role', 'status');
  button.after(live);
  // A live region speaks of what changes after it has come.
  setTimeout(() => (live.textContent = text), 100);
  setTimeout(() => {
    live.remove();
    if (button.textContent === text) button.replaceChildren(...before);
    // What was selected before may be so no longer, and the button's own words depend on it.
    document.dispatchEvent(new Event('selectionchange'));
  }, 4000);
}

function openPanel(shared: Shared): { say: (text: string) => void; copy: () => Promise<boolean> } {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog share-panel';
  dialog.setAttribute('aria-labelledby', 'share-title');
  dialog.innerHTML =
    '<h2 id="share-title">分享</h2><p class="share-what"></p><p role="status"></p><div class="share-place"></div>' +
    '<p class="share-choices"><button type="button">复制</button><button type="button">二维码</button></p>' +
    '<form method="dialog"><button>关闭</button></form>';
  const status = dialog.querySelector('[role=status]')!;
  const place = dialog.querySelector('.share-place')!;
  const [copyButton, codeButton] = dialog.querySelectorAll('button');
  dialog.querySelector('.share-what')!.textContent = `${shared.title}：${shared.text}`;
  const say = (text: string) => void setTimeout(() => (status.textContent = text), 50);
  const copy = async () => {
    const text = `${shared.title}\n${shared.text}\n${shared.url}`;
    const copied = (await copyText(text)) === 'copied';
    place.replaceChildren();
    if (!copied) showSelected(text, place);
    say(copied ? '已复制标题、原句和链接。' : '浏览器不允许复制，请手动复制下面的文字。');
    return copied;
  };
  copyButton!.onclick = copy;
  codeButton!.onclick = async () => {
    const { qrCode } = await import('./qr-code.ts');
    place.replaceChildren(qrCode(shared.url));
    say('二维码已生成：用手机扫一扫，或长按识别。');
  };
  openDialog(dialog);
  return { say, copy };
}
