/** Finds the figures that a query names by value. Pure apart from the engine. */
import type { Filters } from './engine.ts';
import type { Query } from './query.ts';
import type { Figure } from './records.ts';
import { containsPhrase } from './text.ts';
import { findFiguresBeginning, findFiguresBetween, type Load } from './values.ts';

/** The part of an answer that lists figures by value. The lists are empty for queries without a value. */
export interface ValueMatches {
  figures: Figure[];
  /** Figures whose digits continue the typed ones. They are no results, only suggestions. */
  near: Figure[];
  /** Figures of the same value with another unit: 3184万元 for the query 3184万人. */
  otherUnit: Figure[];
}

const MAX_NEAR_FIGURES = 5;
/** A comparison reads no further files once it has found this many figures. */
const ENOUGH_COMPARED_FIGURES = 200;

/**
 * Adds the figures that a query names by value to its answer. The other words of the query and the filters narrow
 * them down.
 * @throws the errors of `load`
 */
export async function addByValue(
  answer: ValueMatches,
  load: Load,
  { quantity, comparison, digits, words, phrases }: Query,
  { section, period }: Filters,
): Promise<void> {
  const accepts = (figure: Figure) =>
    (!section || section === figure.section) &&
    (!period || period === figure.period) &&
    words.every((word) =>
      containsPhrase([figure.label, figure.sentence, figure.section, figure.heading], word),
    );
  if (comparison) {
    const { min, max, open, unit } = comparison;
    // A figure that is written 超过500家 matches the query 超过500家, although its value is not above 500.
    const fits = (figure: Figure) =>
      accepts(figure) &&
      (!open ||
        ![min, max].includes(figure.value) ||
        phrases.some((phrase) => containsPhrase([figure.text], phrase)));
    answer.figures = await findFiguresBetween(
      load,
      [min, max],
      unit,
      fits,
      ENOUGH_COMPARED_FIGURES,
    );
  }
  if (!quantity) return;
  const { value, unit } = quantity;
  const figures = await findFiguresBetween(load, [value, value], unit, accepts);
  // For the query 6家, the figure 6家 comes before the figure 六大.
  const isWritten = ({ text }: Figure) => Number(text.includes(unit));
  answer.figures = figures.sort((a, b) => isWritten(b) - isWritten(a));
  if (answer.figures.length > 0) return;
  if (unit) answer.otherUnit = await findFiguresBetween(load, [value, value], '', accepts);
  if (digits) answer.near = await findFiguresBeginning(load, digits, accepts, MAX_NEAR_FIGURES);
}
