/** Figures by their values: in files of a few dozen, in the order of the values, of which a search reads one or two. */
import { compareValues } from '../quantity/decimal.ts';
import { namesOfUnit } from '../quantity/unit-names.ts';
import type { Figure } from './records.ts';
import { fold } from './text.ts';

/** The list of the files: `values.json`. */
export interface ValueList {
  /** Folder of the files `0.json`, `1.json`, …; another one with other content. */
  folder: string;
  /** The first value of each file, and its unit. */
  starts: [value: string, unit: string][];
  /** Every unit that a figure has, with other names of it. */
  units: string[][];
}

/** Reads a JSON file by its path below the index; the same path again costs nothing. */
export type Load = (path: string) => Promise<unknown>;

/** Figures of a file: some 3 KB, packed. */
const SIZE = 40;
/** Files asked for at a time. */
const AT_ONCE = 4;
/** Digits that may follow those typed: 318 goes on to 318000000000. */
const FURTHER = 9;

/** Every unit that a figure has, by its folded text and by that of its other names. @throws what `load` throws */
export async function loadUnits(load: Load): Promise<ReadonlyMap<string, string>> {
  const { units } = (await load('values.json')) as ValueList;
  return new Map(units.flatMap((names) => names.map((name) => [fold(name).text, names[0]!])));
}

/** Figures in the order of their values, those of one value by unit and address. */
function byValue(a: Figure, b: Figure): number {
  return (
    compareValues(a.value, b.value) || compareText(a.unit, b.unit) || compareText(a.url, b.url)
  );
}

/** The order of two texts by their characters, as `Array.prototype.sort` wants it. */
export function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** Figures in the order of their values, cut to files. */
export function valueFiles(figures: readonly Figure[]): Figure[][] {
  const sorted = [...figures].sort(byValue);
  return Array.from({ length: Math.ceil(sorted.length / SIZE) }, (_, i) =>
    sorted.slice(i * SIZE, (i + 1) * SIZE),
  );
}

/** The list of such files. @param folder where they are */
export function valueList(files: readonly Figure[][], folder: string): ValueList {
  return {
    folder,
    starts: files.map(([first]) => [first?.value ?? '', first?.unit ?? '']),
    units: [...new Set(files.flat().map(({ unit }) => unit))].sort().map(namesOfUnit),
  };
}

/**
 * Figures whose values lie between two, both included, the largest first.
 * @param min null where there is no least value
 * @param max null where there is no greatest value
 * @param unit what they count; empty for any
 * @param limit no further files are read once as many are accepted
 * @throws what `load` throws
 */
export async function figuresBetween(
  load: Load,
  [min, max]: readonly [min: string | null, max: string | null],
  unit = '',
  accepts: (figure: Figure) => boolean = () => true,
  limit = Infinity,
): Promise<Figure[]> {
  const { folder, starts } = (await load('values.json')) as ValueList;
  /** How a value stands to a bound, and of one value, its unit to the one that is asked for. */
  const order = (value: string, own: string, bound: string | null) =>
    bound === null ? 0 : compareValues(value, bound) || (unit && compareText(own, unit)) || 0;
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
    const read = await Promise.all(paths.splice(-AT_ONCE).map(load));
    found.push(...(read as Figure[][]).flat().filter(fits));
  }
  return found.sort((a, b) => compareValues(b.value, a.value) || compareText(a.url, b.url));
}

/** Figures whose digits go on from those typed, which form a whole number, the shortest values first: 318 → 318.5, 3184, 31840000. */
export async function figuresBeginning(
  load: Load,
  digits: string,
  accepts: (figure: Figure) => boolean,
  limit: number,
): Promise<Figure[]> {
  const found: Figure[] = [];
  const next = String(BigInt(digits) + 1n);
  for (let zeros = ''; zeros.length <= FURTHER && found.length < limit; zeros += '0') {
    const max = next + zeros;
    const isNext = (figure: Figure) => figure.value !== max && accepts(figure);
    found.push(...(await figuresBetween(load, [digits + zeros, max], '', isNext)));
  }
  return found.slice(0, limit);
}
