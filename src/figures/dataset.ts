/** The dataset of figures, taken from the rendered content. */
import { render } from 'astro:content';
import { absolute } from '../addresses.ts';
import { getPages, getNews, getReports, pathOf, titleOf, type Entry } from '../collections.ts';
import type { FigureOnPage } from './figure.ts';
import type { FigureRecord } from './record.ts';

/** All figures of the site: the newest report first, its sections in order, then news, then other pages. */
export async function getFigures(): Promise<FigureRecord[]> {
  const reports = await getReports();
  const entries: Entry[] = [
    ...reports.flatMap(({ overview, sections }) => [overview, ...sections]),
    ...(await getNews()),
    ...(await getPages()),
  ];
  return (await Promise.all(entries.map(getFiguresOf))).flat();
}

/** The figures of one entry, in the order of its prose. */
export async function getFiguresOf(entry: Entry): Promise<FigureRecord[]> {
  const { remarkPluginFrontmatter } = await render(entry);
  const figures = (remarkPluginFrontmatter['figures'] ?? []) as FigureOnPage[];
  const page = pathOf(entry);
  return figures.map((figure) => ({
    page,
    pageTitle: titleOf(entry),
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
    date: entry.data.date.toISOString().slice(0, 10),
    permalink: absolute(`${page}#${figure.id}`),
  }));
}
