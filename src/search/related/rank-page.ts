/** Ranks the figures and the places of a page by the words of a query. Pure. */
import { CHART_ID, COMMON_HEADING_IDS, type Figure, type Page } from '../records.ts';
import { scoreTexts, type Rarity, type WeightedText } from './score.ts';
import type { Wording } from './wording.ts';

/** All that a query asks for. */
export interface Asked extends Wording {
  rarity: Rarity;
  /** The year whose figures are meant, and whether the query names it. */
  period: string;
  isPeriodNamed: boolean;
  /** Why popular words of the query were replaced by words of the site. Empty if none was. */
  reason: string;
}

/** A figure or a place on a page that a reader may mean. */
export interface Offer {
  /** Path without the base, with the id of the figure or the heading. */
  url: string;
  /** From 0 to about 1.5. Only for comparison with other offers of the same query. */
  score: number;
  /** Share of the words of the query that it holds: 0 to 1. */
  coverage: number;
  /** The words of the query that it holds. */
  pieces: string[];
  /** Why it is offered, for the reader. */
  reason: string;
  figure?: Figure;
  /** The page that the place is on, with the blocks of that place only. */
  place?: Page;
}

/** Offers hold at least this share of the words of a query, each word weighed by how rare it is. */
const MIN_COVERAGE = 0.51;
/** Less is enough if the figure has the unit that is asked for. */
const MIN_COVERAGE_WITH_UNIT = 0.42;
/** Less is enough if an editor has listed a word that was typed. A sentence has more words that stand nowhere. */
const MIN_COVERAGE_OF_TOPIC = 0.5;
const MIN_COVERAGE_OF_SENTENCE = 0.3;
/** A topic of other sites, such as a law, may end in a listed word. Its first word stands nowhere on this site. */
const MIN_COVERAGE_OF_FOREIGN = 0.7;
const UNIT_BONUS = 0.25;
const OTHER_UNIT_MALUS = 0.2;
const OTHER_PERIOD_MALUS = 0.1;
/** A place is offered before a figure only if it answers so much better. */
const PLACE_MALUS = 0.07;
/** A place answers no question for a number. */
const NUMBER_QUESTION_MALUS = 0.3;
/** The text above the first heading announces what follows, except in news. */
const INTRODUCTION_MALUS = 0.15;

/** Ranks a page. @param url its path without the base @returns offers that hold enough of the query, in no order */
export function rankPage(url: string, page: Page, asked: Asked): Offer[] {
  const { units, asksNumber } = asked;
  const ids = new Set(page.blocks.map(([id]) => id));
  return [
    ...page.figures.flatMap((figure) => {
      const bonus = units.includes(figure.unit) ? UNIT_BONUS : units[0] ? -OTHER_UNIT_MALUS : 0;
      return rank({ url: figure.url, figure }, figure.period, readTexts(figure), bonus, asked);
    }),
    ...[...ids].flatMap((id) => {
      if (id === CHART_ID || COMMON_HEADING_IDS.includes(id)) return [];
      const blocks = page.blocks.filter(([heading]) => heading === id);
      const texts: WeightedText[] = [
        [blocks[0]![1], 0.95],
        [blocks.map(([, , text]) => text).join(''), 0.75],
        [page.name, 0.5],
      ];
      const malus =
        PLACE_MALUS +
        (asksNumber ? NUMBER_QUESTION_MALUS : 0) +
        (id || url.startsWith('/news/') ? 0 : INTRODUCTION_MALUS);
      const place = { url: id ? `${url}#${id}` : url, place: { ...page, blocks } };
      return rank(place, page.period, texts, -malus, asked);
    }),
  ];
}

/** The texts of a figure, with the weight of a match in each. */
export function readTexts({ label, sentence, heading, section }: Figure): WeightedText[] {
  return [
    [label, 1],
    [sentence, 0.5],
    [heading, 0.45],
    [section, 0.3],
  ];
}

/** @param year of its report, empty for none @param bonus added to the score @returns none if it holds too little */
function rank(
  candidate: Pick<Offer, 'url' | 'figure' | 'place'>,
  year: string,
  texts: readonly WeightedText[],
  bonus: number,
  asked: Asked,
): Offer[] {
  const { runs, rarity, period, isPeriodNamed, reason } = asked;
  const isOtherYear = year !== '' && year !== period;
  const { score, coverage, pieces } = scoreTexts(runs, rarity, texts);
  if ((isOtherYear && isPeriodNamed) || !pieces[0] || coverage < decideLeast(asked, bonus))
    return [];
  return [
    {
      ...candidate,
      score: score + bonus - (isOtherYear ? OTHER_PERIOD_MALUS : 0),
      coverage,
      pieces,
      reason: reason || `含${[...new Set(pieces)].map((piece) => `“${piece}”`).join('')}`,
    },
  ];
}

/** The least share of the words of a query that an offer must hold. @param bonus positive for the unit asked for */
function decideLeast({ runs, rarity, isSentence, reason }: Asked, bonus: number): number {
  if (!reason) return bonus > 0 ? MIN_COVERAGE_WITH_UNIT : MIN_COVERAGE;
  if (isSentence) return MIN_COVERAGE_OF_SENTENCE;
  const isForeign = !rarity.get(runs[0]!.slice(0, 2).join(''));
  return isForeign ? MIN_COVERAGE_OF_FOREIGN : MIN_COVERAGE_OF_TOPIC;
}
