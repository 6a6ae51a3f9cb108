/** Writes a figure as an answer card. Escapes whatever comes from a query or a page. */
import { escapeHtml } from '../../site/html.ts';
import { setNumerals } from '../page/set-numerals.ts';
import type { Figure } from '../../search/records.ts';
import { markPhrases } from './mark-phrases.ts';

/** How a card is written. */
export interface CardForm {
  /** Path that the site is served at, `/` or `/quangong/`. */
  base: string;
  /** Folded phrases that are marked in the label and the sentence. Without a match, the figure itself is marked. */
  phrases?: readonly string[];
  /** Whether the card is for a panel, which has no room for buttons. */
  isShort?: boolean;
  /** Markup of the attributes of the card's element, for example `data-result="figure"`. */
  attributes?: string;
  /** Why the figure is offered, as text. */
  reason?: string;
}

/**
 * Writes a figure as an item of a list: the figure with its label, which link to its place, the sentence, section and
 * year, and buttons that copy, cite and share. `card-actions.ts` handles the buttons.
 */
export function figureCardHtml(figure: Figure, form: CardForm): string {
  const { url, label, text, sentence, section, period } = figure;
  const { base, phrases = [], isShort = false, attributes = '', reason = '' } = form;
  const marked = markPhrases(sentence, phrases);
  const place = [section, period && `${period}年`].filter(Boolean).join(' · ');
  return (
    `<li class="card" ${attributes}><a href="${escapeHtml(base + url.slice(1))}">` +
    `<strong>${setNumerals(escapeHtml(text))}</strong> <span>${setNumerals(markPhrases(label, phrases))}</span></a>` +
    `<p>${setNumerals(marked.includes('<mark>') ? marked : markOnce(sentence, text))}</p>` +
    `<small>${escapeHtml(place)}</small>` +
    (reason && `<small class="reason">${escapeHtml(reason)}</small>`) +
    (isShort ? '' : buttonsHtml(`${label}${text}`)) +
    '</li>'
  );
}

/** Writes the buttons of a card. @param subject the figure and its label, for screen readers */
function buttonsHtml(subject: string): string {
  const button = (action: string, name: string) =>
    `<button type="button" data-card="${action}" aria-label="${name}：${escapeHtml(subject)}">${name}</button>`;
  return `<div class="card-buttons">${button('copy', '复制这句话')}${button('cite', '引用')}${button('share', '分享')}</div>`;
}

/** Marks the first occurrence of a text in a sentence. */
function markOnce(sentence: string, text: string): string {
  const [before = '', ...after] = sentence.split(text);
  return after.length > 0
    ? `${escapeHtml(before)}<mark>${escapeHtml(text)}</mark>${escapeHtml(after.join(text))}`
    : escapeHtml(sentence);
}
