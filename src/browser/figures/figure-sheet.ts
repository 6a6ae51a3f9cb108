/** The sheet that explains a figure. A reader copies its sentence there, shares it or cites it. Loaded on first use. */
import { cite, citationStyles, quote, type Citable } from '../../figures/cite.ts';
import type { FigureDetails, PageDetails, PageFacts } from '../../figures/details.ts';
import { href } from '../../site/addresses.ts';
import { localDay } from '../../site/days.ts';
import { reportAddress } from '../../site/error-report.ts';
import { escapeHtml } from '../../site/html.ts';
import { site } from '../../site/settings.ts';
import { copyText, showSelected } from '../page/copy-text.ts';
import { openDialog } from '../page/dialog.ts';
import { setNumerals } from '../page/set-numerals.ts';
import { share, shareFound } from '../share/share.ts';
import { readFacts } from '../share/shared.ts';
import { loadDetails } from './load-details.ts';
import { placeSheet } from './sheet-place.ts';

/** A figure, or the data set, as its sheet shows it. */
export interface Subject {
  /** A figure on a web page (EB), or the whole data set (DS). */
  type: Citable['type'];
  /** The figure as written on its page, or the name of the data set. */
  text: string;
  /** Name of the measure. */
  label: string;
  /** The sentence that contains the figure; empty if there is none. */
  sentence: string;
  /** Permanent link. */
  url: string;
  /** Address of the page on this host, from which details are loaded. Missing if it has none. */
  page?: string;
  /** Facts that the open page has. The others come with the details. */
  facts?: PageFacts | undefined;
}

/** The sheet opens without the details that come later than this. */
const MAX_WAIT_MS = 150;

/** Opens the sheet of a figure of this page. */
export function openOwnSheet(figure: HTMLElement): Promise<void> {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const block = figure.closest('.sentence') ?? figure.parentElement ?? figure;
  const subject: Subject = {
    type: 'EB',
    text: figure.textContent,
    label: figure.title,
    sentence: block.textContent.trim(),
    url: new URL(`#${figure.id}`, page ?? location.href).href,
    page: location.href,
    facts: readFacts(figure.dataset['period']),
  };
  return openSheet(subject, block);
}

/** Opens a sheet beside an element. When it closes, the focus returns to where it was. */
export async function openSheet(subject: Subject, anchor: Element): Promise<void> {
  const { page } = subject;
  const loading = page ? loadDetails(page) : Promise.resolve(undefined);
  const dialog = createSheet(subject, loading);
  const place = () => placeSheet(dialog, anchor);
  const facts = dialog.querySelector('.sheet-facts')!;
  const shown = loading.then((details) => {
    const own = details?.figures[new URL(subject.url).hash.slice(1)];
    if (own) showDetails(facts, own);
  });
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS))]);
  await openDialog(dialog);
  if (!('showModal' in dialog) || !dialog.open) return;
  place();
  addEventListener('resize', place);
  dialog.addEventListener('close', () => removeEventListener('resize', place));
  await shown;
  if (dialog.open) place();
}

function createSheet(
  subject: Subject,
  loading: Promise<PageDetails | undefined>,
): HTMLDialogElement {
  const { type, text, label, sentence, url } = subject;
  const dialog = createElement('dialog');
  dialog.className = 'dialog figure-sheet';
  dialog.setAttribute('aria-labelledby', 'citation-title');
  const title = createElement('h2', text);
  title.id = 'citation-title';
  const facts = createElement('dl');
  facts.className = 'sheet-facts';
  const status = createElement('p');
  status.setAttribute('role', 'status');
  const findFacts = async () => subject.facts ?? (await loading);
  const copy = async (name: string, write: (known: PageFacts) => string) => {
    dialog.querySelector('.copy-box')?.remove();
    const known = await findFacts();
    if (!known) {
      status.textContent = '没有读到出处，请重试';
      return;
    }
    const words = write(known);
    const isCopied = (await copyText(words)) === 'copied';
    status.textContent = isCopied ? `已复制${name}` : '浏览器不允许复制，请手动复制下面的文字';
    if (!isCopied) showSelected(words, dialog);
  };
  const formats = createElement('details');
  formats.open = type === 'DS';
  formats.append(createElement('summary', '引用格式'), createElement('div'));
  const choices = formats.lastElementChild!;
  choices.append(createButton('复制链接', () => copy('链接', () => url)));
  for (const [style, name] of Object.entries(citationStyles)) {
    const write = (known: PageFacts) =>
      cite(describeCitable(subject, known), style as keyof typeof citationStyles);
    choices.append(createButton(`复制${name}`, () => copy(name, write)));
  }
  dialog.append(title, createElement('p', label), facts);
  if (sentence) {
    const actions = createElement('p');
    actions.className = 'sheet-actions';
    const write = (known: PageFacts) => quote(subject, quotePage(url, known), site.name, url);
    const copyButton = createButton('复制这句话', () => copy('这句话和出处', write));
    copyButton.className = 'main';
    const shareButton = createButton('分享', async () => {
      const id = new URL(url).hash.slice(1);
      if (subject.facts) return share(shareButton, id);
      const known = await findFacts();
      return shareFound(shareButton, subject, url, known && quotePage(url, known));
    });
    actions.append(copyButton, shareButton);
    dialog.append(createElement('blockquote', sentence), actions);
  }
  dialog.append(formats, ...createErrorLink(url), status);
  return dialog;
}

function createErrorLink(url: string): Element[] {
  const { hash } = new URL(url);
  const address = hash && reportAddress(site.errorsTo, url.replace(/#.*/, ''), hash.slice(1));
  return address ? [createLink('报告错误', address)] : [];
}

/** Shows the details of a figure. */
function showDetails(list: Element, details: FigureDetails): void {
  const { exact, meaning, counted, change = '', places, row } = details;
  for (const [name, words] of [
    ['数值', exact],
    ['限定', meaning],
    ['数的是', counted],
    ['上一年', change],
  ] as const) {
    if (words) list.append(createElement('dt', name), createElement('dd', words));
  }
  if (places.length > 0) {
    const links = createElement('dd');
    for (const { label, path } of places) links.append(createLink(label, href(path)));
    list.append(createElement('dt', '也见于'), links);
  }
  const table = createElement('dd');
  table.append(createLink('全部数字', href(row)));
  list.append(createElement('dt', '表格'), table);
}

/** Gives the facts of a page the year of a figure, which can differ from that of the page. @param url of the figure */
export function quotePage(url: string, known: PageFacts): PageFacts {
  const figures = 'figures' in known ? (known as PageDetails).figures : {};
  const { when = known.when } = figures[new URL(url).hash.slice(1)] ?? {};
  return { ...known, when };
}

function describeCitable(subject: Subject, known: PageFacts): Citable {
  const { type, text, label, url } = subject;
  const { when, place } = quotePage(url, known);
  const lead = [when, place].filter(Boolean).join('，');
  return {
    type,
    author: site.publisher,
    title: known.title,
    site: site.name,
    published: known.date,
    accessed: localDay(new Date()),
    url,
    note: type === 'EB' ? `${lead && `${lead}：`}${label}：${text}` : '',
    source: known.source,
    unknown: known.unknown,
  };
}

function createButton(text: string, onclick: () => unknown): HTMLButtonElement {
  const button = createElement('button', text);
  button.type = 'button';
  button.onclick = onclick;
  return button;
}

function createLink(text: string, address: string): HTMLAnchorElement {
  const link = createElement('a', text);
  link.href = address;
  return link;
}

function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.innerHTML = setNumerals(escapeHtml(text));
  return element;
}
