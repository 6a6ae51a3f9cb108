/**
 * Finds figures and places for a reader who does not know the wording of the site. They are offers, never results:
 * an exact search is not changed by them. Pure apart from the engine.
 */
import { isEmpty, type Answer } from '../answer.ts';
import type { Engine, Filters } from '../engine.ts';
import { toPlain } from './plain-text.ts';
import { answerText, mergeOffers, type Context, type TextAnswer } from './answer-text.ts';
import { replaceWords } from './popular-words.ts';
import type { Offer } from './rank-page.ts';
import type { LoadUnits, ReadAmount } from './amounts.ts';
import type { PopularWordLines, SiteFacts, WritingTables } from './tables.ts';
import { correctText } from './misspelling.ts';
import { readPinyin } from './pinyin.ts';
import { readYear } from './wording.ts';
import { readWritings, simplify, type Writings } from './writings.ts';

/** The answer and the settings that the offers depend on. */
export interface RelatedOptions {
  /** The reader's own year, for 去年. */
  year: number;
  /**
   * The exact answer. Its figures are not offered again. If it has results, only figures are offered that hold all the
   * words of the query, in another order.
   */
  answer: Answer;
  /** Reads an amount. Given by the caller, whose file already has that function. */
  readAmount: ReadAmount;
  /** Loads the units of figures. Given by the caller, too. */
  loadUnits: LoadUnits;
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
  { year: ownYear, answer, readAmount, loadUnits }: RelatedOptions,
): Promise<Offer[]> {
  const { figures, mentioned, near, otherUnit } = answer;
  const shown = new Set([...figures, ...mentioned, ...near, ...otherUnit].map(({ url }) => url));
  const isFound = !isEmpty(answer);
  const facts = (await engine.load('values.json')) as SiteFacts;
  const { periods } = facts;
  const [newest = ''] = periods;
  const [year, text] = readYear(toPlain(query).slice(0, MAX_QUERY_CHARACTERS).trim());
  const wanted = year === 'last' ? String(ownYear - 1) : year;
  const isPeriodNamed = periods.includes(wanted);
  const period = isPeriodNamed ? wanted : newest;
  const reason = year && year !== 'last' && !isPeriodNamed ? `没有${year}年的年报` : '';
  const context = {
    engine,
    facts,
    words: [],
    filters,
    period,
    isPeriodNamed,
    readAmount,
    loadUnits,
  };
  const offers = (await answerInAnyWriting(context, text, isFound)).filter(
    ({ url, figure, pieces, coverage }) =>
      !shown.has(url) && (!isFound || (figure && pieces[1] && coverage > ALL_WORDS)),
  );
  return offers
    .filter(({ score }) => score >= offers[0]!.score * MIN_SHARE_OF_BEST)
    .slice(0, isFound ? MAX_OFFERS_BELOW_RESULTS : MAX_OFFERS)
    .map((offer) => withReason(offer, reason));
}

function withReason(offer: Offer, before: string): Offer {
  return { ...offer, reason: [before, offer.reason].filter(Boolean).join('，') };
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
  // A place may hold the words far apart, and a figure go by another word.
  const isAnswered = holdsAllWords(typed) && typed.offers[0]?.figure;
  // An amount alone has no words to replace.
  if (isFound || isAnswered || !typed.runs[0]) return typed.offers;
  const { load } = context.engine;
  const words = (await load('related-words.json')) as PopularWordLines;
  const isLatin = !/\p{Script=Han}/u.test(text);
  const hasPopularWord = replaceWords(text, words).length > 0;
  const worded = hasPopularWord ? await answerText({ ...context, words }, text) : typed;
  if (!isLatin && holdsAllWords(worded)) return worded.offers;
  const tables = (await load('related-writings.json')) as WritingTables;
  const writings = readWritings(words, tables);
  if (!isLatin) return answerCharacters({ ...context, words }, text, worded, writings);
  const answers = await Promise.all(
    readPinyin(text, writings).map((word) => answerAs({ ...context, words }, word, '按拼音')),
  );
  const sounding = mergeOffers(answers.flatMap(({ offers }) => offers));
  return sounding[0] ? sounding : worded.offers;
}

/** Answers a text in simplified characters, and with one character corrected. @param typed its answer as it stands */
async function answerCharacters(
  context: Context,
  text: string,
  typed: TextAnswer,
  writings: Writings,
): Promise<Offer[]> {
  const simple = simplify(text, writings);
  const reason = simple === text ? '' : '按简体';
  const plain = reason ? await answerAs(context, simple, reason) : typed;
  const isKnown = (pair: string) => (plain.rarity.get(pair) ?? 0) > 0;
  const corrected = holdsAllWords(plain)
    ? null
    : correctText(simple, plain.runs, isKnown, writings);
  if (!corrected) return plain.offers;
  const { offers } = await answerText(context, corrected.text);
  const reasons = [reason, corrected.reason].filter(Boolean).join('，');
  return mergeOffers([...plain.offers, ...offers.map((offer) => ({ ...offer, reason: reasons }))]);
}

/** Answers another text than the one that was typed. @param reason for it, said before that of each offer */
async function answerAs(context: Context, text: string, reason: string): Promise<TextAnswer> {
  const answer = await answerText(context, text);
  return { ...answer, offers: answer.offers.map((offer) => withReason(offer, reason)) };
}

function holdsAllWords({ offers: [best] }: TextAnswer): boolean {
  return best !== undefined && best.coverage > ALL_WORDS;
}
