/** Marks the phrases of a query in a text. */
import { findMatches } from '../../search/matches.ts';
import { escapeHtml } from '../../site/html.ts';

/** @param phrases folded phrases @returns markup with each match in `<mark>` */
export function markPhrases(text: string, phrases: readonly string[]): string {
  let html = '';
  let done = 0;
  for (const [from, to] of findMatches(text, phrases)) {
    html += `${escapeHtml(text.slice(done, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    done = to;
  }
  return html + escapeHtml(text.slice(done));
}
