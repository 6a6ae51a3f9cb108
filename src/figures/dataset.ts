/** The data set of figures. */
import { absolute } from '../site/addresses.ts';
import { getEntries, onceInBuild, type Entry } from '../collections/entries.ts';
import { describeChange, findChange } from './changes.ts';
import { divideDataset, type DataFile } from './data-files.ts';
import { figuresJson } from './figures-json.ts';
import { getPageFigures } from './page-figures.ts';
import type { FigureRecord } from './record.ts';
import { groupSeries, seriesId, shownSeries, type Series } from './series.ts';

/** All figures of the site: the newest report first, each report's sections in order, then news, then other pages. */
export const getFigures = onceInBuild(readFigures);

/** All series of figures over the years. */
export const getSeries = onceInBuild(async (): Promise<Series[]> =>
  groupSeries(await getFigures()),
);

/** The series by metric, and whether `/figures/` shows them. */
const getSeriesByMetric = onceInBuild(async () => {
  const series = await getSeries();
  const shown = new Set(shownSeries(series).map(({ metric }) => metric));
  return new Map(
    series.map((item) => [item.metric, { series: item, isShown: shown.has(item.metric) }]),
  );
});

/** The change of a figure since an earlier year, as its page shows it. */
export interface ShownChange {
  figure: FigureRecord;
  /** For example 比2024年的600件增加66件，增长11%. */
  words: string;
  /** Id of the series on `/figures/`, null if that page does not show it. */
  measure: string | null;
}

/** The changes of a page's figures since an earlier year. Figures without an earlier year are left out. */
export async function getChanges(entry: Entry): Promise<ShownChange[]> {
  const byMetric = await getSeriesByMetric();
  return (await getPageFigures(entry)).flatMap((figure) => {
    const found = byMetric.get(figure.metric ?? '');
    const change = found && findChange(figure, found.series);
    if (!change) return [];
    const id = found.isShown ? seriesId(found.series.metric) : null;
    return { figure, words: describeChange(change), measure: id };
  });
}

/** The text of `figures.json`. */
export const getFiguresJson = onceInBuild(async (): Promise<string> =>
  figuresJson(await getFigures(), absolute('/figures.schema.json')),
);

/** The data set in files by year and section, none while `figures.json` is small. */
export const getDataFiles = onceInBuild(async (): Promise<DataFile[]> =>
  divideDataset(await getFigures(), Buffer.byteLength(await getFiguresJson())),
);

async function readFigures(): Promise<FigureRecord[]> {
  const entries = await getEntries();
  return (await Promise.all(entries.map(getPageFigures))).flat();
}
