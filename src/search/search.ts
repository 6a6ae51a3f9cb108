/** Answers a query: asks the engine for candidates and keeps what its text bears out. Pure but for the engine. */
import { compareValues } from '../quantity/decimal.ts';
import { kindOf } from '../quantity/units.ts';
import { isWithin, valueToken, type Phrase, type Query } from './query.ts';
import type { Block } from './records.ts';
import { findPhrase, fold } from './text.ts';

/** What the engine holds of a record. */
export interface Candidate {
  url: string;
  meta: Record<string, string>;
}
/** A record that the engine names for a phrase; its data is loaded when it is looked at. */
export interface Hit {
  id: string;
  data(): Promise<Candidate>;
}
/** Which records are asked for: `{ kind: 'news' }`. */
export type Filters = Readonly<Record<string, string>>;
export interface Engine {
  /** Records in which the tokens stand one after the other. */
  phrase(tokens: readonly string[], filters: Filters): Promise<Hit[]>;
  /** Each value that a figure has, with its unit. */
  values(): Promise<readonly (readonly [value: string, unit: string])[]>;
}

export interface FigureResult {
  url: string;
  label: string;
  text: string;
  sentence: string;
  section: string;
  heading: string;
  value: string;
  unit: string;
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
  figures: FigureResult[];
  pages: PageResult[];
  /** Figures whose digits go on from those typed: no results, but what may be meant. */
  near: FigureResult[];
  /** Figures of the same value that count something else: 3184万人 where 3184万元 stands. */
  otherUnit: FigureResult[];
  /** Where nothing was found: figures whose name holds the words, though no page says them so. */
  named: FigureResult[];
  /** Where several terms are found nowhere together: those that stand somewhere alone. */
  alone: string[];
  /** How many pages there are, less those that were looked at in vain; `pages` may be the first of them. */
  total: number;
}

/** Pages are loaded this many first, and then this many at a time: each costs a request. */
const FIRST = 20;
const AT_ONCE = 100;
const PLACES = 3;
const NEAR = 5;
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
  const wantsFigures = !filters['kind'] || filters['kind'] === 'figure';
  if (wantsFigures) await addFigures(answer, engine, query, filters);
  if (filters['kind'] !== 'figure' && query.phrases.length > 0) {
    await addPages(answer, engine, query.phrases, filters, onPart);
    if (answer.pages.length === 0 && answer.figures.length === 0 && query.phrases.length > 1)
      answer.alone = await standingAlone(engine, query.phrases, filters);
  }
  return answer;
}

async function addFigures(
  answer: Answer,
  engine: Engine,
  query: Query,
  filters: Filters,
): Promise<void> {
  const { quantity, comparison, words } = query;
  const lookUp = async (value: string) => {
    const hits = await engine.phrase([valueToken(value)], { ...filters, kind: 'figure' });
    const records = await Promise.all(hits.map((hit) => hit.data()));
    return records.map(figureOf).filter((figure) => words.every((word) => mentions(figure, word)));
  };
  if (comparison) {
    const values = (await engine.values()).filter(
      ([value, unit]) =>
        isWithin(value, comparison) && (!comparison.unit || comparison.unit === unit),
    );
    const distinct = [...new Set(values.map(([value]) => value))].sort(
      (a, b) => -compareValues(a, b),
    );
    const found = (await Promise.all(distinct.slice(0, 100).map(lookUp))).flat();
    answer.figures = found.filter(({ unit }) => !comparison.unit || comparison.unit === unit);
    return;
  }
  if (!quantity) {
    const all = await labelled(engine, query.phrases, filters);
    // A label is not read on its page: only what stands there too is found there.
    const isSaid = ({ sentence, heading }: FigureResult) =>
      query.phrases.every((phrase) => [sentence, heading].some((text) => holds(text, phrase)));
    answer.figures = all.filter(isSaid);
    answer.named = answer.figures.length > 0 ? [] : all;
    return;
  }
  const same = await lookUp(quantity.value);
  answer.figures = same.filter(({ unit }) => !quantity.unit || quantity.unit === unit);
  if (answer.figures.length > 0) return;
  answer.otherUnit = quantity.unit
    ? same.filter(({ unit }) => kindOf(unit) !== kindOf(quantity.unit) || unit !== quantity.unit)
    : [];
  const typed = quantity.value.replace('.', '').replace(/0+$/, '');
  if (quantity.unit || !/^\d+$/.test(quantity.text.normalize('NFKC')) || typed.length < 2) return;
  const longer = (await engine.values()).filter(([value]) =>
    value.replace('.', '').startsWith(typed),
  );
  answer.near = (await Promise.all(longer.slice(0, NEAR).map(([value]) => lookUp(value)))).flat();
}

