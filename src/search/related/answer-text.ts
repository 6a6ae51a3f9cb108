/** Finds offers for one text: as it stands, and with popular words replaced. Pure apart from the engine. */
import type { Engine, Filters } from '../engine.ts';
import type { loadUnits } from '../values.ts';
import { findRoughAmount, type ReadAmount, type RoughAmount } from './amounts.ts';
import { findPages } from './find-pages.ts';
import { offerAmounts } from './offer-amounts.ts';
import { replaceWords } from './popular-words.ts';
import { rankPage, readTexts, type Offer } from './rank-page.ts';
import { scoreTexts, type Rarity } from './score.ts';
import type { ReadersWords, SiteFacts } from './tables.ts';
import { readWording } from './wording.ts';

/** The engine, tables and choices that the offers for a text depend on. */
export interface Context {
  engine: Engine;
  facts: SiteFacts;
  /** Empty until they are needed. */
  words: ReadersWords;
  filters: Filters;
  /** The year whose figures are meant, and whether the query names it. */
  period: string;
  isPeriodNamed: boolean;
  /** Functions of the exact search, whose file is loaded already. */
  readAmount: ReadAmount;
  loadUnits: typeof loadUnits;
}

/** Offers for a text, and the words of the text. */
export interface TextAnswer {
  /** The best first, each address once. */
  offers: Offer[];
  /** The words as they stand, and how rare their pairs are. */
  runs: string[][];
  rarity: Rarity;
}

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
  { engine, facts, words, filters, period, isPeriodNamed, readAmount }: Context,
  text: string,
  near: RoughAmount | null,
): Promise<TextAnswer> {
  const { kind, ...others } = filters;
  const indexed = kind && kind !== 'figure' ? filters : others;
  const { units } = readWording(text);
  const readings = await Promise.all(
    [{ text, reason: '' }, ...replaceWords(text, words)].map(async ({ text, reason }) => {
      const wording = readWording(text);
      // The measure word may be a part of the word that was replaced.
      if (!wording.units[0]) wording.units = units;
      const found = await findPages(engine, wording.runs, facts.pages, period, indexed);
      const asked = { ...wording, rarity: found.rarity, period, isPeriodNamed, reason };
      const ranked = found.pages.map(async ({ url, data }) => rankPage(url, await data(), asked));
      return { ...asked, offers: (await Promise.all(ranked)).flat() };
    }),
  );
  const scoreWords = (figure: Offer['figure']) =>
    readings
      .filter(({ runs }) => runs[0])
      .map(({ runs, rarity }) => scoreTexts(runs, rarity, readTexts(figure!)))
      .sort((a, b) => b.score - a.score)[0];
  const offers = readings.flatMap((reading) => reading.offers);
  if (near)
    offers.push(...(await offerAmounts(engine.load, near, filters, readAmount, scoreWords)));
  const isAsked = ({ figure }: Offer) => !kind || (kind === 'figure') === (figure !== undefined);
  return { ...readings[0]!, offers: mergeOffers(offers.filter(isAsked)) };
}

/** Sorts offers, the best first. Of several offers of one address the best is kept. */
export function mergeOffers(offers: readonly Offer[]): Offer[] {
  // Pages above others, such as a list of news, only repeat them.
  const depth = ({ url }: Offer) => url.split('/').length;
  // Those of one page keep its order.
  const page = ({ url }: Offer) => url.split('#')[0]!;
  const urls = new Set<string>();
  return [...offers]
    .sort((a, b) => b.score - a.score || depth(b) - depth(a) || page(a).localeCompare(page(b)))
    .filter(({ url }) => !urls.has(url) && urls.add(url));
}
