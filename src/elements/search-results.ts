/** An answer as markup. Everything that comes from a query or a page is escaped. */
import type { Query } from '../search/query.ts';
import type { Figure } from '../search/records.ts';
import type { Answer, PageResult } from '../search/search.ts';

const KINDS: Readonly<Record<string, string>> = { report: '年报', news: '新闻', page: '本站' };

/**
 * @param base path that the site is served at, `/` or `/quangong/`
 * @returns what is announced, and the results
 */
export function answerHtml(
  text: string,
  query: Query,
  answer: Answer,
  base: string,
): [status: string, html: string] {
  const { figures, pages, near, otherUnit, named, alone } = answer;
  const figureList = list(figures.map((figure) => figureHtml(figure, base)));
  const pageList = list(pages.flatMap((page) => placesHtml(page, query, base)));
  const exact = query.quantity !== null || query.comparison !== null;
  const counted = Math.max(answer.total, pages.length);
  const parts = [
    figures.length > 0 && `${figures.length}个数字`,
    counted > 0 && `${counted}个页面`,
  ];
  const said = parts.filter(Boolean).join('、');
  const apart = [
    otherUnit.length > 0 &&
      nearHtml(`数值相同，但单位不是“${query.quantity?.unit ?? ''}”`, otherUnit, base),
    near.length > 0 && nearHtml(`以“${text.trim()}”开头的数字`, near, base),
    named.length > 0 && nearHtml(`正文里没有这样写，但数字的名称里有`, named, base),
    alone.length > 0 && aloneHtml(alone),
  ];
  return [
    said ? `找到${said}。` : `没有找到“${text.trim()}”。`,
    (exact ? figureList + pageList : pageList + figureList) + apart.filter(Boolean).join(''),
  ];
}

function list(items: string[]): string {
  return items.length > 0 ? `<ol class="results">${items.join('')}</ol>` : '';
}

function figureHtml(figure: Figure, base: string): string {
  return `<li data-result="figure">${figureLink(figure, base)}</li>`;
}

function figureLink({ url, label, text, sentence, section }: Figure, base: string): string {
  return (
    `<a href="${escapeHtml(under(base, url))}"><strong>${escapeHtml(text)}</strong> ${escapeHtml(label)}</a>` +
    `<p>${escapeHtml(sentence)}</p><small>数字 · ${escapeHtml(section)}</small>`
  );
}

/** Near matches are no results: they stand apart and are not marked as such. */
function nearHtml(title: string, figures: Figure[], base: string): string {
  const items = figures.map((figure) => `<li>${figureLink(figure, base)}</li>`).join('');
  return `<section class="near"><h2>相近的数字</h2><p>${escapeHtml(title)}：</p><ul class="results">${items}</ul></section>`;
}

/** Terms that stand somewhere, though not together: each a search of its own. */
function aloneHtml(terms: string[]): string {
  const links = terms.map(
    (term) => `<a href="?q=${encodeURIComponent(term)}">${escapeHtml(term)}</a>`,
  );
  return `<section class="near"><h2>分开检索</h2><p>没有一页同时有这些词，单独能找到的：${links.join('、')}</p></section>`;
}

function placesHtml(
  { url, title, kind, places }: PageResult,
  query: Query,
  base: string,
): string[] {
  const [sought = ''] = query.phrases.map(({ text }) => text);
  return places.map(({ headingId, heading, before, match, after }) => {
    const hash = headingId && `#${headingId}`;
    const address = `${under(base, url)}?hl=${encodeURIComponent(sought)}${hash}`;
    const name = heading ? `${title} › ${heading}` : title;
    return (
      `<li data-result="place"><a href="${escapeHtml(address)}">${escapeHtml(name)}</a>` +
      `<p>${escapeHtml(before)}<mark>${escapeHtml(match)}</mark>${escapeHtml(after)}</p>` +
      `<small>${KINDS[kind] ?? ''}</small></li>`
    );
  });
}

function under(base: string, url: string): string {
  return base.replace(/\/$/, '') + url;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
