/** Looks up figures by value. The build sorts them into small files, and a search reads one or two of these. */
import { compareValues } from '../quantity/decimal.ts';
import type { Figure } from './records.ts';
import { fold } from './text.ts';

/** The list of the value files: `values.json`. */
export interface ValueList {
  /** Folder of the files `0.json`, `1.json` …. Its name changes with their content. */
  folder: string;
  /** The first value of each file, and the unit of that value. */
  starts: [value: string, unit: string][];
  /** Each unit that a figure has, followed by its other names. */
  units: string[][];
}

/** Reads a JSON file by its path below the index. Reading the same file again costs nothing. */
export type Load = (path: string) => Promise<unknown>;

/** A search reads at most this many value files at a time. */
const MAX_PARALLEL_FILES = 4;
/** Digits that may follow the typed ones: 318 leads up to 318000000000. */
const MAX_FURTHER_DIGITS = 9;

/**
 * Loads the units that figures have.
 * @returns the folded name of each unit, other names included → the unit as figures have it
 * @throws the errors of `load`
 */
export async function loadUnits(load: Load): Promise<ReadonlyMap<string, string>> {
  const { units } = (await load('values.json')) as ValueList;
  return new Map(units.flatMap((names) => names.map((name) => [fold(name).text, names[0]!])));
}

/** Compares two texts by code units, for `Array.prototype.sort`. */
export function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/**
 * Finds figures with values between two bounds, both included, the largest first.
 * @param min null for no lower bound
 * @param max null for no upper bound
 * @param unit empty for any unit
 * @param limit reading stops once this many figures are accepted; more may be returned
 * @throws the errors of `load`
 */
export async function findFiguresBetween(
  load: Load,
  [min, max]: readonly [min: string | null, max: string | null],
  unit = '',
  accepts: (figure: Figure) => boolean = () => true,
  limit = Infinity,
): Promise<Figure[]> {
  const { folder, starts } = (await load('values.json')) as ValueList;
  /** Compares a value with a bound. If the values are equal, compares the units. */
  const order = (value: string, valueUnit: string, bound: string | null) =>
    bound === null ? 0 : compareValues(value, bound) || (unit && compareText(valueUnit, unit)) || 0;
  const fits = (figure: Figure) =>
    order(figure.value, unit, min) >= 0 &&
    order(figure.value, unit, max) <= 0 &&
    (!unit || figure.unit === unit) &&
    accepts(figure);
  const paths = starts.flatMap((start, i) => {
    const next = starts[i + 1];
    const isOutside = order(...start, max) > 0 || (next && order(...next, min) < 0);
    return isOutside ? [] : `${folder}/${i}.json`;
  });
  const found: Figure[] = [];
  while (paths.length > 0 && found.length < limit) {
    const files = await Promise.all(paths.splice(-MAX_PARALLEL_FILES).map(load));
    found.push(...(files as Figure[][]).flat().filter(fits));
  }
  return found.sort((a, b) => compareValues(b.value, a.value) || compareText(a.url, b.url));
}

/**
 * Finds figures whose digits continue the typed ones, the shortest values first: 318 → 318.5, 3184, 31840000.
 * @param digits a whole number
 * @throws the errors of `load`
 */
export async function findFiguresBeginning(
  load: Load,
  digits: string,
  accepts: (figure: Figure) => boolean,
  limit: number,
): Promise<Figure[]> {
  const found: Figure[] = [];
  const next = String(BigInt(digits) + 1n);
  for (let zeros = ''; zeros.length <= MAX_FURTHER_DIGITS && found.length < limit; zeros += '0') {
    const max = next + zeros;
    const isNext = (figure: Figure) => figure.value !== max && accepts(figure);
    found.push(...(await findFiguresBetween(load, [digits + zeros, max], '', isNext)));
  }
  return found.slice(0, limit);
}
