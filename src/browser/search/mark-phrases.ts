/** Marks the phrases of a query in a text. */
import { escapeHtml } from '../../site/html.ts';
import { findPhrase, fold } from '../../search/text.ts';

/** @param phrases folded phrases @returns markup with each match in `<mark>` */
export function markPhrases(text: string, phrases: readonly string[]): string {
  const { text: folded, places } = fold(text);
  const ranges = phrases
    .flatMap((phrase) =>
      findPhrase(folded, phrase).map((at) => {
        const last = places[at + phrase.length - 1]!;
        const length = text.codePointAt(last)! > 0xffff ? 2 : 1;
        return [places[at]!, last + length] as const;
      }),
    )
    .sort(([a], [b]) => a - b);
  let html = '';
  let done = 0;
  for (const [from, to] of ranges) {
    // Phrases may overlap.
    if (from < done) continue;
    html += `${escapeHtml(text.slice(done, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    done = to;
  }
  return html + escapeHtml(text.slice(done));
}
