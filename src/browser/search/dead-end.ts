/** Explains an empty answer. */
import type { search } from '../../search/search.ts';
import type { Engine, Filters } from '../../search/engine.ts';
import { countPlaces, type WiderSearch } from './search-results.ts';

/** A query that found nothing. */
interface Asked {
  /** Text as typed. */
  query: string;
  filters: Filters;
  engine: Engine;
}

/** Places are counted on at most this many pages. On more, the pages are counted. */
const MAX_COUNTED_PAGES = 5;

/**
 * Explains why nothing was found.
 * @param form of the search, whose choices are the filters
 * @param searchAgain the function that searches, which this file does not import: it is part of another one
 * @returns the message, and the filters without which there are results; none if the query is found nowhere
 * @throws the errors of the engine
 */
export async function explainEmpty(
  asked: Asked,
  form: HTMLFormElement,
  searchAgain: typeof search,
): Promise<[message: string, offers: WiderSearch[]]> {
  const quoted = `“${asked.query.trim()}”`;
  const filters = [...form.querySelectorAll('select')].filter(({ value }) => value);
  if (!filters[0]) return [`没有找到${quoted}。`, []];
  const chosen = filters.map(({ selectedOptions: [option] }) => `“${option?.text}”`).join('');
  const drop = async (fields: string[], scope: string): Promise<[string, string, string]> => [
    fields.join(' '),
    scope,
    await countWithout(asked, fields, searchAgain),
  ];
  let found = await Promise.all(filters.map((filter) => drop([filter.name], nameAll(filter))));
  if (!found.some(([, , count]) => count)) {
    found = [
      await drop(
        filters.map(({ name }) => name),
        '全站',
      ),
    ];
  }
  const offers = found.filter(([, , count]) => count);
  if (!offers[0]) return [`没有找到${quoted}，去掉${chosen}也没有。`, []];
  return [
    `在${chosen}里没有；${offers.map(([, scope, count]) => `${scope}有${count}`).join('，')}。`,
    offers.map(([fields, scope]) => [fields, `查看${scope}`]),
  ];
}

/** Names the scope of a filter that is dropped: 全部类别. */
function nameAll({ labels }: HTMLSelectElement): string {
  return `全部${labels[0]?.firstChild?.textContent?.trim()}`;
}

/** Counts the results of the query without some of its filters. @returns the count in words; empty for no result */
async function countWithout(
  { query, filters, engine }: Asked,
  dropped: readonly string[],
  searchAgain: typeof search,
): Promise<string> {
  const kept = Object.entries(filters).filter(([name]) => !dropped.includes(name));
  const answer = await searchAgain(engine, query, Object.fromEntries(kept));
  const { figures, mentioned, pages } = answer;
  const loaded = await Promise.all(pages.slice(0, MAX_COUNTED_PAGES).map(({ data }) => data()));
  const places = countPlaces(answer, loaded);
  if (pages[0] && !places) return `${pages.length}页`;
  const count = places + figures.length + mentioned.length;
  return count ? `${count}处` : '';
}
