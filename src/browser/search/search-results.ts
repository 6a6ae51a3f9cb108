/** Writes an answer as markup. Escapes whatever comes from a query or a page. */
import { escapeHtml } from '../../site/html.ts';
import { findPlaces } from '../../search/places.ts';
import type { Figure, Page } from '../../search/records.ts';
import type { Answer } from '../../search/answer.ts';
import { figureCardHtml, type CardForm } from './figure-card.ts';
import { asideHtml, linkHtml, listHtml, searchLinkHtml } from './markup.ts';
import { pageBlockHtml } from './page-block.ts';

/** A search with fewer filters: the names of the dropped filters, with spaces between, and the name of its button. */
export type WiderSearch = readonly [fields: string, name: string];

/** How an answer is written. */
export interface AnswerForm {
  /** Path that the site is served at, `/` or `/quangong/`. */
  base: string;
  /** Results of a kind that are shown. */
  max: number;
  /** Places of a page that are shown. */
  maxPlaces: number;
  /** Whether the answer stands in a panel, which is small. */
  isShort: boolean;
}

/**
 * Writes the results of an answer.
 * @param loaded the first pages of the answer; the others are links until `pageBlockHtml` replaces them
 * @returns empty for an answer without results
 */
export function resultsHtml(
  answer: Answer,
  loaded: readonly (Page | undefined)[],
  form: AnswerForm,
): string {
  const { base, max, isShort } = form;
  const { figures, pages, mentioned, query } = answer;
  const { phrases } = query;
  const cards = (figures: readonly Figure[]) =>
    figures
      .slice(0, max)
      .map((figure) =>
        figureCardHtml(figure, { base, phrases, isShort, attributes: 'data-result="figure"' }),
      );
  const blocks = pages.slice(0, max).map(({ url }, i) => {
    const page = loaded[i];
    return page
      ? resultBlockHtml(url, page, answer, form)
      : `<li class="page" data-result="place" data-hit="${i}">${linkHtml(base + url.slice(1), escapeHtml(url))}</li>`;
  });
  return (
    listHtml([...cards(figures), ...blocks, ...cards(mentioned)]) +
    (!isShort && pages.length > max ? `<p>只列出前${max}个页面，加词可缩小范围。</p>` : '')
  );
}

/** Writes a page of an answer with the places that match. @param url path of the page, without the base */
export function resultBlockHtml(
  url: string,
  page: Page,
  { query: { phrases } }: Answer,
  { base, maxPlaces: max }: AnswerForm,
): string {
  return pageBlockHtml(url, page, { base, phrases, max, attributes: 'data-result="place"' });
}

/**
 * Counts the results of an answer in words: 1个数字，2页3处. Places are counted if every page is loaded.
 * @returns empty for an answer without results
 */
export function countResults(answer: Answer, loaded: readonly (Page | undefined)[]): string {
  const { pages } = answer;
  const figures = answer.figures.length + answer.mentioned.length;
  const places = countPlaces(answer, loaded);
  return [
    figures && `${figures}个数字`,
    pages.length && `${pages.length}页${places ? `${places}处` : ''}`,
  ]
    .filter(Boolean)
    .join('，');
}

/** Counts the places of all pages of an answer; 0 unless every page is loaded. */
export function countPlaces(
  { pages, query: { phrases } }: Answer,
  loaded: readonly (Page | undefined)[],
): number {
  let places = 0;
  for (const i of pages.keys()) {
    const page = loaded[i];
    if (!page) return 0;
    places += findPlaces(page, phrases).length;
  }
  return places;
}

/**
 * Writes an empty answer: the message, buttons that drop filters (`data-unfilter`, names of fields), and near figures.
 */
export function emptyHtml(
  query: string,
  message: string,
  offers: readonly WiderSearch[],
  answer: Answer,
  base: string,
): string {
  const buttons = offers.map(
    ([fields, name]) =>
      `<button type="button" data-unfilter="${fields}">${escapeHtml(name)}</button>`,
  );
  return countHtml(message) + buttons.join('') + nearHtml(query, answer, base);
}

/** Writes the count or the message above the results. */
export function countHtml(message: string): string {
  return `<p class="count">${escapeHtml(message)}</p>`;
}

/** Writes the figures that are near in value. They are no results. */
function nearHtml(query: string, answer: Answer, base: string): string {
  const {
    near,
    otherUnit,
    query: { quantity },
  } = answer;
  const cards = (figures: readonly Figure[], form: CardForm) =>
    listHtml(figures.map((figure) => figureCardHtml(figure, form)));
  const form = { base, isShort: true };
  return (
    asideHtml('相近的数字', `数值相同，单位不是“${quantity?.unit}”`, cards(otherUnit, form)) +
    asideHtml('相近的数字', `以“${query.trim()}”开头的数字`, cards(near, form))
  );
}

/** Writes links to the terms of a query that are found alone. Empty if there are none. */
export function aloneHtml({ alone }: Answer, base: string): string {
  return asideHtml(
    '分开检索',
    '没有一页同时有，单独能找到',
    alone.map((term) => searchLinkHtml(base, term, escapeHtml(term))).join('、'),
  );
}
