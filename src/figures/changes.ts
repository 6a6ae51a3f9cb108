/** Changes of a figure since an earlier year. Pure. */
import {
  percentage,
  shift,
  subtract,
  toDecimal,
  toText,
  type Decimal,
} from '../quantity/decimal.ts';
import type { FigureRecord } from './record.ts';
import { isInOwnReport, pageInReport, type Series } from './series.ts';

/** A figure, the figure of the same metric in an earlier year, and the difference between them. */
export interface Change {
  earlier: FigureRecord;
  later: FigureRecord;
  /** `later` − `earlier`, exact; null if their units differ, or one is a ratio or has a value that is no decimal. */
  difference: string | null;
  /** The difference as a percentage of `earlier`, with one digit behind the point; null if `earlier` is not positive. */
  rate: string | null;
  /** Whether one of the figures is approximate, which makes the difference approximate. */
  approximate: boolean;
}

/**
 * Compares a figure with the last earlier year that has its metric. If that year has several figures, one in the report
 * of that year comes before one in a later report. Of those, the one in the section of the same name is used, else the
 * one on the page of the same address, else the first.
 * @returns null if no earlier year has the metric
 */
export function findChange(figure: FigureRecord, { figures }: Series): Change | null {
  const latest = findLatestBefore(figure.period ?? 0, figures);
  const inOwnReport = latest.filter(isInOwnReport);
  const candidates = inOwnReport.length > 0 ? inOwnReport : latest;
  const earlier =
    candidates.find(({ section }) => section === figure.section) ??
    candidates.find((other) => pageInReport(other) === pageInReport(figure)) ??
    candidates[0];
  if (!earlier) return null;
  const values = [figure, earlier].map(({ value }) =>
    value === null || value.includes('/') ? null : toDecimal(value),
  );
  const [to, from] = values;
  const approximate = Boolean(figure.qualifier || earlier.qualifier);
  if (!to || !from || figure.unit !== earlier.unit) {
    return { earlier, later: figure, difference: null, rate: null, approximate };
  }
  const difference = subtract(to, from);
  return {
    earlier,
    later: figure,
    difference: toText(difference),
    rate: from.digits > 0n ? percentage(difference, from, 1) : null,
    approximate,
  };
}

/** The figures of the last year before `year`. @param figures from the newest year to the oldest */
function findLatestBefore(year: number, figures: readonly FigureRecord[]): FigureRecord[] {
  let [start, end] = [0, figures.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((figures[middle]?.period ?? 0) < year) end = middle;
    else start = middle + 1;
  }
  const found: FigureRecord[] = [];
  for (let i = start; i < figures.length; i += 1) {
    const figure = figures[i]!;
    if (figure.period !== figures[start]?.period) break;
    found.push(figure);
  }
  return found;
}

/** Describes a change for readers: 比2024年的600件增加66件，增长11%. */
export function describeChange({ earlier, later, difference, rate, approximate }: Change): string {
  const since = `比${earlier.period}年的${earlier.text}`;
  if (earlier.value === null || later.value === null)
    return `${earlier.period}年为${earlier.text}，比不算增减`;
  if (difference === null) return `${earlier.period}年为${earlier.text}，单位或写法不同，不作比较`;
  const about = approximate ? '约' : '';
  const decimal = toDecimal(difference);
  if (decimal.digits === 0n)
    return approximate ? `与${earlier.period}年的${earlier.text}相当` : `与${earlier.period}年持平`;
  const [more, grew] = decimal.digits > 0n ? ['增加', '增长'] : ['减少', '下降'];
  const amount = writeReadable({ ...decimal, digits: abs(decimal.digits) });
  // Readers would take a growth rate of a percentage for percentage points.
  if (later.unit === '%') return `${since}${about}${more}${amount}个百分点`;
  // A percentage of a multiple would be a percentage of a percentage.
  const share =
    later.kind === 'multiple' || rate === null || rate === '0'
      ? ''
      : `，${about}${grew}${rate.replace('-', '')}%`;
  return `${since}${about}${more}${amount}${later.unit}${share}`;
}

/** Writes an exact value in 亿 or 万 if that needs at most four digits behind the point, else in digits. */
function writeReadable(value: Decimal): string {
  const [yi, wan] = [toText(shift(value, -8)), toText(shift(value, -4))];
  const isShort = (text: string) => /^[1-9]\d*(\.\d{1,4})?$/.test(text);
  if (isShort(yi)) return `${yi}亿`;
  return isShort(wan) ? `${wan}万` : toText(value);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
