/** The geometry of a line chart of one measure over the years, in per cent of the chart's width and height. Pure. */
import type { FigureRecord } from './record.ts';

/** A figure's mark. */
export interface Point {
  figure: FigureRecord;
  x: number;
  y: number;
  /** The figure has a qualifier (约, 近, 超, 余): its mark is hollow. */
  approximate: boolean;
  /** Where the figure's own words stand beside the mark; null where they would cover others. */
  label: { anchor: 'start' | 'middle' | 'end'; below: boolean } | null;
}

export interface LineChart {
  unit: string;
  /** From the oldest year to the newest. */
  points: Point[];
  /** Between neighbouring points; `gap` where years lie between them that have no figure. */
  segments: { from: Point; to: Point; gap: boolean }[];
  /** Every year from the first to the last, on a scale of time. */
  years: { year: number; x: number; labelled: boolean }[];
  /** Height of zero. */
  zero: number;
}

const LEFT = 6;
const RIGHT = 94;
const TOP = 16;
const BOTTOM = 84;
/** Years below the axis that have room beside each other on a phone. */
const MOST_YEARS = 6;
/** Width of a Han character and height of a line on a phone, where room is least. */
const CHARACTER = 4.8;
const LINE = 11;

/**
 * A chart for each unit in which a measure was given in two years or more: values of different units share no line.
 * @param figures one a year, from the oldest to the newest
 * @returns the unit of the newest figures first; none where no two figures share a unit
 */
export function lineCharts(figures: readonly FigureRecord[]): LineChart[] {
  return [...Map.groupBy(figures.toReversed(), ({ unit }) => unit).values()]
    .filter((group) => group.length > 1)
    .map((group) => drawChart(group.toReversed()));
}

function drawChart(figures: readonly FigureRecord[]): LineChart {
  const values = figures.map(({ value }) => toNumber(value));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Below zero, words stand under their mark.
  const bottom = low < 0 ? BOTTOM - LINE : BOTTOM;
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
  const step = Math.ceil((last - first) / (MOST_YEARS - 1));
  return {
    unit: figures[0]?.unit ?? '',
    points: labelled(points),
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

/** Gives words to the newest point, the oldest, the highest and the lowest, as far as they have room. */
function labelled(points: readonly Point[]): Point[] {
  const falling = points.toSorted((a, b) => a.y - b.y);
  const wanted = [points.at(-1), points[0], falling[0], falling.at(-1)];
  const taken: Box[] = [];
  const labels = new Map<Point, Point['label']>();
  for (const point of wanted) {
    if (!point || labels.has(point)) continue;
    const at = points.indexOf(point);
    const beside = [points[at - 1], points[at + 1]].filter((one) => one !== undefined);
    const anchor = at === 0 ? 'start' : at === points.length - 1 ? 'end' : 'middle';
    // Where the line goes up from a point, there is room below it, but for the axis.
    const below = beside.every(({ y }) => y < point.y) && point.y <= BOTTOM - LINE;
    const box = measureBox(point, anchor, below);
    if (box.left < 0 || box.right > 100 || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    labels.set(point, { anchor, below });
  }
  return points.map((point) => ({ ...point, label: labels.get(point) ?? null }));
}

interface Box {
  left: number;
  right: number;
  top: number;
}

function measureBox(
  { figure, x, y }: Point,
  anchor: 'start' | 'middle' | 'end',
  below: boolean,
): Box {
  // Digits and Latin letters take about half of a Han character.
  const width = [...figure.text].reduce(
    (sum, character) => sum + (character < '\u2e80' ? CHARACTER * 0.6 : CHARACTER),
    0,
  );
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: below ? y : y - LINE };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && Math.abs(a.top - b.top) < LINE;
}

/** A value as a place on a scale: fractions (`2/3`) included. */
function toNumber(value: string): number {
  const [part, whole = '1'] = value.split('/');
  return Number(part) / Number(whole);
}

function figureYear(figure: FigureRecord | undefined): number {
  return figure?.period ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A chart in words, for readers who do not see it. */
export function describeChart({ points, unit, segments }: LineChart): string {
  const said = points.map(({ figure }) => `${figure.period}年${figure.text}`).join('，');
  const gaps = segments.filter(({ gap }) => gap);
  const missing = gaps.map(({ from, to }) => yearsBetween(from.figure, to.figure)).join('、');
  return `单位：${unit || '（无）'}。${said}。${missing && `${missing}没有数字。`}`;
}

/** The years between two figures in words: `2021年`, `2019—2021年`; empty where none lies between. */
export function yearsBetween(earlier: FigureRecord, later: FigureRecord): string {
  const [first, last] = [figureYear(earlier) + 1, figureYear(later) - 1];
  if (first > last) return '';
  return first === last ? `${first}年` : `${first}—${last}年`;
}
