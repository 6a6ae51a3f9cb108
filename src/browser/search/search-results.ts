/** An answer as markup. Everything that comes from a query or a page is escaped. */
import { escapeHtml } from '../../site/html.ts';
import type { Hit } from '../../search/engine.ts';
import { findPlaces } from '../../search/places.ts';
import type { Figure, Page } from '../../search/records.ts';
import type { Answer } from '../../search/search.ts';

/** No longer list is looked through. */
const MOST = 2000;

/**
 * @param text what was asked for
 * @param loaded what the first of its pages say; the others are links, until `placesHtml` takes their places
 * @param base path that the site is served at, `/` or `/quangong/`
 * @param most results of a kind that are shown
 * @returns what is announced, and the results
 */
export function answerHtml(
  text: string,
  answer: Answer,
  loaded: readonly (Page | undefined)[],
  base: string,
  most = MOST,
): [status: string, html: string] {
  const { query, figures, pages, near, otherUnit, named, alone } = answer;
  const { quantity, comparison } = query;
  const asked = `“${text.trim()}”`;
  const lists = [
    list(
      pages.slice(0, most).map((hit, i) => {
        const page = loaded[i];
        return page
          ? placesHtml(hit, page, answer, base)
          : placeHtml(base + hit.url.slice(1), hit.url, '', ` data-hit="${i}"`);
      }),
    ),
    list(figuresHtml(figures.slice(0, most), base, ' data-result="figure"')),
  ];
  if (quantity || comparison) lists.reverse();
  const counts = [
    figures.length && `${figures.length}个数字`,
    pages.length && `${pages.length}个页面`,
  ].filter(Boolean);
  const nearHtml = (said: string, near: Figure[]) =>
    aside('相近的数字', said, list(figuresHtml(near, base)));
  return [
    counts[0] ? `找到${counts.join('、')}。` : `没有找到${asked}。`,
    lists.join('') +
      (pages.length > MOST ? `<p>只列出前${MOST}个页面，加词可缩小范围。</p>` : '') +
      nearHtml(`数值相同，单位不是“${quantity?.unit}”`, otherUnit) +
      nearHtml(`以${asked}开头的数字`, near) +
      nearHtml('正文没有，数字的名称里有', named) +
      aside(
        '分开检索',
        '没有一页同时有，单独能找到',
        alone.map((term) => searchLinkHtml(base, term, escapeHtml(term))).join('、'),
      ),
  ];
}

/** The results of a page: each place where something was found. */
export function placesHtml({ url }: Hit, page: Page, { query }: Answer, base: string): string {
  const { phrases } = query;
  const sought = encodeURIComponent(phrases.join(' '));
  return findPlaces(page, phrases)
    .map(([headingId, heading, before, match, after]) =>
      placeHtml(
        `${base}${url.slice(1)}?hl=${sought}${headingId && `#${headingId}`}`,
        heading ? `${page.title} › ${heading}` : page.title,
        `<p>${escapeHtml(before)}<mark>${escapeHtml(match)}</mark>${escapeHtml(after)}</p>` +
          `<small>${escapeHtml(page.kind)}</small>`,
      ),
    )
    .join('');
}

function placeHtml(address: string, name: string, rest: string, attributes = ''): string {
  return `<li data-result="place"${attributes}>${linkHtml(address, escapeHtml(name))}${rest}</li>`;
}

function figuresHtml(figures: readonly Figure[], base: string, attributes = ''): string[] {
  return figures.map(({ url, label, text, sentence, section }) => {
    const name = `<strong>${escapeHtml(text)}</strong> ${escapeHtml(label)}`;
    return (
      `<li${attributes}>${linkHtml(base + url.slice(1), name)}` +
      `<p>${escapeHtml(sentence)}</p><small>数字 · ${escapeHtml(section)}</small></li>`
    );
  });
}

/** A link to the search page. @param name markup */
export function searchLinkHtml(base: string, query: string, name: string): string {
  return linkHtml(`${base}search/?q=${encodeURIComponent(query)}`, name);
}

/** @param name markup */
function linkHtml(address: string, name: string): string {
  return `<a href="${escapeHtml(address)}">${name}</a>`;
}

function list(items: readonly string[]): string {
  const html = items.join('');
  return html && `<ol class="results">${html}</ol>`;
}

/** What is no result, such as a near match, stands apart, and is not marked as one. @param html none, and nothing is said */
function aside(heading: string, said: string, html: string): string {
  return (
    html && `<section class="near"><h2>${heading}</h2><p>${escapeHtml(said)}：</p>${html}</section>`
  );
}
