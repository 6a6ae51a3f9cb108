/** Answers a query: asks the engine for candidates and keeps what its text bears out. Pure but for the engine. */
import { isWithin, type Phrase, type Query } from './query.ts';
import type { Figure, Page } from './records.ts';
import { findPhrase, fold } from './text.ts';
import { figuresBeginning, figuresBetween, type Load } from './values.ts';

/** What the engine holds of a page. */
export interface Candidate {
  url: string;
  page: Page;
}
/** A page that the engine names for a phrase; its data is loaded when it is looked at. */
export interface Hit {
  id: string;
  data(): Promise<Candidate>;
}
/** Which pages and figures are asked for: `{ kind: 'news', period: '2025' }`. */
export type Filters = Readonly<Partial<Record<'kind' | 'section' | 'period', string>>>;
export interface Engine {
  /** Pages on which the tokens stand one after the other. */
  phrase(tokens: readonly string[], filters: Filters): Promise<Hit[]>;
  /** Reads the files of figures by value. */
  load: Load;
}

/** A place on a page: an excerpt, and what of it was found. */
export interface Place {
  headingId: string;
  heading: string;
  before: string;
  match: string;
  after: string;
}
export interface PageResult {
  url: string;
  title: string;
  kind: string;
  places: Place[];
}
export interface Answer {
  figures: Figure[];
  pages: PageResult[];
  /** Figures whose digits go on from those typed: no results, but what may be meant. */
  near: Figure[];
  /** Figures of the same value that count something else: 3184万人 where 3184万元 stands. */
  otherUnit: Figure[];
  /** Where nothing was found: figures whose name holds the words, though no page says them so. */
  named: Figure[];
  /** Where several terms are found nowhere together: those that stand somewhere alone. */
  alone: string[];
  /** How many pages there are, less those that were looked at in vain; `pages` may be the first of them. */
  total: number;
}

/** Pages are loaded this many first, and then this many at a time: each costs a request. */
const FIRST = 8;
const AT_ONCE = 100;
/** No more pages are loaded than anybody looks through. */
const MOST = 1000;
const PLACES = 3;
const NEAR = 5;
const COMPARED = 200;
const LABELLED = 8;
const TERMS = 5;
/** Characters of an excerpt before and after what was found. */
const BEFORE = 28;
const AFTER = 56;

/**
 * @param onPart is given what has been found so far, where more is to come; nothing more is loaded where it
 * returns false
 * @throws what the engine throws, where its files cannot be loaded
 */
export async function search(
  engine: Engine,
  query: Query,
  filters: Filters,
  onPart: (part: Answer) => boolean = () => true,
): Promise<Answer> {
  const answer: Answer = {
    figures: [],
    pages: [],
    near: [],
    otherUnit: [],
    named: [],
    alone: [],
    total: 0,
  };
  const { phrases } = query;
  const isOfFigures = filters.kind === 'figure';
  if (!filters.kind || isOfFigures) await addFigures(answer, engine, query, filters);
  const isByValue = query.quantity !== null || query.comparison !== null;
  if (phrases.length === 0 || (isOfFigures && isByValue)) return answer;
  if (answer.figures.length > 0 && !onPart(answer)) return answer;
  await addPages(answer, engine, query, filters, onPart);
  const isEmpty = answer.pages.length === 0 && answer.figures.length === 0;
  if (!isEmpty) answer.named = [];
  else if (phrases.length > 1) answer.alone = await standingAlone(engine, phrases, filters);
  return answer;
}

/** Figures that are asked for by a value. */
async function addFigures(
  answer: Answer,
  { load }: Engine,
  { quantity, comparison, words }: Query,
  { section, period }: Filters,
): Promise<void> {
  const accepts = (figure: Figure) =>
    (!section || section === figure.section) &&
    (!period || period === figure.period) &&
    words.every((word) => saysAny([figure.label, ...placesOf(figure)], word));
  if (comparison) {
    const { min, max, unit } = comparison;
    const fits = (figure: Figure) =>
      isWithin(figure.value, comparison) && (!unit || unit === figure.unit) && accepts(figure);
    answer.figures = await figuresBetween(load, min, max, fits, COMPARED);
  }
  if (!quantity) return;
  const { value, unit, text } = quantity;
  const same = await figuresBetween(load, value, value, accepts);
  answer.figures = same.filter((figure) => !unit || unit === figure.unit);
  if (answer.figures.length > 0) return;
  answer.otherUnit = same;
  const digits = text.normalize('NFKC');
  if (!unit && /^[1-9]\d+$/.test(digits)) {
    answer.near = await figuresBeginning(load, digits, accepts, NEAR);
  }
}

/** Where a figure is read on its page. */
const placesOf = ({ sentence, section, heading }: Figure) => [sentence, section, heading];

function holds(text: string, { text: phrase }: Phrase): boolean {
  return findPhrase(fold(text).text, phrase).length > 0;
}

const saysAny = (texts: string[], phrase: Phrase) => texts.some((text) => holds(text, phrase));

