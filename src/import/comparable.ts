import {
  findSamePage,
  matchEarlier,
  proposeMetrics,
  type EarlierFigure,
  type EarlierPage,
} from './earlier.ts';
import { describeCandidate } from './figure-matches.ts';
import { readPassage } from './passage.ts';

/** A figure of a report, with its place. */
export interface ReportFigure extends EarlierFigure {
  /** Line in the file, from 1. */
  line: number;
  /** Year of the figure, if it differs from that of the report. */
  period?: number;
  sentence: string;
  /** Offset of the text in the sentence. */
  offset: number;
}

/** A page of a report, with its place. */
export interface ReportPage extends EarlierPage {
  /** Path of the file, relative to the project. */
  file: string;
  figures: readonly ReportFigure[];
}

/** A figure and where it stands. */
export interface PlacedFigure {
  year: number;
  file: string;
  figure: ReportFigure;
}

/** Figures of two reports that seem to show one measure, and are not compared yet. */
export interface ComparablePair {
  earlier: PlacedFigure;
  later: PlacedFigure;
  /** The metric that both could have. */
  metric: string;
}

/**
 * Finds figures of two reports, one after the other, that seem to show one measure and lack a common metric. Figures are
 * compared within the same page, as in an import, and those with the same id first.
 */
export function findComparable(pages: readonly ReportPage[]): ComparablePair[] {
  const years = [...new Set(pages.map(({ year }) => year))].sort((a, b) => a - b);
  return years.slice(1).flatMap((year, i) => {
    const [before, own] = [years[i]!, year].map((one) => pages.filter((page) => page.year === one));
    return comparePages(own!, before!);
  });
}

/** Groups the figures that have a metric: metric → figures, from the oldest year to the newest. */
export function groupByMetric(pages: readonly ReportPage[]): Map<string, PlacedFigure[]> {
  const placed = pages.flatMap(({ year, file, figures }) =>
    figures.map((figure): PlacedFigure => ({ year: figure.period ?? year, file, figure })),
  );
  const groups = Map.groupBy(
    placed.filter(({ figure }) => figure.metric !== undefined),
    ({ figure }) => figure.metric ?? '',
  );
  for (const group of groups.values()) group.sort((a, b) => a.year - b.year);
  return groups;
}

function comparePages(
  pages: readonly ReportPage[],
  before: readonly ReportPage[],
): ComparablePair[] {
  const proposed = proposeMetrics(before);
  const [metrics, metricsBefore] = [pages, before].map(
    (some) => new Set(some.flatMap(({ figures }) => figures.map(({ metric }) => metric))),
  );
  const isCompared = ({ metric }: EarlierFigure) =>
    metric !== undefined && metrics!.has(metric) && metricsBefore!.has(metric);
  return pages.flatMap((page) => {
    const same = findSamePage(before, page);
    const candidates = page.figures.filter(
      (figure) => figure.period === undefined && !isCompared(figure),
    );
    const earlier = same?.figures.filter((figure) => !isCompared(figure)) ?? [];
    const matches = matchEarlier(candidates.map(readCandidate), earlier);
    return [...matches].flatMap(([at, { id }]): ComparablePair[] => {
      const [figure, match] = [candidates[at], earlier.find((other) => other.id === id)];
      if (!same || !figure || !match) return [];
      const own = proposed.find(({ slug }) => slug === same.slug)?.figures;
      const metric = match.metric ?? figure.metric ?? own?.find((other) => other.id === id)?.metric;
      return [
        {
          earlier: { year: same.year, file: same.file, figure: match },
          later: { year: page.year, file: page.file, figure },
          metric: metric ?? id,
        },
      ];
    });
  });
}

/** Reads the words around a figure from its sentence. */
function readCandidate({ id, label, unit, sentence, offset }: ReportFigure) {
  const passage = readPassage(sentence, 0);
  const mark = passage.all.find(({ start }) => start === offset);
  const around = mark ? describeCandidate(passage, mark) : { near: '', sentence };
  return { ...around, id, label, unit };
}
