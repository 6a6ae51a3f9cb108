/** The menu for copying and citing one figure. Loaded on first use. */
import { localDay } from '../../site/days.ts';
import { cite, citationStyles, quote, type Citable } from '../../figures/cite.ts';
import { site } from '../../site/settings.ts';
import { copyText, showSelected } from '../page/copy-text.ts';
import { openDialog } from '../page/dialog.ts';
import { share } from '../share/share.ts';

export interface Cited {
  /** A figure on a web page (EB), or the whole data set (DS). */
  type: Citable['type'];
  /** As written; the data set's name. */
  text: string;
  /** What it measures. */
  label: string;
  /** The sentence that it stands in, if it stands in one. */
  sentence: string | null;
  /** Title of its page. */
  title: string;
  /** Day of publication or last change of its page, `2026-11-24`. */
  date: string;
  /** Its permanent link. */
  url: string;
}

/** Opens the menu; the focus goes back to where it was when the menu is closed. */
export function openCitationMenu({ type, text, label, sentence, title, date, url }: Cited): void {
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
  const choices: [name: string, text: string][] = [
    ['链接', url],
    ...(sentence ? [['整句与出处', quote(sentence, source)] as [string, string]] : []),
    ...Object.entries(citationStyles).map(([style, name]): [string, string] => [
      name,
      cite(source, style as keyof typeof citationStyles),
    ]),
  ];

  const dialog = document.createElement('dialog');
  dialog.className = 'dialog citation-menu';
  dialog.setAttribute('aria-labelledby', 'citation-title');
  dialog.innerHTML =
    '<h2 id="citation-title"></h2><p></p><div class="citation-choices"></div>' +
    '<p role="status"></p><form method="dialog"><button>关闭</button></form>';
  const [subject, status] = dialog.querySelectorAll('p');
  dialog.querySelector('h2')!.textContent = text;
  subject!.textContent = label;
  dialog.querySelector('.citation-choices')!.append(
    ...choices.map(([name, copy]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `复制${name}`;
      button.onclick = async () => {
        dialog.querySelector('.copy-box')?.remove();
        const copied = (await copyText(copy)) === 'copied';
        status!.textContent = copied ? `已复制${name}` : '浏览器不允许复制，请手动复制下面的文字';
        if (!copied) showSelected(copy, status!.parentElement!);
      };
      return button;
    }),
  );
  const id = new URL(url).hash.slice(1);
  if (id && document.getElementById(id)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '分享';
    button.onclick = () => share(button, id);
    dialog.querySelector('.citation-choices')!.append(button);
  }
  openDialog(dialog);
}
