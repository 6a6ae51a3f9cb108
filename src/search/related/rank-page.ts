/** Ranks the figures and the places of a page by the words of a query. Pure. */
import { CHART_ID, COMMON_HEADING_IDS, type Figure, type Page } from '../records.ts';
import { toPlain } from './plain-text.ts';
import { scoreTexts, type Rarity, type Score, type WeightedText } from './score.ts';
import type { Wording } from './wording.ts';

/** All that a query asks for. */
export interface Asked extends Wording {
  rarity: Rarity;
  /** The year whose figures are meant, and whether the query names it. */
  period: string;
  isPeriodNamed: boolean;
  /** Whether a popular word of the query was replaced by one of the site. */
  isReplaced: boolean;
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
/** A figure answers no question for a day or a person. */
const OTHER_QUESTION_MALUS = 0.15;
/** A place answers no question for a number. */
const NUMBER_QUESTION_MALUS = 0.3;
/** The text above the first heading announces what follows, except in news. */
const INTRODUCTION_MALUS = 0.15;
const BREVITY_BONUS = 0.05;

/** Ranks a page. @param url its path without the base @returns offers that hold enough of the query, in no order */
export function rankPage(url: string, page: Page, asked: Asked): Offer[] {
  return [
    ...page.figures.flatMap((figure) => rankFigure(figure, asked)),
    ...[...new Set(page.blocks.map(([id]) => id))].flatMap((id) => {
      if (id === CHART_ID || COMMON_HEADING_IDS.includes(id)) return [];
      const blocks = page.blocks.filter(([heading]) => heading === id);
      return rankPlace(id ? `${url}#${id}` : url, { ...page, blocks }, asked);
    }),
  ];
}

/** The texts of a figure, with the weight of a match in each. */
export function readTexts({ label, sentence, heading, section }: Figure): WeightedText[] {
  return [
    [toPlain(label), 1],
    [toPlain(sentence), 0.5],
    [toPlain(heading), 0.45],
    [toPlain(section), 0.3],
  ];
}

function rankFigure(figure: Figure, asked: Asked): Offer[] {
  if (isOtherYear(figure.period, asked) && asked.isPeriodNamed) return [];
  const texts = readTexts(figure);
  const scored = scoreTexts(asked.runs, asked.rarity, texts);
  const { units } = asked;
  if (!isEnough(scored, asked, units.includes(figure.unit))) return [];
  const label = texts[0]![0];
  const said = scoreTexts([[...label]], asked.rarity, [[asked.runs.flat().join(''), 1]]).coverage;
  const score =
    scored.score +
    BREVITY_BONUS * said * scored.score +
    rateUnit(figure.unit, units) -
    (isOtherYear(figure.period, asked) ? OTHER_PERIOD_MALUS : 0) -
    (asked.asks === 'other' ? OTHER_QUESTION_MALUS : 0);
  return [{ ...scored, url: figure.url, figure, score, reason: quotePieces(scored.pieces) }];
}

/** Whether a figure or a page belongs to the report of another year. @param year empty for no report */
function isOtherYear(year: string, { period }: Asked): boolean {
  return year !== '' && year !== period;
}

function rateUnit(unit: string, units: readonly string[]): number {
  if (units.includes(unit)) return UNIT_BONUS;
  return units[0] ? -OTHER_UNIT_MALUS : 0;
}

function rankPlace(url: string, place: Page, asked: Asked): Offer[] {
  const { name, period, blocks } = place;
  if (isOtherYear(period, asked) && asked.isPeriodNamed) return [];
  const text = blocks.map(([, , block]) => block).join('');
  const scored = scoreTexts(asked.runs, asked.rarity, [
    [toPlain(blocks[0]![1]), 0.95],
    [toPlain(text), 0.75],
    [toPlain(name), 0.5],
  ]);
  if (!isEnough(scored, asked, false)) return [];
  const score =
    scored.score -
    PLACE_MALUS -
    (isOtherYear(period, asked) ? OTHER_PERIOD_MALUS : 0) -
    (asked.asks === 'number' ? NUMBER_QUESTION_MALUS : 0) -
    (url.endsWith('/') && !url.startsWith('/news/') ? INTRODUCTION_MALUS : 0);
  return [{ ...scored, url, place, score, reason: quotePieces(scored.pieces) }];
}

function isEnough({ coverage, pieces }: Score, asked: Asked, hasUnit: boolean): boolean {
  return pieces.length > 0 && coverage >= decideLeast(asked, hasUnit);
}

/** The least share of the words of a query that an offer must hold. */
function decideLeast({ runs, rarity, isSentence, isReplaced }: Asked, hasUnit: boolean): number {
  if (!isReplaced) return hasUnit ? MIN_COVERAGE_WITH_UNIT : MIN_COVERAGE;
  if (isSentence) return MIN_COVERAGE_OF_SENTENCE;
  const isForeign = !rarity.get(runs[0]!.slice(0, 2).join(''));
  return isForeign ? MIN_COVERAGE_OF_FOREIGN : MIN_COVERAGE_OF_TOPIC;
}

/** Writes which words of the query an offer holds: 含“纠纷”“调解”. */
function quotePieces(pieces: readonly string[]): string {
  return `含${[...new Set(pieces)].map((piece) => `“${piece}”`).join('')}`;
}
