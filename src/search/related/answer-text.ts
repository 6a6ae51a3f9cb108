/** Finds offers for one text: as it stands, and with popular words replaced. Pure apart from the engine. */
import type { Engine, Filters } from '../engine.ts';
import { findRoughAmount, type LoadUnits, type ReadAmount, type RoughAmount } from './amounts.ts';
import { findPages, type PairMatches } from './find-pages.ts';
import { replaceWords, type Rewriting } from './popular-words.ts';
import { rankPage, readTexts, type Offer } from './rank-page.ts';
import { scoreTexts } from './score.ts';
import { findNearFigures } from './offer-amounts.ts';
import type { PopularWordLines, SiteFacts } from './tables.ts';
import { readWording, type Wording } from './wording.ts';

/** The engine, tables and choices that the offers for a text depend on. */
export interface Context {
  engine: Engine;
  facts: SiteFacts;
  /** Empty until they are needed. */
  words: PopularWordLines;
  filters: Filters;
  /** The year whose figures are meant, and whether the query names it. */
  period: string;
  isPeriodNamed: boolean;
  readAmount: ReadAmount;
  loadUnits: LoadUnits;
}

/** A text as it was read. */
interface Reading extends Rewriting {
  wording: Wording;
  matches: PairMatches;
}

/** Offers for a text, and the words of the text. */
export interface TextAnswer extends PairMatches {
  /** The best first, each address once. */
  offers: Offer[];
  /** The words as they stand. */
  runs: string[][];
}

/** Figures near an amount come before others. */
const AMOUNT_SCORE = 1;
/** With other words in the query, a figure near the amount must hold this share of them. */
const MIN_AMOUNT_COVERAGE = 0.3;
/** Further figures near an amount follow so closely that only their order decides. */
const AMOUNT_STEP = 0.01;

/**
 * Finds offers for a text.
 * @param text the query without its year, plain
 * @throws the errors of the engine
 */
export async function answerText(context: Context, text: string): Promise<TextAnswer> {
  const units = await context.loadUnits(context.engine.load);
  const found = findRoughAmount(text, units, context.readAmount);
  const answer = found && (await answerWords(context, found.rest, found.amount));
  // What looks like an amount may belong to a word: 三年行动.
  if (answer?.offers[0] || found?.rest === '') return answer!;
  return answerWords(context, text, null);
}

async function answerWords(
  context: Context,
  text: string,
  near: RoughAmount | null,
): Promise<TextAnswer> {
  const { period, isPeriodNamed, filters } = context;
  const readings = await readText(context, text);
  const offers: Offer[] = [];
  for (const { wording, matches, reason } of readings) {
    const { rarity, pages } = matches;
    const isReplaced = reason !== '';
    const asked = { ...wording, rarity, period, isPeriodNamed, isReplaced };
    const ranked = pages.map(async ({ url, data }) => rankPage(url, await data(), asked));
    for (const offer of (await Promise.all(ranked)).flat()) {
      offers.push({ ...offer, reason: reason || offer.reason });
    }
  }
  if (near) offers.push(...(await offerAmounts(context, near, readings)));
  const [typed] = readings;
  return {
    ...typed!.matches,
    runs: typed!.wording.runs,
    offers: mergeOffers(offers.filter((offer) => fitsKind(filters, offer))),
  };
}

function fitsKind({ kind }: Filters, { figure }: Offer): boolean {
  return !kind || (kind === 'figure') === (figure !== undefined);
}

/** Reads the words of a text as they stand, and with popular words replaced. */
async function readText(
  { engine, facts, words, period, filters }: Context,
  text: string,
): Promise<Reading[]> {
  const { kind, ...others } = filters;
  const indexed = kind && kind !== 'figure' ? filters : others;
  const typed = readWording(text);
  const rewritings = [{ text, reason: '' }, ...replaceWords(text, words)];
  return Promise.all(
    rewritings.map(async (rewriting) => {
      const wording = readWording(rewriting.text);
      // The measure word may be a part of the word that was replaced.
      if (!wording.units[0]) wording.units = typed.units;
      const matches = await findPages(engine, wording.runs, facts.pages, period, indexed);
      return { ...rewriting, wording, matches };
    }),
  );
}

async function offerAmounts(
  { engine, filters, readAmount }: Context,
  amount: RoughAmount,
  readings: readonly Reading[],
): Promise<Offer[]> {
  const worded = readings.filter(({ wording }) => wording.runs[0]);
  const near = await findNearFigures(engine.load, amount, filters, readAmount);
  return near.flatMap(({ figure, reason }, i) => {
    const [best] = worded
      .map(({ wording, matches }) => scoreTexts(wording.runs, matches.rarity, readTexts(figure)))
      .sort((a, b) => b.score - a.score);
    if (best && best.coverage < MIN_AMOUNT_COVERAGE) return [];
    const score = AMOUNT_SCORE + (best?.score ?? 0) - i * AMOUNT_STEP;
    return { url: figure.url, figure, score, reason, coverage: 1, pieces: best?.pieces ?? [] };
  });
}

/** Sorts offers, the best first. Of several offers of one address the best is kept. */
export function mergeOffers(offers: readonly Offer[]): Offer[] {
  // Pages above others, such as a list of news, only repeat them.
  const depth = ({ url }: Offer) => url.split('/').length;
  const urls = new Set<string>();
  return [...offers]
    .sort((a, b) => b.score - a.score || depth(b) - depth(a) || (a.url < b.url ? -1 : 1))
    .filter(({ url }) => !urls.has(url) && urls.add(url));
}
