/** The buttons of answer cards: copy, cite and share a figure. Loaded by the first click on one. */
import { quote } from '../../figures/cite.ts';
import { site } from '../../site/settings.ts';
import { openSheet, quotePage } from '../figures/figure-sheet.ts';
import { loadDetails } from '../figures/load-details.ts';
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

/**
 * Copies, cites or shares the figure of a card, and reports the outcome on the button.
 * @param button inside the card; its `data-card` names the action
 */
export async function actOnCard(button: HTMLElement): Promise<void> {
  const element = button.closest('.card')!;
  const card = readCard(element);
  const page = await loadDetails(card.url);
  if (!page) return report(button, '没有读到，请重试');
  const url = page.url + new URL(card.url).hash;
  if (button.dataset['card'] === 'cite') {
    return openSheet({ type: 'EB', ...card, url, page: card.url }, element);
  }
  if (button.dataset['card'] === 'share') {
    return shareFound(button, card, url, quotePage(url, page));
  }
  const quotation = quote(card, quotePage(url, page), site.name, url);
  const isCopied = (await copyText(quotation)) === 'copied';
  report(button, isCopied ? '已复制' : '浏览器不允许复制');
}

function readCard(card: Element): Card {
  const read = (selector: string) => card.querySelector(selector)?.textContent ?? '';
  return {
    text: read('strong'),
    label: read('a span'),
    sentence: read('p'),
    url: card.querySelector('a')?.href ?? '',
  };
}
