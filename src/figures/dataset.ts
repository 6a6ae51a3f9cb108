/** The dataset of figures, taken from the rendered content. */
import { render } from 'astro:content';
import { absolute } from '../site/addresses.ts';
import {
  getEntries,
  onceInBuild,
  pagePath,
  pageTitle,
  type Entry,
  type Section,
} from '../collections/entries.ts';
import { isoDay } from '../site/days.ts';
import { figuresJson } from './export.ts';
import { figuresInFrontmatter } from './figure-on-page.ts';
import {
  findChange,
  describeChange,
  seriesId,
  groupSeries,
  shownSeries,
  type Series,
} from './over-years.ts';
import type { FigureRecord } from './record.ts';
import { divideDataset, type DataFile } from './data-files.ts';

/** All figures of the site: the newest report first, its sections in order, then news, then other pages. */
export const getFigures = onceInBuild(readFigures);

/** Measures that figures of several years share. */
export const getSeries = onceInBuild(async (): Promise<Series[]> =>
  groupSeries(await getFigures()),
);

/** The same by metric, and whether the page of all figures shows them. */
const getMeasures = onceInBuild(async () => {
  const series = await getSeries();
  const shown = new Set(shownSeries(series).map(({ metric }) => metric));
  return new Map(series.map((one) => [one.metric, { one, isShown: shown.has(one.metric) }]));
});

/** How a figure of a page has changed, for its reader. */
export interface ShownChange {
  figure: FigureRecord;
  /** 比2024年的600件增加66件，增长11% */
  words: string;
  /** Id of the measure's place on `/figures/`; null where it has none. */
  measure: string | null;
}

/** What has changed since earlier years in the figures of a page. */
export async function getChanges(entry: Entry): Promise<ShownChange[]> {
  const measures = await getMeasures();
  return (await getPageFigures(entry)).flatMap((figure) => {
    const measure = measures.get(figure.metric ?? '');
    const change = measure && findChange(figure, measure.one);
    if (!change) return [];
    const id = measure.isShown ? seriesId(measure.one.metric) : null;
    return { figure, words: describeChange(change), measure: id };
  });
}

/** The text of `figures.json`. */
export const getFiguresJson = onceInBuild(async (): Promise<string> =>
  figuresJson(await getFigures(), absolute('/figures.schema.json')),
);

/** The data set in files by year and section; none while `figures.json` is small. */
export const getDataFiles = onceInBuild(async (): Promise<DataFile[]> =>
  divideDataset(await getFigures(), Buffer.byteLength(await getFiguresJson())),
);

async function readFigures(): Promise<FigureRecord[]> {
  const entries = await getEntries();
  return (await Promise.all(entries.map(getPageFigures))).flat();
}

/**
 * The figures that a section shows large at its top: those that its `leading` names, or else its first three.
 * @throws where `leading` names an id that none of its figures has
 */
export async function getLeadingFigures(entry: Section): Promise<FigureRecord[]> {
  const { leading } = entry.data;
  if (leading.length === 0) return (await getPageFigures(entry)).slice(0, 3);
  return pick(entry, 'leading', leading);
}

/**
 * The figures of a section's chart; none where it has no chart.
 * @throws where `chart.figures` names an id that none of its figures has
 */
export async function getChartedFigures(entry: Section): Promise<FigureRecord[]> {
  return pick(entry, 'chart.figures', entry.data.chart?.figures ?? []);
}

async function pick(
  entry: Section,
  field: string,
  ids: readonly string[],
): Promise<FigureRecord[]> {
  const figures = await getPageFigures(entry);
  return ids.flatMap((id) => {
    const figure = figures.find((one) => one.id === id);
    // While content is being written, its page says so itself.
    if (!figure && import.meta.env.DEV) return [];
    if (!figure) {
      throw new Error(
        `${entry.filePath} 的 ${field} 里有“${id}”，本页却没有这个 id 的 <Figure>。请改成：${figures.map((one) => one.id).join('、') || `（本页没有数字，删去 ${field}）`}`,
      );
    }
    return figure;
  });
}

/** The figures of one entry, in the order of its prose. */
export function getPageFigures(entry: Entry): Promise<FigureRecord[]> {
  if (import.meta.env.DEV) return readPageFigures(entry);
  // Its page, its card and the data set ask for the same.
  const key = pagePath(entry);
  const known = ofPage.get(key) ?? readPageFigures(entry);
  ofPage.set(key, known);
  return known;
}

const ofPage = new Map<string, Promise<FigureRecord[]>>();

async function readPageFigures(entry: Entry): Promise<FigureRecord[]> {
  const { remarkPluginFrontmatter } = await render(entry);
  const figures = figuresInFrontmatter(remarkPluginFrontmatter);
  const page = pagePath(entry);
  return figures.map((figure) => ({
    page,
    pageTitle: pageTitle(entry),
    section: entry.data.title,
    heading: figure.heading,
    id: figure.id,
    label: figure.label,
    metric: figure.metric ?? null,
    period: figure.period ?? (entry.collection === 'report' ? entry.data.period : null),
    text: figure.text,
    value: figure.value,
    lower: figure.lower,
    upper: figure.upper,
    unit: figure.unit,
    kind: figure.kind,
    qualifier: figure.qualifier,
    sentence: figure.sentence,
    date: isoDay(entry.data.date),
    permalink: absolute(`${page}#${figure.id}`),
  }));
}
