/** Offers figures near an amount that a reader remembers roughly. Pure apart from reading the value files. */
import { compareValues } from '../../quantity/decimal.ts';
import type { Filters } from '../engine.ts';
import type { Figure } from '../records.ts';
import type { Load, ValueList } from '../values.ts';
import {
  compareDistance,
  fitsAmount,
  listWidths,
  widen,
  WIDTHS_PERCENT,
  type ReadAmount,
  type RoughAmount,
} from './amounts.ts';
import { writeAmount } from './write-amount.ts';

/** At most this many value files are read. */
const MAX_FILES = 4;
/** Widths that a reason names, in percent. */
const NAMED_WIDTHS_PERCENT = [1, 2, 5, ...WIDTHS_PERCENT];

/** A figure near an amount, and why it is offered. */
interface NearFigure {
  figure: Figure;
  reason: string;
}

/**
 * Finds figures near an amount, the nearest first.
 * @throws the errors of `load`
 */
export async function findNearFigures(
  load: Load,
  amount: RoughAmount,
  { section, period }: Filters,
  read: ReadAmount,
): Promise<NearFigure[]> {
  for (const wide of listWidths(amount)) {
    const found = (await loadBetween(load, wide)).filter(
      (figure) =>
        (!section || figure.section === section) &&
        (!period || figure.period === period) &&
        fitsAmount(figure, wide) &&
        isInside(figure, wide, read),
    );
    if (found[0]) return sortNear(found, wide);
  }
  return [];
}

/** Loads the value files around the bounds of an amount, those nearest to the value named first. */
async function loadBetween(load: Load, { min, max, value }: RoughAmount): Promise<Figure[]> {
  const { folder, starts } = (await load('values.json')) as ValueList;
  const numbers = [...starts.keys()].filter((i) => {
    const next = starts[i + 1];
    return compareValues(starts[i]![0], max) <= 0 && !(next && compareValues(next[0], min) < 0);
  });
  const nearest = numbers.sort((a, b) => compareDistance(value, starts[a]![0], starts[b]![0]));
  const files = await Promise.all(
    nearest.slice(0, MAX_FILES).map((i) => load(`${folder}/${i}.json`)),
  );
  return (files as Figure[][]).flat();
}

function sortNear(found: Figure[], amount: RoughAmount): NearFigure[] {
  const [unit] = amount.units;
  return found
    .sort(
      (a, b) =>
        Number(b.unit === unit) - Number(a.unit === unit) ||
        compareDistance(amount.value, a.value, b.value) ||
        compareValues(b.period || '0', a.period || '0'),
    )
    .map((figure) => ({ figure, reason: explain(figure, amount) }));
}

/** A figure that equals an end of an interval lies inside only if its own bounds do: 超3000万 for 三千多万, 3000万 not. */
function isInside(
  { text, value }: Figure,
  { min, max, isGuess }: RoughAmount,
  read: ReadAmount,
): boolean {
  if (isGuess || (value !== min && value !== max)) return true;
  const own = read(text);
  return value === min ? own?.upper !== value : own?.lower !== value;
}

function explain({ value: figureValue, unit: figureUnit }: Figure, amount: RoughAmount): string {
  const { min, max, value, units, isGuess } = amount;
  const unit = units[0] ?? figureUnit;
  if (figureValue === value) return `数值是${writeAmount(value, figureUnit)}`;
  if (!isGuess) return `数值在${writeAmount(min, '')}到${writeAmount(max, unit)}之间`;
  const width = NAMED_WIDTHS_PERCENT.find((percent) => {
    const near = widen(amount, percent);
    return compareValues(figureValue, near.min) > 0 && compareValues(figureValue, near.max) < 0;
  });
  const last = WIDTHS_PERCENT.at(-1)!;
  return `与${writeAmount(value, unit)}相差${width ? `不到${width}%` : `${last}%`}`;
}