/** Figures whose label holds all phrases. */
async function labelled(
  engine: Engine,
  phrases: readonly Phrase[],
  filters: Filters,
): Promise<FigureResult[]> {
  const [first] = phrases;
  if (!first) return [];
  const hits = await engine.phrase(first.tokens, { ...filters, kind: 'figure' });
  const records = await Promise.all(hits.slice(0, LABELLED).map((hit) => hit.data()));
  return records
    .map(figureOf)
    .filter(({ label }) => phrases.every((phrase) => holds(label, phrase)));
}

function figureOf({ url, meta }: Candidate): FigureResult {
  const {
    label = '',
    text = '',
    sentence = '',
    section = '',
    heading = '',
    value = '',
    unit = '',
  } = meta;
  return { url, label, text, sentence, section, heading, value, unit };
}

function mentions({ label, sentence, section, heading }: FigureResult, word: Phrase): boolean {
  return [label, sentence, section, heading].some((part) => holds(part, word));
}

function holds(text: string, { text: phrase }: Phrase): boolean {
  return findPhrase(fold(text).text, phrase).length > 0;
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
  phrases: readonly Phrase[],
  filters: Filters,
  onPart: (part: Answer) => boolean,
): Promise<void> {
  const lists = await Promise.all(phrases.map(({ tokens }) => engine.phrase(tokens, filters)));
  const [first = [], ...others] = lists;
  const hits = first.filter(({ id }) => others.every((list) => list.some((hit) => hit.id === id)));
  answer.total = hits.length;
  const ranked: { page: PageResult; rank: number }[] = [];
  for (let from = 0, to = FIRST; from < hits.length; [from, to] = [to, to + AT_ONCE]) {
    const candidates = await Promise.all(hits.slice(from, to).map((hit) => hit.data()));
    for (const candidate of candidates) {
      const found = readPage(candidate, phrases);
      if (found) ranked.push(found);
      else answer.total -= 1;
    }
    ranked.sort((a, b) => a.rank - b.rank || (a.page.url < b.page.url ? -1 : 1));
    answer.pages = ranked.map(({ page }) => page);
    if (ranked.length > 0) answer.named = [];
    if (to < hits.length && ranked.length > 0 && !onPart(answer)) return;
  }
}

/** The places of a page where the phrases stand, or null where one of them does not. Lower ranks come first. */
function readPage(
  { url, meta }: Candidate,
  phrases: readonly Phrase[],
): { page: PageResult; rank: number } | null {
  const blocks = JSON.parse(meta['blocks'] ?? '[]') as Block[];
  const whole = blocks.map(([, , text]) => text).join('');
  const folded = fold(whole);
  const ranges = phrases.map(({ text }) =>
    findPhrase(folded.text, text).map((at) => [at, at + text.length] as const),
  );
  if (ranges.some((list) => list.length === 0)) return null;
  const starts = blocks.reduce<number[]>(
    (all, [, , text]) => [...all, (all.at(-1) ?? 0) + text.length],
    [0],
  );
  const places = new Map<string, Place>();
  for (const [from, to] of ranges.flat().sort(([a], [b]) => a - b)) {
    const start = folded.places[from] ?? 0;
    const end = endOf(whole, folded.places[to - 1] ?? 0);
    const at = starts.findIndex((_, i) => start < (starts[i + 1] ?? Infinity));
    const last = starts.findIndex((_, i) => end <= (starts[i + 1] ?? Infinity));
    const [headingId = '', heading = ''] = blocks[at] ?? [];
    if (places.has(headingId)) continue;
    const [blockStart, blockEnd] = [starts[at] ?? 0, starts[last + 1] ?? whole.length];
    places.set(headingId, {
      headingId,
      heading,
      before: clipped(
        whole,
        Math.max(blockStart, start - BEFORE),
        start,
        start - BEFORE > blockStart,
        false,
      ),
      match: whole.slice(start, end),
      after: clipped(whole, end, Math.min(blockEnd, end + AFTER), false, end + AFTER < blockEnd),
    });
  }
  const title = meta['title'] ?? '';
  const inAll = (text: string) => phrases.every((phrase) => holds(text, phrase));
  const headings = [...places.values()].some(({ heading }) => inAll(heading));
  const earliest = Math.min(...ranges.map((list) => list[0]?.[0] ?? 0));
  const spread = Math.max(...ranges.map((list) => list[0]?.[0] ?? 0)) - earliest;
  const rank = (inAll(title) ? 0 : headings ? 1e6 : 2e6) + spread * 10 + earliest;
  return {
    page: {
      url,
      title: meta['title'] ?? '',
      kind: meta['kind'] ?? 'page',
      places: [...places.values()].slice(0, PLACES),
    },
    rank,
  };
}

/** The end of the character that begins at `at`. */
function endOf(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function clipped(
  text: string,
  from: number,
  to: number,
  cutStart: boolean,
  cutEnd: boolean,
): string {
  return (cutStart ? '…' : '') + text.slice(from, to) + (cutEnd ? '…' : '');
}
