/** Sorts figures by value into small files, which `search/values.ts` reads. Pure, build time only. */
import { compareValues } from '../../quantity/decimal.ts';
import { namesOfUnit } from '../../quantity/unit-names.ts';
import type { Figure } from '../records.ts';
import { compareText, type ValueList } from '../values.ts';

/** Some 3 KB with gzip. */
const FIGURES_PER_FILE = 40;

/** Sorts figures with a value by value, then unit, then address, and divides them into files. */
export function createValueFiles(figures: readonly Figure[]): Figure[][] {
  const sorted = figures.filter(({ value }) => value !== '').sort(compareFigures);
  return Array.from({ length: Math.ceil(sorted.length / FIGURES_PER_FILE) }, (_, i) =>
    sorted.slice(i * FIGURES_PER_FILE, (i + 1) * FIGURES_PER_FILE),
  );
}

/** Writes the list of the value files. @param folder path of their folder below the index, without a last slash */
export function createValueList(files: readonly Figure[][], folder: string): ValueList {
  const units = new Set(files.flat().map(({ unit }) => unit));
  // A name that is itself a unit of figures keeps its meaning.
  const listNames = (unit: string) =>
    namesOfUnit(unit).filter((name) => name === unit || !units.has(name));
  return {
    folder,
    starts: files.map(([first]) => [first?.value ?? '', first?.unit ?? '']),
    units: [...units].sort().map(listNames),
  };
}

function compareFigures(a: Figure, b: Figure): number {
  return (
    compareValues(a.value, b.value) || compareText(a.unit, b.unit) || compareText(a.url, b.url)
  );
}
