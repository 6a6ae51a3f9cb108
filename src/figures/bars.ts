/** The geometry of bars, with the words of what they show. Pure. */
import { shift, toDecimal, toText } from '../quantity/decimal.ts';
import type { Kind } from '../quantity/index.ts';
import type { FigureRecord } from './record.ts';

/** The fields of a figure that its bar depends on. */
export type BarFigure = Pick<FigureRecord, 'value' | 'lower' | 'upper' | 'unit' | 'kind'>;

/** The parts of a bar. Lengths are percentages of the width of its scale, with at most two digits behind the point. */
export interface BarParts {
  /** End of the part that is certain: the lower bound. */
  certain: number;
  /** End of the part that is possible: the upper bound. Not less than `certain`. */
  possible: number;
  /** The figure can be greater than `possible`, and nobody knows by how much: 超, 以上, 约. */
  open: boolean;
}

/** The bar of a figure. */
interface Bar<F extends BarFigure = FigureRecord> extends BarParts {
  figure: F;
  /** What the bar shows, in words: 482万元至483万元. Empty for the bar of an exact figure that can be seen. */
  note: string;
}

/** A mark of the axis. */
interface Tick {
  /** Its position, as the lengths of bars. */
  percent: number;
  /** The value. The last one has the unit. */
  label: string;
}

/** Bars on one linear scale that begins at zero. */
export interface BarChart<F extends BarFigure = FigureRecord> {
  /** In the order of the figures. */
  bars: Bar<F>[];
  /** Zero, and one or two round values. */
  ticks: Tick[];
  /** Names the units, and explains the parts of bars that are not solid. */
  legend: string[];
}

/** Length of the longest bar in percent of the width. The rest is for the mark of an open end. */
const MAX_BAR_PERCENT = 88;
/** A shorter part of a bar is hardly seen. It stays right, and words say so. */
const MIN_SEEN_PERCENT = 0.5;
/** First digits of the last value of an axis. It stands so far right that its label is clear of that of its half. */
const ROUND_DIGITS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8];
/** Kinds of units that count single persons or things: 名, 家, 个. Bars may compare their numbers. */
const COUNTED: ReadonlySet<Kind> = new Set<Kind>([
  'people',
  'households',
  'organisations',
  'pieces',
]);

/**
 * Reports why figures cannot share a scale: their units differ, one is a ratio, or a value is negative or a fraction.
 * Null if they can.
 */
export function findBarFault(figures: readonly BarFigure[]): 'unit' | 'ratio' | 'value' | null {
  if (figures.some(({ value }) => value === null)) return 'ratio';
  if (figures.some(({ value }) => !/^\d+(\.\d+)?$/.test(value ?? ''))) return 'value';
  const isOneUnit = listUnits(figures).length <= 1;
  return isOneUnit || figures.every(({ kind }) => COUNTED.has(kind)) ? null : 'unit';
}

/** Lays out bars. @throws if `findBarFault` reports a fault */
export function layOutBars<F extends BarFigure>(figures: readonly F[]): BarChart<F> {
  if (findBarFault(figures)) {
    throw new Error('这些数字不能画在一张图里：单位须相同，且不为比、负数或分数。');
  }
  const units = listUnits(figures);
  const longest = Math.max(...figures.map(({ value, upper }) => Number(upper ?? value)), 0);
  const scale = (value: string | number) =>
    Math.round((Number(value) / (longest || 1)) * MAX_BAR_PERCENT * 100) / 100;
  const bars = figures.map((figure) => layOutBar(figure, scale));
  return {
    bars,
    ticks: chooseTicks(longest).map((value, i, all) => ({
      percent: scale(value),
      label:
        writeShort(String(value)) + (i === all.length - 1 && units.length === 1 ? units[0] : ''),
    })),
    legend: [
      `单位：${units.filter(Boolean).join('、') || '（无）'}`,
      ...(bars.some((bar) => isSeen(bar.possible - bar.certain)) ? ['竖纹：可能的范围'] : []),
      ...(bars.some(({ open }) => open) ? ['箭头：可能更多'] : []),
    ],
  };
}

function layOutBar<F extends BarFigure>(figure: F, scale: (value: string) => number): Bar<F> {
  const { value, lower, upper } = figure;
  const certain = scale(lower ?? '0');
  const possible = scale(upper ?? value ?? '0');
  const notes = [
    describeRange(figure),
    !isSeen(possible) && Number(upper ?? value) > 0 && '太短，图上几乎看不见',
  ];
  return {
    figure,
    certain,
    possible,
    open: upper === null,
    note: notes.filter(Boolean).join('；'),
  };
}

/** Describes the bounds of a figure in words. Empty for an exact figure and for a ratio. */
export function describeRange({ value, lower, upper, unit }: BarFigure): string {
  if (value === null) return '';
  const write = (value: string) => `${writeShort(value)}${unit}`;
  if (lower === null && upper === null) return '约数，范围不详';
  if (upper === null) return `至少${write(lower!)}`;
  if (lower === null) return `最多${write(upper)}`;
  return lower === upper ? '' : `${write(lower)}至${write(upper)}`;
}

/**
 * Explains the qualifier of a figure: 482万余元 → “余”：比482万元多，不到483万元; 超12万个 → “超”：至少12万个.
 * Empty for a figure without a qualifier that is exact.
 */
export function describeQualifier(figure: BarFigure & Pick<FigureRecord, 'qualifier'>): string {
  const { qualifier, lower, upper, unit } = figure;
  const isAbove = qualifier && lower !== null && upper !== null && lower !== upper;
  const words = isAbove
    ? `比${writeShort(lower)}${unit}多，不到${writeShort(upper)}${unit}`
    : describeRange(figure);
  return qualifier && words ? `“${qualifier}”：${words}` : words;
}

/** Zero, the largest round value within the scale, and its half unless that would divide a single thing. */
function chooseTicks(longest: number): number[] {
  if (longest <= 0) return [0];
  const power = 10 ** Math.floor(Math.log10(longest));
  const values = ROUND_DIGITS.map((digit) => Number((digit * power).toFixed(6)));
  const last = values.findLast((value) => value <= longest) ?? longest;
  const isWhole = Number.isInteger(longest);
  return [0, last / 2, last].filter((tick) => !isWhole || Number.isInteger(tick));
}

/** Writes a decimal with 万 or 亿: `31840000` → 3184万. */
function writeShort(value: string): string {
  const size = Number(value);
  if (size >= 1e8) return `${toText(shift(toDecimal(value), -8))}亿`;
  return size >= 1e4 ? `${toText(shift(toDecimal(value), -4))}万` : value;
}

function isSeen(percent: number): boolean {
  return percent >= MIN_SEEN_PERCENT;
}

function listUnits(figures: readonly BarFigure[]): string[] {
  return [...new Set(figures.map(({ unit }) => unit))];
}