/** Figures of a page whose label holds all phrases. A label is not read there: only what its place says too is found. */
function addLabelled(answer: Answer, { figures }: Page, phrases: readonly Phrase[]): void {
  for (const figure of figures) {
    if (answer.figures.length + answer.named.length >= LABELLED) return;
    if (!phrases.every((phrase) => holds(figure.label, phrase))) continue;
    const isSaid = phrases.every((phrase) => saysAny([figure.sentence, figure.heading], phrase));
    answer[isSaid ? 'figures' : 'named'].push(figure);
  }
}

async function standingAlone(
  engine: Engine,
  phrases: readonly Phrase[],
  filters: Filters,
): Promise<string[]> {
  const standing = await Promise.all(
    phrases.slice(0, TERMS).map(async (phrase) => {
      const hits = (await engine.phrase(phrase.tokens, filters)).slice(0, FIRST);
      const candidates = await Promise.all(hits.map((hit) => hit.data()));
      return candidates.some((candidate) => readPage(candidate, [phrase])) ? phrase.text : '';
    }),
  );
  return standing.filter(Boolean);
}

async function addPages(
  answer: Answer,
  engine: Engine,
  { phrases, quantity }: Query,
  { kind, ...others }: Filters,
  onPart: (part: Answer) => boolean,
): Promise<void> {
  const isOfFigures = kind === 'figure';
  const filters = kind && !isOfFigures ? { kind, ...others } : others;
  const lists = await Promise.all(phrases.map(({ tokens }) => engine.phrase(tokens, filters)));
  const [first = [], ...rest] = lists.map((hits) => new Map(hits.map((hit) => [hit.id, hit])));
  const hits = [...first.values()].filter(({ id }) => rest.every((list) => list.has(id)));
  if (!isOfFigures) answer.total = hits.length;
  const ranked: { page: PageResult; rank: number }[] = [];
  const end = Math.min(hits.length, MOST);
  for (let from = 0, to = FIRST; from < end; [from, to] = [to, to + AT_ONCE]) {
    const candidates = await Promise.all(hits.slice(from, to).map((hit) => hit.data()));
    for (const candidate of candidates) {
      if ((!kind && !quantity) || isOfFigures) addLabelled(answer, candidate.page, phrases);
      if (isOfFigures) continue;
      const found = readPage(candidate, phrases);
      if (found) ranked.push(found);
      else answer.total -= 1;
    }
    ranked.sort((a, b) => a.rank - b.rank || (a.page.url < b.page.url ? -1 : 1));
    answer.pages = ranked.map(({ page }) => page);
    if (to < end && ranked.length > 0 && !onPart(answer)) return;
  }
}

/** The places of a page where the phrases stand, or null where one of them does not. Lower ranks come first. */
function readPage(
  { url, page: { title, kind, blocks } }: Candidate,
  phrases: readonly Phrase[],
): { page: PageResult; rank: number } | null {
  const whole = blocks.map(([, , text]) => text).join('');
  const folded = fold(whole);
  const ranges = phrases.map(({ text }) =>
    findPhrase(folded.text, text).map((at) => [at, at + text.length] as const),
  );
  if (ranges.some((list) => list.length === 0)) return null;
  const places = new Map<string, Place>();
  for (const [from, to] of ranges.flat().sort(([a], [b]) => a - b)) {
    const start = folded.places[from] ?? 0;
    const end = endOf(whole, folded.places[to - 1] ?? 0);
    // The blocks that the match begins and ends in.
    let [at, blockStart] = [0, 0];
    const length = (i: number) => blocks[i]?.[2].length ?? 0;
    while (blockStart + length(at) <= start) blockStart += length(at++);
    let [last, blockEnd] = [at, blockStart + length(at)];
    while (blockEnd < end) blockEnd += length(++last);
    const [headingId = '', heading = ''] = blocks[at] ?? [];
    if (places.has(headingId)) continue;
    const [cutStart, cutEnd] = [start - BEFORE, end + AFTER];
    places.set(headingId, {
      headingId,
      heading,
      before:
        cutStart > blockStart ? `…${whole.slice(cutStart, start)}` : whole.slice(blockStart, start),
      match: whole.slice(start, end),
      after: cutEnd < blockEnd ? `${whole.slice(end, cutEnd)}…` : whole.slice(end, blockEnd),
    });
    // Further places are not shown.
    if (places.size === PLACES) break;
  }
  const saysAll = (text: string) => phrases.every((phrase) => holds(text, phrase));
  const isHeaded = [...new Set(blocks.map(([, heading]) => heading))].some(saysAll);
  const firsts = ranges.map(([range]) => range?.[0] ?? 0);
  const earliest = Math.min(...firsts);
  const spread = Math.max(...firsts) - earliest;
  const rank = (saysAll(title) ? 0 : isHeaded ? 1e6 : 2e6) + spread * 10 + earliest;
  return { page: { url, title, kind, places: [...places.values()] }, rank };
}

/** The end of the character that begins at `at`. */
function endOf(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
