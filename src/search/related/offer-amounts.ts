/** Offers figures near an amount that a reader remembers roughly. Pure apart from reading the value files. */
import type { Filters } from '../engine.ts';
import type { Figure } from '../records.ts';
import type { Load, ValueList } from '../values.ts';
import { fitsAmount, listWidths, toNumber, type ReadAmount, type RoughAmount } from './amounts.ts';

/** At most this many value files are read. */
const MAX_FILES = 4;
/** Widths that a reason names, in percent. */
const NAMED_WIDTHS_PERCENT = [1, 2, 5, 10, 20, 30];
/** The multipliers, the largest first. */
const MULTIPLIERS: readonly [power: number, name: string][] = [
  [1e8, '亿'],
  [1e4, '万'],
];

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
  const firsts = starts.map(([first]) => toNumber(first));
  const numbers = [...firsts.keys()].filter((i) => firsts[i]! <= max && !(firsts[i + 1]! < min));
  const distance = (i: number) => Math.abs(firsts[i]! - value);
  const nearest = numbers.sort((a, b) => distance(a) - distance(b));
  const files = await Promise.all(
    nearest.slice(0, MAX_FILES).map((i) => load(`${folder}/${i}.json`)),
  );
  return (files as Figure[][]).flat();
}

function sortNear(found: Figure[], amount: RoughAmount): NearFigure[] {
  const [unit] = amount.units;
  const distance = ({ value }: Figure) => Math.abs(toNumber(value) - amount.value);
  return found
    .sort(
      (a, b) =>
        Number(b.unit === unit) - Number(a.unit === unit) ||
        distance(a) - distance(b) ||
        Number(b.period) - Number(a.period),
    )
    .map((figure) => ({ figure, reason: explain(figure, amount) }));
}

/** A figure that equals an end of an interval lies inside only if its own bounds do: 超3000万 for 三千多万, 3000万 not. */
function isInside(
  { text, value }: Figure,
  { min, max, isGuess }: RoughAmount,
  read: ReadAmount,
): boolean {
  const number = toNumber(value);
  if (isGuess || (number !== min && number !== max)) return true;
  const own = read(text);
  return number === min ? own?.upper !== value : own?.lower !== value;
}

function explain({ value: figureValue, unit: figureUnit }: Figure, amount: RoughAmount): string {
  const { min, max, value, units, isGuess } = amount;
  const unit = units[0] ?? figureUnit;
  const distance = Math.abs(toNumber(figureValue) - value);
  if (!distance) return `数值是${writeAmount(value, figureUnit)}`;
  if (!isGuess) return `数值在${writeAmount(min, '')}到${writeAmount(max, unit)}之间`;
  const width = NAMED_WIDTHS_PERCENT.find((percent) => distance * 100 <= value * percent);
  return `与${writeAmount(value, unit)}相差在${width}%以内`;
}

/** Writes a value with 万 or 亿 and its unit: 31840000 and 元 → 3184万元. */
export function writeAmount(value: number, unit: string): string {
  const [power, name] = MULTIPLIERS.find(([least]) => value >= least) ?? [1, ''];
  return value / power + name + unit;
}
