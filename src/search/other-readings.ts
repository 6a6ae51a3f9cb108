/**
 * Other readings of a query that finds no figure as typed. Loaded only for such a query. Pages and the index are never
 * converted. Pure.
 */
import { isEmpty, type Answer, type Ask } from './answer.ts';
import type { Engine, Filters } from './engine.ts';
import { divideJoinedQuery } from './joined-query.ts';
import { normalizeForms } from './other-forms.ts';

/** At most this many terms are looked up alone. */
const MAX_SINGLE_TERMS = 5;

/**
 * Answers a query in its other readings: words and an amount that run together (信访1251件), then other forms of
 * characters and numerals (叁仟, 1000w). If nothing is found, the phrases of the query that are found alone are listed.
 * @param text without spaces around it and invisible characters
 * @param typed the answer to the query as typed, without figures
 * @returns the best answer; `typed` itself if there is no better one
 * @throws the errors of the engine
 */
export async function answerOtherReadings(
  engine: Engine,
  text: string,
  typed: Answer,
  filters: Filters,
  ask: Ask,
): Promise<Answer> {
  const normal = normalizeForms(text);
  const joined =
    (await answerJoinedQuery(text, filters, ask)) ??
    // A page can contain 叁仟元 as typed, and have it as a figure.
    (normal !== text && typed.pages[0] ? await answerAmount(normal, filters, ask) : null);
  if (joined) {
    if (!typed.pages[0]) return joined;
    // The pages contain the query as typed, so their places are found by it.
    const urls = new Set(joined.figures.map(({ url }) => url));
    const mentioned = typed.mentioned.filter(({ url }) => !urls.has(url));
    return { ...typed, figures: joined.figures, mentioned };
  }
  if (!isEmpty(typed)) return typed;
  if (normal !== text) {
    const other = await ask(normal);
    if (!isEmpty(other)) return other;
    const divided = await answerJoinedQuery(normal, filters, ask);
    if (divided) return divided;
  }
  const { phrases } = typed.query;
  if (phrases.length > 1) typed.alone = await findSinglePhrases(engine, phrases, filters);
  return typed;
}

/** @returns figures of the amount whose label, sentence, section or heading contains the words; null for none */
async function answerJoinedQuery(text: string, filters: Filters, ask: Ask): Promise<Answer | null> {
  if (filters.kind && filters.kind !== 'figure') return null;
  for (const divided of divideJoinedQuery(text)) {
    const answer = await ask(divided, { kind: 'figure' });
    if (answer.query.words.length > 0 && answer.figures.length > 0) return answer;
  }
  return null;
}

/** @returns figures of the amount in a query, whose words may run together with it; null for none */
async function answerAmount(text: string, filters: Filters, ask: Ask): Promise<Answer | null> {
  if (filters.kind && filters.kind !== 'figure') return null;
  const answer = await ask(text, { kind: 'figure' });
  if (answer.query.quantity && answer.figures.length > 0) return answer;
  return answerJoinedQuery(text, filters, ask);
}

/**
 * Lists the phrases that are in the text of some page: at most the first five are looked up.
 * @throws the errors of the engine
 */
async function findSinglePhrases(
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
): Promise<string[]> {
  const found = await Promise.all(
    phrases.slice(0, MAX_SINGLE_TERMS).map(async (phrase) => {
      const hits = await engine.phrase(phrase, 'text', filters);
      return hits.length > 0 ? phrase : '';
    }),
  );
  return found.filter(Boolean);
}
