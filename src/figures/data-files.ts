/** Divides a large data set into several files, for programs that need only a year. */
import { absolute } from '../site/addresses.ts';
import { site } from '../site/settings.ts';
import { divideFigures } from './table-pages.ts';
import type { FigureRecord } from './record.ts';

/** One file of the data set. The files have the same parts as the pages of the table. */
export interface DataFile {
  /** `2025` or `2025/huhang`. Its path is `/figures/<name>.json`. */
  name: string;
  year: string;
  /** Name of the section; null if the file contains the whole year. */
  section: string | null;
  figures: FigureRecord[];
}

/** A `figures.json` larger than this is also published in parts. */
const MAX_UNDIVIDED_BYTES = 1_000_000;

/**
 * Divides figures into files of at most 500 figures.
 * @param size size of `figures.json` in bytes
 * @returns no files if `figures.json` is small
 */
export function divideDataset(figures: readonly FigureRecord[], size: number): DataFile[] {
  if (size <= MAX_UNDIVIDED_BYTES) return [];
  return divideFigures(figures).flatMap(({ name, year, section, figures: part }) =>
    name && year ? { name, year, section, figures: part } : [],
  );
}

/** The index of the files, with the address, year, section and count of figures of each. */
export function indexDataFiles(files: readonly DataFile[]): Record<string, unknown> {
  return {
    licence: site.licence.text.url,
    schema: absolute('/figures.schema.json'),
    whole: absolute('/figures.json'),
    count: files.reduce((sum, { figures }) => sum + figures.length, 0),
    files: files.map(({ name, year, section, figures }) => ({
      url: absolute(`/figures/${name}.json`),
      year: Number(year),
      section,
      count: figures.length,
    })),
  };
}
