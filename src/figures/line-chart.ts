/** The geometry of a line chart over the years, in percent of the chart's width and height. Pure. */
import { toNumber } from '../quantity/decimal.ts';
import { AXIS_Y, LINE_HEIGHT, placeLabels, type Point } from './line-chart-labels.ts';
import { hasValue, type FigureRecord } from './record.ts';

/** A line chart of one metric in one unit. */
export interface LineChart {
  unit: string;
  /** From the oldest year to the newest. */
  points: Point[];
  /** Lines between neighbouring points. `gap` means that years without a figure lie between them. */
  segments: { from: Point; to: Point; gap: boolean }[];
  /** Every year from the first to the last, on a linear scale of time. */
  years: { year: number; x: number; labelled: boolean }[];
  /** Vertical position of the value zero. */
  zero: number;
}

/** Positions of the outermost points. */
const LEFT = 6;
const RIGHT = 94;
const TOP = 16;
/** More year labels do not fit below the axis on a phone. */
const MAX_YEAR_LABELS = 6;

/**
 * Lays out one chart for each unit that at least two years of a metric have. Values of different units share no line, and
 * a ratio has no value.
 * @param figures one for each year, from the oldest year to the newest
 * @returns the charts, the unit of the newest figure first
 */
export function lineCharts(figures: readonly FigureRecord[]): LineChart[] {
  return [...Map.groupBy(figures.filter(hasValue).toReversed(), ({ unit }) => unit).values()]
    .filter((group) => group.length > 1)
    .map((group) => layOutChart(group.toReversed()));
}

function layOutChart(figures: readonly (FigureRecord & { value: string })[]): LineChart {
  const values = figures.map(({ value }) => toNumber(value));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Labels of negative values stand below their mark.
  const bottom = low < 0 ? AXIS_Y - LINE_HEIGHT : AXIS_Y;
  const scaleValue = (value: number) =>
    round(bottom - ((value - low) / (high - low || 1)) * (bottom - TOP));
  const [first, last] = [figureYear(figures[0]), figureYear(figures.at(-1))];
  const scaleYear = (year: number) =>
    round(LEFT + ((year - first) / (last - first)) * (RIGHT - LEFT));
  const points = figures.map((figure, i): Point => ({
    figure,
    x: scaleYear(figureYear(figure)),
    y: scaleValue(values[i] ?? 0),
    approximate: figure.qualifier !== '',
    label: null,
  }));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const step = Math.ceil((last - first) / (MAX_YEAR_LABELS - 1));
  return {
    unit: figures[0]?.unit ?? '',
    points: placeLabels(points),
    segments: points.slice(1).flatMap((to, i) => {
      const from = points[i];
      return from ? { from, to, gap: figureYear(to.figure) - figureYear(from.figure) > 1 } : [];
    }),
    years: years.map((year) => ({
      year,
      x: scaleYear(year),
      labelled: year === first || ((last - year) % step === 0 && year - first >= step),
    })),
    zero: scaleValue(0),
  };
}

function figureYear(figure: FigureRecord | undefined): number {
  return figure?.period ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Describes a chart for readers who do not see it. */
export function describeChart({ points, unit, segments }: LineChart): string {
  const values = points.map(({ figure }) => `${figure.period}年${figure.text}`).join('，');
  const gaps = segments.filter(({ gap }) => gap);
  const missing = gaps.map(({ from, to }) => yearsBetween(from.figure, to.figure)).join('、');
  return `单位：${unit || '（无）'}。${values}。${missing && `${missing}没有数字。`}`;
}

/** The years between two figures in words: `2021年`, `2019—2021年`. Empty if there are none. */
export function yearsBetween(earlier: FigureRecord, later: FigureRecord): string {
  const [first, last] = [figureYear(earlier) + 1, figureYear(later) - 1];
  if (first > last) return '';
  return first === last ? `${first}年` : `${first}—${last}年`;
}
