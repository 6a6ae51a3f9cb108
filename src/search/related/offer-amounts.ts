/** Offers figures near an amount that a reader remembers roughly. Pure apart from reading the value files. */
import { toNumber } from '../../quantity/decimal.ts';
import type { Filters } from '../engine.ts';
import type { Figure } from '../records.ts';
import type { Load, ValueList } from '../values.ts';
import type { ReadAmount, RoughAmount } from './amounts.ts';
import type { Offer } from './rank-page.ts';
import type { Score } from './score.ts';

/** At most this many value files are read. */
const MAX_FILES = 4;
/** Widths of guesses, in percent of the value named. The next one is tried if the one before holds no figure. */
const WIDTHS_PERCENT = [10, 20, 30];
/** Widths that a reason names, in percent. */
const NAMED_WIDTHS_PERCENT = [1, 2, 5, ...WIDTHS_PERCENT];
/** Figures near an amount come before others. */
const AMOUNT_SCORE = 1;
/** With other words in the query, a figure near the amount must hold this share of them. */
const MIN_COVERAGE = 0.3;
/** Further figures near an amount follow so closely that only their order decides. */
const AMOUNT_STEP = 0.01;

/**
 * Finds figures near an amount, the nearest first.
 * @param scoreWords how well a figure answers the other words of the query; undefined if there are none
 * @throws the errors of `load`
 */
export async function offerAmounts(
  load: Load,
  amount: RoughAmount,
  { section, period }: Filters,
  read: ReadAmount,
  scoreWords: (figure: Figure) => Score | undefined,
): Promise<Offer[]> {
  const { value, units } = amount;
  const isGuess = amount.min === null || amount.max === null;
  const measure = (figure: Figure) => Math.abs(toNumber(figure.value) - value);
  const rateUnit = ({ unit }: Figure) => Number(unit === units[0]);
  for (const percent of isGuess ? WIDTHS_PERCENT : [0]) {
    const min = amount.min ?? (value * (100 - percent)) / 100;
    const max = amount.max ?? (value * (100 + percent)) / 100;
    const fits = (figure: Figure) => {
      const number = toNumber(figure.value);
      // A figure that equals an end lies inside only if its text does: 超3000万 for 三千多万, 3000万 not.
      const isEnd = !isGuess && (number === min || number === max);
      const own = isEnd && read(figure.text);
      return number >= min && number <= max && !(own && own.lower === own.upper);
    };
    const offers = (await loadNear(load, min, max, value))
      .filter(
        (figure) =>
          (!section || figure.section === section) &&
          (!period || figure.period === period) &&
          (!units[0] || units.includes(figure.unit)) &&
          fits(figure),
      )
      .sort(
        (a, b) =>
          rateUnit(b) - rateUnit(a) ||
          measure(a) - measure(b) ||
          Number(b.period) - Number(a.period),
      )
      .flatMap((figure, i) => {
        const { score = 0, coverage = 1, pieces = [] } = scoreWords(figure) ?? {};
        const distance = measure(figure);
        const unit = units[0] ?? figure.unit;
        const width = NAMED_WIDTHS_PERCENT.find((named) => distance * 100 <= value * named);
        const reason = !distance
          ? `数值是${writeAmount(value, figure.unit)}`
          : isGuess
            ? `与${writeAmount(value, unit)}相差在${width}%以内`
            : `数值在${writeAmount(min, '')}到${writeAmount(max, unit)}之间`;
        return coverage < MIN_COVERAGE
          ? []
          : {
              url: figure.url,
              figure,
              score: AMOUNT_SCORE + score - i * AMOUNT_STEP,
              reason,
              coverage: 1,
              pieces,
            };
      });
    if (offers[0]) return offers;
  }
  return [];
}

/** Loads the value files between two bounds, those nearest to the value named first. */
async function loadNear(load: Load, min: number, max: number, value: number): Promise<Figure[]> {
  const { folder, starts } = (await load('values.json')) as ValueList;
  const firsts = starts.map(([first]) => toNumber(first));
  const distance = (i: number) => Math.abs(firsts[i]! - value);
  const numbers = [...firsts.keys()]
    .filter((i) => firsts[i]! <= max && !(firsts[i + 1]! < min))
    .sort((a, b) => distance(a) - distance(b));
  const paths = numbers.slice(0, MAX_FILES).map((i) => `${folder}/${i}.json`);
  return ((await Promise.all(paths.map(load))) as Figure[][]).flat();
}

/** Writes a value with 万 or 亿 and its unit: 31840000 and 元 → 3184万元. */
export function writeAmount(value: number, unit: string): string {
  const [power, name] = value >= 1e8 ? [1e8, '亿'] : value >= 1e4 ? [1e4, '万'] : [1, ''];
  return value / power + name + unit;
}
