/** Markup that several parts of an answer share. */
import { escapeHtml } from '../../site/html.ts';

/** @param name markup */
export function linkHtml(address: string, name: string): string {
  return `<a href="${escapeHtml(address)}">${name}</a>`;
}

/** Writes a link to the search page. @param name markup */
export function searchLinkHtml(base: string, query: string, name: string): string {
  return linkHtml(`${base}search/?q=${encodeURIComponent(query)}`, name);
}

/** Writes a list of results. @param items markup of `<li>` elements; without items there is no list */
export function listHtml(items: readonly string[]): string {
  const html = items.join('');
  return html && `<ol class="results">${html}</ol>`;
}

/**
 * Writes a part for suggestions that are no results, such as near matches.
 * @param reason why it is shown, as text
 * @param html its content; without content there is no part
 */
export function asideHtml(heading: string, reason: string, html: string): string {
  return (
    html &&
    `<section class="near"><h2>${heading}</h2><p>${escapeHtml(reason)}：</p>${html}</section>`
  );
}
