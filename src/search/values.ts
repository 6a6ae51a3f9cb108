/** Figures by their values: in files of a few dozen, in the order of the values, of which a search reads one or two. */
import { compareValues, shift, toDecimal, toText } from '../quantity/decimal.ts';
import type { Figure } from './records.ts';

/** The list of the files: `values.json`. */
export interface ValueList {
  /** Folder of the files `0.json`, `1.json`, …; another one with other content. */
  folder: string;
  /** The first value of each file. */
  starts: string[];
}

/** Reads a JSON file by its path below the index; the same path again costs nothing. */
export type Load = (path: string) => Promise<unknown>;

/** Figures of a file: some 3 KB, packed. */
const SIZE = 40;
/** Files asked for at a time. */
const AT_ONCE = 4;
/** Digits that may follow those typed: 318 goes on to 318000000000. */
const FURTHER = 9;

/** Figures in the order of their values, cut to files. */
export function valueFiles(figures: readonly Figure[]): Figure[][] {
  const sorted = [...figures].sort(
    (a, b) => compareValues(a.value, b.value) || (a.url < b.url ? -1 : 1),
  );
  return Array.from({ length: Math.ceil(sorted.length / SIZE) }, (_, i) =>
    sorted.slice(i * SIZE, (i + 1) * SIZE),
  );
}

/**
 * Figures whose values lie between two, both included, the largest first.
 * @param min null where there is no least value
 * @param max null where there is no greatest value
 * @param limit no further files are read once as many are accepted
 * @throws what `load` throws
 */
export async function figuresBetween(
  load: Load,
  min: string | null,
  max: string | null,
  accepts: (figure: Figure) => boolean = () => true,
  limit = Infinity,
): Promise<Figure[]> {
  const { folder, starts } = (await load('values.json')) as ValueList;
  const isAbove = (value: string) => max !== null && compareValues(value, max) > 0;
  const isBelow = (value: string) => min !== null && compareValues(value, min) < 0;
  const found: Figure[] = [];
  // A file that begins below `min` is the last that is read: what it ends with may lie above.
  for (let to = starts.length; to > 0 && found.length < limit; to -= AT_ONCE) {
    while (to > 0 && isAbove(starts[to - 1] ?? '')) to -= 1;
    const files = starts
      .map((start, i) => ({ start, path: `${folder}/${i}.json` }))
      .slice(Math.max(0, to - AT_ONCE), to);
    const from = files.findLastIndex(({ start }) => isBelow(start));
    const read = await Promise.all(files.slice(Math.max(0, from)).map(({ path }) => load(path)));
    const figures = (read as Figure[][]).flat();
    found.push(...figures.filter((f) => !isAbove(f.value) && !isBelow(f.value) && accepts(f)));
    if (from >= 0) break;
  }
  return found.sort((a, b) => compareValues(b.value, a.value) || (a.url < b.url ? -1 : 1));
}

/** Figures whose digits go on from those typed, the shortest values first: 318 → 318.5, 3184, 31840000. */
export async function figuresBeginning(
  load: Load,
  digits: string,
  accepts: (figure: Figure) => boolean,
  limit: number,
): Promise<Figure[]> {
  const found: Figure[] = [];
  const [least, next] = [toDecimal(digits), toDecimal(String(BigInt(digits) + 1n))];
  for (let power = 0; power <= FURTHER && found.length < limit; power += 1) {
    const [min, max] = [toText(shift(least, power)), toText(shift(next, power))];
    found.push(...(await figuresBetween(load, min, max, (f) => f.value !== max && accepts(f))));
  }
  return found.slice(0, limit);
}
