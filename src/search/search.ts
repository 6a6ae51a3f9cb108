/** Answers a query from the index. Pure but for the engine. */
import { readQuery, type Query } from './query.ts';
import type { Field, Figure, Page } from './records.ts';
import { findPhrase, fold } from './text.ts';
import { compareText, figuresBeginning, figuresBetween, loadUnits, type Load } from './values.ts';

/** A page on which something stands; what it says is loaded when it is looked at. */
export interface Hit {
  /** Path without the base. */
  url: string;
  /** How early the page says it: words before the first place. */
  at: number;
  data(): Promise<Page>;
}
/** Which pages and figures are asked for: `{ kind: 'news', period: '2025' }`. */
export type Filters = Readonly<Partial<Record<'kind' | 'section' | 'period', string>>>;
export interface Engine {
  /** Pages where a folded text stands in that field. */
  phrase(text: string, field: Field, filters: Filters): Promise<Hit[]>;
  /** Reads the files of figures by value. */
  load: Load;
}

export interface Answer {
  query: Query;
  figures: Figure[];
  /** Every page on which all phrases stand, the best first. */
  pages: Hit[];
  /** Figures whose digits go on from those typed: no results, but what may be meant. */
  near: Figure[];
  /** Figures of the same value that count something else: 3184万人 where 3184万元 stands. */
  otherUnit: Figure[];
  /** Where nothing was found: figures whose name holds the words, though no page says them so. */
  named: Figure[];
  /** Where several terms are found nowhere together: those that stand somewhere alone. */
  alone: string[];
}

const NEAR = 5;
const COMPARED = 200;
const LABELLED = 8;
/** Pages that are loaded for them: a common word stands in names on all pages. */
const LABELLED_PAGES = 4;
const TERMS = 5;

/**
 * @param text what was typed, any string
 * @param onPart is given what has been found so far, where more is to come
 * @throws what the engine throws, where its files cannot be loaded
 */
export async function search(
  engine: Engine,
  text: string,
  filters: Filters,
  onPart?: (part: Answer) => void,
): Promise<Answer> {
  const query = readQuery(text, await loadUnits(engine.load));
  const answer: Answer = {
    query,
    figures: [],
    pages: [],
    near: [],
    otherUnit: [],
    named: [],
    alone: [],
  };
  const { phrases, quantity, comparison } = query;
  const { kind, ...others } = filters;
  const isOfPages = kind !== 'figure';
  const isOfFigures = !kind || !isOfPages;
  if (isOfFigures) await addByValue(answer, engine, query, filters);
  if (phrases.length === 0) return answer;
  if (isOfPages) {
    if (answer.figures.length > 0) onPart?.(answer);
    answer.pages = await pagesWith(engine, phrases, filters);
  }
  if (isOfFigures && !quantity && !comparison) {
    onPart?.(answer);
    await addNamed(answer, engine, phrases, others);
  }
  if (answer.pages.length + answer.figures.length > 0) answer.named = [];
  else if (phrases.length > 1) answer.alone = await standingAlone(engine, phrases, filters);
  return answer;
}

/** Figures that are asked for by a value. */
async function addByValue(
  answer: Answer,
  { load }: Engine,
  { quantity, comparison, digits, words, phrases }: Query,
  { section, period }: Filters,
): Promise<void> {
  const accepts = (figure: Figure) =>
    (!section || section === figure.section) &&
    (!period || period === figure.period) &&
    words.every((word) =>
      saysAny([figure.label, figure.sentence, figure.section, figure.heading], word),
    );
  if (comparison) {
    const { min, max, open, unit } = comparison;
    // 超过500家, written so, stands for itself, though it is not more than 500.
    const fits = (figure: Figure) =>
      accepts(figure) &&
      (!open ||
        ![min, max].includes(figure.value) ||
        phrases.some((phrase) => saysAny([figure.text], phrase)));
    answer.figures = await figuresBetween(load, [min, max], unit, fits, COMPARED);
  }
  if (!quantity) return;
  const { value, unit } = quantity;
  answer.figures = await figuresBetween(load, [value, value], unit, accepts);
  if (answer.figures.length > 0) return;
  if (unit) answer.otherUnit = await figuresBetween(load, [value, value], '', accepts);
  if (digits) answer.near = await figuresBeginning(load, digits, accepts, NEAR);
}

const saysAny = (texts: string[], phrase: string): boolean =>
  texts.some((text) => findPhrase(fold(text).text, phrase).length > 0);

/** Pages where all phrases stand in a field, by their paths, with the place of the first and how far apart they are. */
async function together(
  engine: Engine,
  phrases: readonly string[],
  field: Field,
  filters: Filters,
): Promise<Map<string, Hit & { spread: number }>> {
  const lists = await Promise.all(
    phrases.map(async (phrase) => {
      const hits = await engine.phrase(phrase, field, filters);
      return new Map(hits.map((hit) => [hit.url, hit]));
    }),
  );
  const found = new Map<string, Hit & { spread: number }>();
  for (const [url, hit] of lists[0]!) {
    const places = lists.map((list) => list.get(url)?.at ?? NaN);
    const at = Math.min(...places);
    // Not on this page: the least of the places is no number.
    if (at >= 0) found.set(url, { ...hit, at, spread: Math.max(...places) - at });
  }
  return found;
}

/** Pages that say all phrases: in the title first, then in a heading; then the closer and the earlier ones. */
async function pagesWith(
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
): Promise<Hit[]> {
  const inField = (field: Field) => together(engine, phrases, field, filters);
  const [said, titled, headed] = await Promise.all([
    inField('text'),
    inField('title'),
    inField('heading'),
  ]);
  const rank = ({ url, at, spread }: Hit & { spread: number }) =>
    (titled.has(url) ? 0 : headed.has(url) ? 1e7 : 2e7) + spread * 10 + at;
  return [...said.values()].sort((a, b) => rank(a) - rank(b) || compareText(a.url, b.url));
}

/** Figures that are called by the phrases, or written so. What no page says is not found, but offered apart. */
async function addNamed(
  answer: Answer,
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
): Promise<void> {
  const named = await together(engine, phrases, 'figure', filters);
  // Those of the best pages first, which are shown anyway.
  const hits = [...answer.pages.filter(({ url }) => named.delete(url)), ...named.values()];
  const pages = await Promise.all(hits.slice(0, LABELLED_PAGES).map((hit) => hit.data()));
  for (const figure of pages.flatMap((page) => page.figures)) {
    if (answer.figures.length + answer.named.length >= LABELLED) return;
    const { label, text, sentence, heading } = figure;
    if (!phrases.every((phrase) => saysAny([label, text], phrase))) continue;
    const isSaid = phrases.every((phrase) => saysAny([sentence, heading], phrase));
    answer[isSaid ? 'figures' : 'named'].push(figure);
  }
}

async function standingAlone(
  engine: Engine,
  phrases: readonly string[],
  filters: Filters,
): Promise<string[]> {
  const standing = await Promise.all(
    phrases.slice(0, TERMS).map(async (phrase) => {
      const hits = await engine.phrase(phrase, 'text', filters);
      return hits.length > 0 ? phrase : '';
    }),
  );
  return standing.filter(Boolean);
}
