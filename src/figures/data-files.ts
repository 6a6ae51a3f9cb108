/** The data set in several files, for programs that want a year and not all. */
import { absolute } from '../site/addresses.ts';
import { site } from '../site/settings.ts';
import { divideFigures } from './table-pages.ts';
import type { FigureRecord } from './record.ts';

/** A file of the data set, divided as the table is. */
export interface DataFile {
  /** `2025` or `2025/huhang`; its file is `/figures/<name>.json`. */
  name: string;
  year: string;
  /** Name of the section, where it does not hold the whole year. */
  section: string | null;
  figures: FigureRecord[];
}

/** `figures.json` is not divided up to this many bytes. */
const LARGEST_FILE = 1_000_000;

/** The figures in files of 500 at most; none where all together are small. @param size bytes of `figures.json` */
export function divideDataset(figures: readonly FigureRecord[], size: number): DataFile[] {
  if (size <= LARGEST_FILE) return [];
  return divideFigures(figures).flatMap(({ name, year, section, figures: own }) =>
    name && year ? { name, year, section, figures: own } : [],
  );
}

/** What tells the files: each with its address, year, section and number of figures. */
export function indexDataFiles(shards: readonly DataFile[]): Record<string, unknown> {
  return {
    licence: site.licence.text.url,
    schema: absolute('/figures.schema.json'),
    whole: absolute('/figures.json'),
    count: shards.reduce((sum, { figures }) => sum + figures.length, 0),
    files: shards.map(({ name, year, section, figures }) => ({
      url: absolute(`/figures/${name}.json`),
      year: Number(year),
      section,
      count: figures.length,
    })),
  };
}
