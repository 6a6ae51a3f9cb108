/** Shows an answer: its results, or why there are none. */
import type { Engine, Filters } from '../../search/engine.ts';
import type { Answer } from '../../search/answer.ts';
import { MAX_PAGES_AT_ONCE, MAX_PLACES } from '../../search/places.ts';
import type { search } from '../../search/search.ts';
import { explainEmpty } from './dead-end.ts';
import type { Fill } from './results-view.ts';
import {
  countHtml,
  countResults,
  emptyHtml,
  resultBlockHtml,
  resultsHtml,
} from './search-results.ts';

/** Results of a kind, and places of a page. Nobody reads a list longer than that of the search page. */
const PAGE_FORM = { max: 2000, maxPlaces: MAX_PLACES, isShort: false };
const PANEL_FORM = { max: 4, maxPlaces: 2, isShort: true };
const NO_BREAK_SPACE = '\u00a0';

/** An exact answer. */
export interface AnswerToShow {
  /** Text as typed. */
  query: string;
  filters: Filters;
  answer: Answer;
  engine: Engine;
  /** Path that the site is served at, `/` or `/quangong/`. */
  base: string;
  /** Whether the answer stands in a panel, which is small. */
  isPanel: boolean;
}

/** Replaces the shown results, unless the query has changed. `fill` is described in `results-view.ts`. */
export type Show = (html: string, fill?: Fill) => void;

/**
 * Shows the results of an answer, if there are any.
 * @param isPart whether more results are still to come
 * @returns their count in words
 * @throws the errors of the engine
 */
export async function showResults(
  { answer, base, isPanel }: Pick<AnswerToShow, 'answer' | 'base' | 'isPanel'>,
  show: Show,
  isPart: boolean,
): Promise<string> {
  const { pages } = answer;
  const form = { base, ...(isPanel ? PANEL_FORM : PAGE_FORM) };
  const loaded = await Promise.all(
    pages.slice(0, isPanel ? form.max : MAX_PAGES_AT_ONCE).map(({ data }) => data()),
  );
  const count = countResults(answer, loaded);
  if (count) {
    // The count of a part would be wrong. Its line keeps its height.
    const line = countHtml(isPart ? NO_BREAK_SPACE : count);
    show(line + resultsHtml(answer, loaded, form), async (i) => {
      const { url, data } = pages[i]!;
      return resultBlockHtml(url, await data(), answer, form);
    });
  }
  return count;
}

/**
 * Shows that an answer has no results, with the near figures.
 * @param form of the search, whose choices are the filters
 * @param searchAgain the function that searches, which is part of another file
 * @returns the message, and whether there are results without a filter
 */
export async function showEmpty(
  shown: AnswerToShow,
  form: HTMLFormElement,
  searchAgain: typeof search,
  show: Show,
): Promise<[message: string, hasOffers: boolean]> {
  const { query, answer, base } = shown;
  const [message, offers] = await explainEmpty(shown, form, searchAgain);
  show(emptyHtml(query, message, offers, answer, base));
  return [message, offers.length > 0];
}
