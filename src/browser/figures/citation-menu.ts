/** The menu for copying and citing a figure or the data set. Loaded on first use. */
import { localDay } from '../../site/days.ts';
import { cite, citationStyles, quote, type Citable } from '../../figures/cite.ts';
import { reportAddress } from '../../site/error-report.ts';
import { site } from '../../site/settings.ts';
import { copyText, showSelected } from '../page/copy-text.ts';
import { openDialog } from '../page/dialog.ts';
import { share } from '../share/share.ts';

/** A figure or the data set, as the menu cites it. */
export interface Cited {
  /** A figure on a web page (EB), or the whole data set (DS). */
  type: Citable['type'];
  /** The figure as written on its page, or the name of the data set. */
  text: string;
  /** Name of the measure. */
  label: string;
  /** The sentence that contains the figure, if there is one. */
  sentence: string | null;
  /** Title of its page. */
  title: string;
  /** Day of the page's publication or last change, `2026-11-24`. */
  date: string;
  /** Permanent link. */
  url: string;
}

/** Opens the menu. When it closes, the focus returns to where it was. */
export function openCitationMenu(cited: Cited): void {
  const { text, label, url } = cited;
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog citation-menu';
  dialog.setAttribute('aria-labelledby', 'citation-title');
  dialog.innerHTML =
    '<h2 id="citation-title"></h2><p></p><div class="citation-choices"></div>' +
    '<p role="status"></p>';
  const [subject, status] = dialog.querySelectorAll('p');
  dialog.querySelector('h2')!.textContent = text;
  subject!.textContent = label;
  const choices = dialog.querySelector('.citation-choices')!;
  for (const [name, copy] of listCopies(cited)) {
    const button = createButton(`复制${name}`, async () => {
      dialog.querySelector('.copy-box')?.remove();
      const isCopied = (await copyText(copy)) === 'copied';
      status!.textContent = isCopied ? `已复制${name}` : '浏览器不允许复制，请手动复制下面的文字';
      if (!isCopied) showSelected(copy, status!.parentElement!);
    });
    choices.append(button);
  }
  const id = new URL(url).hash.slice(1);
  if (id && document.getElementById(id)) {
    const button = createButton('分享', () => share(button, id));
    choices.append(button);
  }
  const address = id && reportAddress(site.errorsTo, url.replace(/#.*/, ''), id);
  if (address) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = '报告错误';
    status!.before(link);
  }
  void openDialog(dialog);
}

/** Name and text of each copy that the menu offers. */
function listCopies({ type, text, label, sentence, title, date, url }: Cited): [string, string][] {
  const source: Citable = {
    type,
    author: site.publisher,
    title,
    site: site.name,
    published: date,
    accessed: localDay(new Date()),
    url,
    note: type === 'EB' ? `${label}：${text}` : '',
  };
  const citations = Object.entries(citationStyles).map(([style, name]): [string, string] => [
    name,
    cite(source, style as keyof typeof citationStyles),
  ]);
  const quotation: [string, string][] = sentence ? [['整句与出处', quote(sentence, source)]] : [];
  return [['链接', url], ...quotation, ...citations];
}

function createButton(text: string, onclick: () => unknown): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.onclick = onclick;
  return button;
}
