/** The data set of figures. */
import { absolute } from '../site/addresses.ts';
import {
  getEntries,
  getRepetitions,
  onceInBuild,
  pagePath,
  pageTitle,
  type Entry,
} from '../collections/entries.ts';
import { isoDay } from '../site/days.ts';
import { describeChange, findChange } from './changes.ts';
import { divideDataset, type DataFile } from './data-files.ts';
import { figuresJson } from './figures-json.ts';
import { describeFigure, rowId } from './describe-figure.ts';
import type { FigureDetails, PageDetails, Place } from './details.ts';
import { getPageFigures } from './page-figures.ts';
import { applyPeriod } from './quotation.ts';
import { describePage } from './quoted-page.ts';
import type { FigureRecord } from './record.ts';
import { groupSeries, seriesId, shownSeries, type Series } from './series.ts';
import { divideFigures } from './table-pages.ts';

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

/** A metric that stands in more places than this is looked up in the table of figures. */
const MAX_PLACES = 6;

/** The path of the table of figures that has the row of a figure, by the figure's permalink. */
const getTablePaths = onceInBuild(async () => {
  const pages = divideFigures(await getFigures());
  return new Map(
    pages.flatMap(({ path, figures }) =>
      figures.map(({ permalink }) => [permalink, path] as const),
    ),
  );
});

/** All figures of the site that have a metric, by the metric. */
const getFiguresByMetric = onceInBuild(async () =>
  Map.groupBy(
    (await getFigures()).filter(({ metric }) => metric !== null),
    ({ metric }) => metric,
  ),
);

/** Describes all figures of a page for their sheets. */
export async function getPageDetails(entry: Entry): Promise<PageDetails> {
  const page = describePage(entry);
  const changes = new Map((await getChanges(entry)).map(({ figure, words }) => [figure.id, words]));
  const rows = await getTablePaths();
  const details = (await getPageFigures(entry)).map(async (figure) => {
    const { when } = applyPeriod(page, figure.period);
    const change = changes.get(figure.id);
    const own: FigureDetails = {
      ...describeFigure(figure),
      ...(when !== page.when && { when }),
      ...(change && { change }),
      places: await findPlaces(figure, entry),
      row: `${rows.get(figure.permalink) ?? '/figures/'}#${rowId(figure)}`,
    };
    return [figure.id, own] as const;
  });
  return {
    ...page,
    title: pageTitle(entry),
    date: isoDay(entry.data.date),
    url: absolute(pagePath(entry)),
    figures: Object.fromEntries(await Promise.all(details)),
  };
}

/** Finds the other pages that repeat a figure, then the other figures of its metric. */
async function findPlaces(figure: FigureRecord, entry: Entry): Promise<Place[]> {
  const repeating = (await getRepetitions()).get(`${figure.page}#${figure.id}`) ?? [];
  const same = (await getFiguresByMetric()).get(figure.metric) ?? [];
  const places = [
    ...repeating
      .filter((page) => page.id !== entry.id || page.collection !== entry.collection)
      .map((page) => ({ label: page.data.title, path: pagePath(page) })),
    ...same
      .filter(({ permalink }) => permalink !== figure.permalink)
      .map(({ page, id, section, period, text }) => ({
        label: `${section}${period && period !== figure.period ? `（${period}年）` : ''}：${text}`,
        path: `${page}#${id}`,
      })),
  ];
  return places.slice(0, MAX_PLACES);
}

async function readFigures(): Promise<FigureRecord[]> {
  const entries = await getEntries();
  return (await Promise.all(entries.map(getPageFigures))).flat();
}
