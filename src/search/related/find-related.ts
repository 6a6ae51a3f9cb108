/**
 * Finds figures and places for a reader who does not know the wording of the site. They are offers, never results:
 * an exact search is not changed by them. Pure apart from the engine.
 */
import type { Answer } from '../answer.ts';
import type { Engine, Filters } from '../engine.ts';
import { answerText, mergeOffers, type Context, type TextAnswer } from './answer-text.ts';
import { toPlain } from './plain-text.ts';
import type { Offer } from './rank-page.ts';
import type { ReadersWords, SiteFacts, WritingTables } from './tables.ts';
import { readYear } from './wording.ts';

/** The answer and the settings that the offers depend on. */
export interface RelatedOptions extends Pick<Context, 'readAmount' | 'loadUnits'> {
  /** The reader's own year, for 去年. */
  year: number;
  /**
   * The exact answer, which needs related ones: see `needsRelated`. Its near figures are not offered again. If it has
   * pages, only figures are offered that hold all the words of the query, in another order.
   */
  answer: Pick<Answer, 'pages' | 'near' | 'otherUnit'>;
}

const MAX_OFFERS = 5;
const MAX_OFFERS_BELOW_RESULTS = 3;
const MAX_QUERY_CHARACTERS = 60;
/** Offers that answer much worse than the best one are left out. */
const MIN_SHARE_OF_BEST = 0.6;
/** A sum of weights may miss 1 by a rounding error. */
const ALL_WORDS = 0.999;

/**
 * Finds related answers to a query.
 * @param query as typed, any string
 * @param filters `kind` is `report`, `news`, `page`, or `figure` for figures only
 * @returns offers, the best first; none for topics that the site does not have
 * @throws the errors of the engine
 */
export async function findRelated(
  engine: Engine,
  query: string,
  filters: Filters,
  { year: ownYear, answer: { pages, near, otherUnit }, ...functions }: RelatedOptions,
): Promise<Offer[]> {
  const facts = (await engine.load('values.json')) as SiteFacts;
  const { periods } = facts;
  const [year, text] = readYear(toPlain(query).slice(0, MAX_QUERY_CHARACTERS).trim(), ownYear);
  const isPeriodNamed = periods.includes(year);
  const period = isPeriodNamed ? year : (periods[0] ?? '');
  const context = { engine, facts, words: '', filters, period, isPeriodNamed, ...functions };
  const isFound = pages.length > 0;
  const offers = (await answerInAnyWriting(context, text, isFound)).filter(
    (offer) =>
      ![...near, ...otherUnit].some(({ url }) => url === offer.url) &&
      (!isFound || (offer.figure && offer.pieces[1] && holdsAllWords(offer))),
  );
  const best = offers
    .filter(({ score }) => score >= offers[0]!.score * MIN_SHARE_OF_BEST)
    .slice(0, isFound ? MAX_OFFERS_BELOW_RESULTS : MAX_OFFERS);
  return year && !isPeriodNamed ? withReason(best, `没有${year}年的年报`) : best;
}

/** @param before said before the reason of each offer; may be empty */
function withReason(offers: readonly Offer[], before: string): Offer[] {
  return offers.map((offer) => ({
    ...offer,
    reason: [before, offer.reason].filter(Boolean).join('，'),
  }));
}

/**
 * Answers a text as it stands; if no offer holds all its words, with popular words; and if none does then, in other
 * characters. Each step loads files of its own.
 * @param isFound whether an exact search finds the text: then it is written as the site writes it
 */
async function answerInAnyWriting(
  context: Context,
  text: string,
  isFound: boolean,
): Promise<Offer[]> {
  const typed = await answerText(context, text);
  // A place may hold the words far apart, and a figure go by another word. An amount alone has no words.
  const isAnswered = holdsAllWords(typed.offers[0]) && typed.offers[0]?.figure;
  if (isFound || isAnswered || !typed.runs[0]) return typed.offers;
  const { load } = context.engine;
  const words = (await load('related-words.json')) as ReadersWords;
  const answerAs = async (other: string, reason = ''): Promise<TextAnswer> => {
    const answer = await answerText({ ...context, words }, other);
    return { ...answer, offers: withReason(answer.offers, reason) };
  };
  const worded = await answerAs(text);
  const isLatin = !/\p{Script=Han}/u.test(text);
  if (!isLatin && holdsAllWords(worded.offers[0])) return worded.offers;
  const [{ correctText, readPinyin, readWritings, simplify }, tables] = await Promise.all([
    import('./related-writings.ts'),
    load('related-writings.json') as Promise<WritingTables>,
  ]);
  const writings = readWritings(words, tables);
  if (isLatin) {
    const answers = readPinyin(text, writings).map((word) => answerAs(word, '按拼音'));
    const offers = (await Promise.all(answers)).flatMap((answer) => answer.offers);
    return mergeOffers([...worded.offers, ...offers]);
  }
  const simple = simplify(text, writings);
  const reason = simple === text ? '' : '按简体';
  const plain = reason ? await answerAs(simple, reason) : worded;
  if (holdsAllWords(plain.offers[0])) return plain.offers;
  const corrected = correctText(simple, plain.runs, plain.rarity, writings);
  if (!corrected) return plain.offers;
  const { offers } = await answerAs(corrected.text);
  const others = offers.map((offer) => ({ ...offer, reason: corrected.reason }));
  return mergeOffers([...plain.offers, ...withReason(others, reason)]);
}

function holdsAllWords(offer: Offer | undefined): boolean {
  return offer !== undefined && offer.coverage > ALL_WORDS;
}
