/** Writes an answer as markup. Escapes whatever comes from a query or a page. */
import { escapeHtml } from '../../site/html.ts';
import type { Hit } from '../../search/engine.ts';
import { findPlaces } from '../../search/places.ts';
import type { Figure, Page } from '../../search/records.ts';
import type { Answer } from '../../search/search.ts';

/** Results of a kind that the search page lists. Nobody reads a longer list. */
export const MAX_RESULTS = 2000;

/**
 * Writes an answer.
 * @param query text as typed
 * @param loaded the first pages of the answer; the others are written as links until `placesHtml` replaces them
 * @param base path that the site is served at, `/` or `/quangong/`
 * @param max results of a kind that are shown
 * @returns the number of results in words, and the markup of the results
 */
export function answerHtml(
  query: string,
  answer: Answer,
  loaded: readonly (Page | undefined)[],
  base: string,
  max: number,
): [status: string, html: string] {
  const { figures, pages, near, otherUnit, named, alone } = answer;
  const { quantity, comparison } = answer.query;
  const quoted = `“${query.trim()}”`;
  const lists = [
    listHtml(
      pages.slice(0, max).map((hit, i) => {
        const page = loaded[i];
        return page
          ? placesHtml(hit, page, answer, base)
          : placeHtml(base + hit.url.slice(1), hit.url, '', ` data-hit="${i}"`);
      }),
    ),
    figuresHtml(figures.slice(0, max), base, ' data-result="figure"'),
  ];
  if (quantity || comparison) lists.reverse();
  const counts = [
    figures.length && `${figures.length}个数字`,
    pages.length && `${pages.length}个页面`,
  ].filter(Boolean);
  const nearHtml = (reason: string, near: Figure[]) =>
    asideHtml('相近的数字', reason, figuresHtml(near, base));
  return [
    counts[0] ? `找到${counts.join('、')}。` : `没有找到${quoted}。`,
    lists.join('') +
      (pages.length > MAX_RESULTS ? `<p>只列出前${MAX_RESULTS}个页面，加词可缩小范围。</p>` : '') +
      nearHtml(`数值相同，单位不是“${quantity?.unit}”`, otherUnit) +
      nearHtml(`以${quoted}开头的数字`, near) +
      nearHtml('正文没有，数字的名称里有', named) +
      asideHtml(
        '分开检索',
        '没有一页同时有，单独能找到',
        alone.map((term) => searchLinkHtml(base, term, escapeHtml(term))).join('、'),
      ),
  ];
}

/** Writes the results of a page: each place that matches. */
export function placesHtml(
  { url }: Hit,
  page: Page,
  { query: { phrases } }: Answer,
  base: string,
): string {
  const terms = encodeURIComponent(phrases.join(' '));
  return findPlaces(page, phrases)
    .map(([headingId, heading, before, match, after]) =>
      placeHtml(
        `${base}${url.slice(1)}?hl=${terms}${headingId && `#${headingId}`}`,
        heading ? `${page.title} › ${heading}` : page.title,
        `<p>${escapeHtml(before)}<mark>${escapeHtml(match)}</mark>${escapeHtml(after)}</p>` +
          `<small>${escapeHtml(page.kind)}</small>`,
      ),
    )
    .join('');
}

/** @param rest markup below the link @param attributes markup, with a space before it */
function placeHtml(address: string, name: string, rest: string, attributes = ''): string {
  return `<li data-result="place"${attributes}>${linkHtml(address, escapeHtml(name))}${rest}</li>`;
}

/** @param attributes markup of each figure, with a space before it */
function figuresHtml(figures: readonly Figure[], base: string, attributes = ''): string {
  return listHtml(
    figures.map(({ url, label, text, sentence, section }) => {
      const name = `<strong>${escapeHtml(text)}</strong> ${escapeHtml(label)}`;
      return (
        `<li${attributes}>${linkHtml(base + url.slice(1), name)}` +
        `<p>${escapeHtml(sentence)}</p><small>数字 · ${escapeHtml(section)}</small></li>`
      );
    }),
  );
}

/** Writes a link to the search page. @param name markup */
export function searchLinkHtml(base: string, query: string, name: string): string {
  return linkHtml(`${base}search/?q=${encodeURIComponent(query)}`, name);
}

/** @param name markup */
function linkHtml(address: string, name: string): string {
  return `<a href="${escapeHtml(address)}">${name}</a>`;
}

function listHtml(items: readonly string[]): string {
  const html = items.join('');
  return html && `<ol class="results">${html}</ol>`;
}

/**
 * Writes a part for suggestions that are no results, such as near matches.
 * @param reason why it is shown
 * @param html its content; without content there is no part
 */
function asideHtml(heading: string, reason: string, html: string): string {
  return (
    html &&
    `<section class="near"><h2>${heading}</h2><p>${escapeHtml(reason)}：</p>${html}</section>`
  );
}
