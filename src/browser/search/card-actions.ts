/** The buttons of answer cards: copy, cite and share a figure. Loaded by the first click on one. */
import { quote } from '../../figures/cite.ts';
import { site } from '../../site/settings.ts';
import { openCitationMenu } from '../figures/citation-menu.ts';
import { copyText } from '../page/copy-text.ts';
import { report } from '../share/button-report.ts';
import { shareFound } from '../share/share.ts';

/** The text and the address of a card. */
interface Card {
  text: string;
  label: string;
  sentence: string;
  url: string;
}

/** The data of a figure's page that citations need and the card does not have. */
interface CitedPage {
  title: string;
  /** Day of the page's publication or last change, `2026-11-24`. */
  date: string;
  /** Permanent link of the page. */
  permalink: string;
}

/**
 * Copies, cites or shares the figure of a card, and reports the outcome on the button.
 * @param button inside the card; its `data-card` names the action
 */
export async function actOnCard(button: HTMLElement): Promise<void> {
  const card = readCard(button.closest('.card') as HTMLElement);
  const { text, label, sentence } = card;
  const page = await readPage(card.url).catch(() => undefined);
  if (!page) return report(button, '没有读到，请重试');
  const url = page.permalink + new URL(card.url).hash;
  const { title, date } = page;
  if (button.dataset['card'] === 'cite') {
    return openCitationMenu({ type: 'EB', text, label, sentence, title, date, url });
  }
  if (button.dataset['card'] === 'share') {
    // The share page of the figure.
    return shareFound(button, { title, text: sentence, url: url.replace(/#(.*)/, '$1/') });
  }
  const quotation = quote(sentence, { site: site.name, title, url });
  const isCopied = (await copyText(quotation)) === 'copied';
  report(button, isCopied ? '已复制' : '浏览器不允许复制');
}

function readCard(card: HTMLElement): Card {
  const read = (selector: string) => card.querySelector(selector)?.textContent ?? '';
  return {
    text: read('strong'),
    label: read('a span'),
    sentence: read('p'),
    url: card.querySelector('a')?.href ?? '',
  };
}

/** Reads the title, the day and the permanent link of a figure's page from the page itself. @throws if it cannot be loaded */
async function readPage(url: string): Promise<CitedPage> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(url);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const { title = '', date = '' } = page.querySelector<HTMLElement>('figure-tools')?.dataset ?? {};
  const permalink = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return { title, date, permalink: permalink ?? url.replace(/#.*/, '') };
}
