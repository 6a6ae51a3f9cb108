/** The figures of single pages, read from the rendered content. */
import { render } from 'astro:content';
import { absolute } from '../site/addresses.ts';
import { pagePath, pageTitle, type Entry, type Section } from '../collections/entries.ts';
import { isoDay } from '../site/days.ts';
import { figuresInFrontmatter } from './figure-on-page.ts';
import type { FigureRecord } from './record.ts';

/** Cached for a build, in which the page, its card and the data set need the same figures. */
const figuresByPage = new Map<string, Promise<FigureRecord[]>>();

/** The figures of one entry, in the order of its text. */
export function getPageFigures(entry: Entry): Promise<FigureRecord[]> {
  if (import.meta.env.DEV) return readPageFigures(entry);
  const key = pagePath(entry);
  const figures = figuresByPage.get(key) ?? readPageFigures(entry);
  figuresByPage.set(key, figures);
  return figures;
}

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

/**
 * The figures that a section shows large at its top: those that its `leading` lists, or else its first three.
 * @throws if `leading` lists an id that none of its figures has
 */
export async function getLeadingFigures(entry: Section): Promise<FigureRecord[]> {
  const { leading } = entry.data;
  if (leading.length === 0) return (await getPageFigures(entry)).slice(0, 3);
  return pick(entry, 'leading', leading);
}

/**
 * The figures of a section's chart, none if it has no chart.
 * @throws if `chart.figures` lists an id that none of its figures has
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
    const figure = figures.find((other) => other.id === id);
    // In development the page itself reports the missing figure.
    if (!figure && import.meta.env.DEV) return [];
    if (!figure) {
      throw new Error(
        `${entry.filePath} 的 ${field} 里有“${id}”，本页却没有这个 id 的 <Figure>。请改成：${figures.map((other) => other.id).join('、') || `（本页没有数字，删去 ${field}）`}`,
      );
    }
    return figure;
  });
}
