/** Series: the figures of one metric over the years. Pure. */
import type { FigureRecord } from './record.ts';

/** The figures of one metric, from the newest year to the oldest. */
export interface Series {
  metric: string;
  figures: FigureRecord[];
}

/** A page must not grow with the years. Older figures and further series are in the files for download. */
const MAX_SHOWN_YEARS = 10;
const MAX_SHOWN_SERIES = 50;

/** Groups figures by metric, in the order of the figures. A metric needs figures of at least two years. */
export function groupSeries(figures: readonly FigureRecord[]): Series[] {
  const dated = figures.filter(({ metric, period }) => metric !== null && period !== null);
  return [...Map.groupBy(dated, ({ metric }) => metric ?? '')]
    .map(([metric, group]) => ({
      metric,
      figures: group.toSorted((a, b) => (b.period ?? 0) - (a.period ?? 0)),
    }))
    .filter(({ figures: group }) => group.at(0)?.period !== group.at(-1)?.period);
}

/** The series that a page shows, at most 50, each with its newest years, at most 10. */
export function shownSeries(series: readonly Series[]): Series[] {
  return series.slice(0, MAX_SHOWN_SERIES).map(({ metric, figures }) => {
    const years = [...new Set(figures.map(({ period }) => period))].slice(0, MAX_SHOWN_YEARS);
    return { metric, figures: figures.filter(({ period }) => years.includes(period)) };
  });
}

/**
 * One figure for each year of a series, from the oldest year to the newest, for a line chart. If a year has several, a
 * figure in the report of its own year comes first, then one on the page that has the metric in most years, then one of
 * a section before one of the overview.
 */
export function yearly({ figures }: Series): FigureRecord[] {
  const figuresByPage = Map.groupBy(figures, pageInReport);
  const rank = (figure: FigureRecord) => {
    const name = pageInReport(figure);
    const years = new Set(figuresByPage.get(name)?.map(({ period }) => period)).size;
    return [Number(isInOwnReport(figure)), years, Number(name !== '')];
  };
  const compare = (a: FigureRecord, b: FigureRecord) => {
    const ranks = rank(b);
    return rank(a).reduce((order, own, i) => order || (ranks[i] ?? 0) - own, 0);
  };
  return [...Map.groupBy(figures, ({ period }) => period).values()]
    .flatMap((group) => group.toSorted(compare).slice(0, 1))
    .reverse();
}

/** The id of a series on `/figures/`. */
export function seriesId(metric: string): string {
  return `metric-${metric.trim().replace(/\s+/g, '-')}`;
}

/** The page of a figure within its report: `/2025/huhang/` → `huhang/`. Empty for the overview. */
export function pageInReport({ page }: FigureRecord): string {
  return page.replace(/^\/(\d{4}\/)?/, '');
}

/** Whether a figure stands in the report of the year that it belongs to. */
export function isInOwnReport({ page, period }: FigureRecord): boolean {
  return page.startsWith(`/${period}/`);
}
