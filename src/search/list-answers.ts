/** Lists the places that an answer leads to, in the order of the result list. Pure apart from the engine. */
import { readAmount } from '../quantity/amount.ts';
import type { Engine } from './engine.ts';
import { needsRelated } from './needs-related.ts';
import { findPlaces, MAX_PAGES_AT_ONCE, MAX_PLACES } from './places.ts';
import type { Figure, Page } from './records.ts';
import { findRelated } from './related/find-related.ts';
import type { Offer } from './related/rank-page.ts';
import type { Answer } from './answer.ts';
import { search } from './search.ts';
import { loadUnits } from './values.ts';

/** A place that the result list leads to. */
export interface ListedAnswer {
  /** Path without the base, with the id of the figure or heading. */
  url: string;
  /** The figure with its label, or the page with its heading. */
  name: string;
}

/**
 * Answers a query, and lists exact and related answers.
 * @param year the reader's own, for 去年
 * @throws the errors of the engine
 */
export async function findAnswers(
  engine: Engine,
  query: string,
  year: number,
): Promise<ListedAnswer[]> {
  const answer = await search(engine, query, {});
  const options = { year, answer, readAmount, loadUnits };
  const [offers, ...pages] = await Promise.all([
    needsRelated(answer) ? findRelated(engine, query, {}, options) : [],
    ...answer.pages.slice(0, MAX_PAGES_AT_ONCE).map(({ data }) => data()),
  ]);
  return listAnswers(answer, pages, offers);
}

/**
 * Lists exact answers, then near ones, then related ones, each address once.
 * @param pages the loaded pages of the answer; may be only the first ones
 * @param offers the related answers
 */
export function listAnswers(
  answer: Answer,
  pages: readonly Page[],
  offers: readonly Offer[],
): ListedAnswer[] {
  const { figures, mentioned, otherUnit, near, query } = answer;
  const places = pages.flatMap((page, i) => {
    const url = answer.pages[i]?.url ?? '';
    // The title of a page may hold the query, and its text may not.
    const found = findPlaces(page, query.phrases).slice(0, MAX_PLACES);
    return found.length === 0
      ? [{ url, name: page.name }]
      : found.map(([id, heading]) => namePlace(id ? `${url}#${id}` : url, page.name, heading));
  });
  const listed = [
    ...figures.map(nameFigure),
    ...places,
    ...[...mentioned, ...otherUnit, ...near].map(nameFigure),
    ...offers.map(({ url, figure, place }) =>
      figure ? nameFigure(figure) : namePlace(url, place?.name ?? '', place?.blocks[0]?.[1] ?? ''),
    ),
  ];
  const urls = listed.map(({ url }) => url);
  return listed.filter(({ url }, i) => urls.indexOf(url) === i);
}

function nameFigure({ url, text, label }: Figure): ListedAnswer {
  return { url, name: `${label}${text}` };
}

function namePlace(url: string, title: string, heading: string): ListedAnswer {
  return { url, name: [title, heading].filter(Boolean).join(' › ') };
}
