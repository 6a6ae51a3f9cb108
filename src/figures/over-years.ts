/** One measure in several years: which figures belong together, and what has changed. Pure. */
import {
  percentage,
  shift,
  subtract,
  toDecimal,
  toText,
  type Decimal,
} from '../quantity/decimal.ts';
import type { FigureRecord } from './record.ts';

/** What a measure was in an earlier year, and what has changed since. */
export interface Change {
  earlier: FigureRecord;
  later: FigureRecord;
  /** `later` less `earlier`, exact; null where their units differ or a value is no decimal. */
  difference: string | null;
  /** The difference as per cent of `earlier`, one digit behind the point; null where it has no meaning. */
  rate: string | null;
  /** Whether either is approximate, and so the difference. */
  approximate: boolean;
}

/** A measure, with its figures from the newest year to the oldest. */
export interface Series {
  metric: string;
  figures: FigureRecord[];
}

/** Measures that figures of two years or more share, in the order of the figures. */
export function groupSeries(figures: readonly FigureRecord[]): Series[] {
  const dated = figures.filter(({ metric, period }) => metric !== null && period !== null);
  return [...Map.groupBy(dated, ({ metric }) => metric ?? '')]
    .map(([metric, group]) => ({
      metric,
      figures: group.toSorted((a, b) => (b.period ?? 0) - (a.period ?? 0)),
    }))
    .filter(({ figures: group }) => group.at(0)?.period !== group.at(-1)?.period);
}

/** What is older, and what more there is, the files for download have: a page must not grow with the years. */
const MOST_YEARS = 10;
const MOST_SERIES = 50;

/** The measures that a page shows, each with the figures of its newest years. */
export function shownSeries(series: readonly Series[]): Series[] {
  return series.slice(0, MOST_SERIES).map(({ metric, figures }) => {
    const years = [...new Set(figures.map(({ period }) => period))].slice(0, MOST_YEARS);
    return { metric, figures: figures.filter(({ period }) => years.includes(period)) };
  });
}

/**
 * What has changed since the last year before a figure's own that has its measure. Where that year has it twice, the
 * figure of the year's own report counts before one of a later report, then that of the section of the same name, or
 * else the first.
 */
export function findChange(figure: FigureRecord, { figures }: Series): Change | null {
  const latest = latestBefore(figure.period ?? 0, figures);
  const own = latest.filter(ofOwnReport);
  const known = own.length > 0 ? own : latest;
  const earlier =
    known.find(({ section }) => section === figure.section) ??
    known.find((one) => pageInReport(one) === pageInReport(figure)) ??
    known[0];
  if (!earlier) return null;
  const values = [figure, earlier].map(({ value }) =>
    value.includes('/') ? null : toDecimal(value),
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

/** Figures from the newest year to the oldest → those of the last year before another. */
function latestBefore(year: number, figures: readonly FigureRecord[]): FigureRecord[] {
  let [start, end] = [0, figures.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((figures[middle]?.period ?? 0) < year) end = middle;
    else start = middle + 1;
  }
  const found: FigureRecord[] = [];
  for (let i = start; i < figures.length; i += 1) {
    const one = figures[i]!;
    if (one.period !== figures[start]?.period) break;
    found.push(one);
  }
  return found;
}

/**
 * A measure with one figure a year, from the oldest to the newest, as a line wants it. Of several in a year, the one
 * of the year's own report counts, then that of the place in which the measure stands in most years, then that of a
 * section before the overview's.
 */
export function yearly({ figures }: Series): FigureRecord[] {
  const yearsAt = Map.groupBy(figures, pageInReport);
  const rank = (figure: FigureRecord) => {
    const place = pageInReport(figure);
    const years = new Set(yearsAt.get(place)?.map(({ period }) => period)).size;
    return [Number(ofOwnReport(figure)), years, Number(place !== '')];
  };
  const better = (a: FigureRecord, b: FigureRecord) => {
    const ranks = rank(b);
    return rank(a).reduce((found, one, i) => found || (ranks[i] ?? 0) - one, 0);
  };
  return [...Map.groupBy(figures, ({ period }) => period).values()]
    .flatMap((group) => group.toSorted(better).slice(0, 1))
    .reverse();
}

/** A measure → the id of its place on `/figures/`. */
export function seriesId(metric: string): string {
  return `metric-${metric.trim().replace(/\s+/g, '-')}`;
}

/** Where a figure stands within its report: `/2025/huhang/` → `huhang/`, empty for the overview. */
function pageInReport({ page }: FigureRecord): string {
  return page.replace(/^\/(\d{4}\/)?/, '');
}

/** Whether a figure stands in the report of the year that it belongs to. */
function ofOwnReport({ page, period }: FigureRecord): boolean {
  return page.startsWith(`/${period}/`);
}

/** A change in words: 比2024年的600件增加66件，增长11%. */
export function describeChange({ earlier, later, difference, rate, approximate }: Change): string {
  const since = `比${earlier.period}年的${earlier.text}`;
  if (difference === null) return `${earlier.period}年为${earlier.text}，单位或写法不同，不作比较`;
  const about = approximate ? '约' : '';
  const decimal = toDecimal(difference);
  if (decimal.digits === 0n)
    return approximate ? `与${earlier.period}年的${earlier.text}相当` : `与${earlier.period}年持平`;
  const [more, grew] = decimal.digits > 0n ? ['增加', '增长'] : ['减少', '下降'];
  const amount = readable({ ...decimal, digits: abs(decimal.digits) });
  // The rate of a rate would be taken for points.
  if (later.unit === '%') return `${since}${about}${more}${amount}个百分点`;
  const share = rate === null || rate === '0' ? '' : `，${about}${grew}${rate.replace('-', '')}%`;
  return `${since}${about}${more}${amount}${later.unit}${share}`;
}

/** An exact value in 万 or 亿, whichever writes it with four digits behind the point at most. */
function readable(value: Decimal): string {
  const [yi, wan] = [toText(shift(value, -8)), toText(shift(value, -4))];
  const short = (text: string) => /^[1-9]\d*(\.\d{1,4})?$/.test(text);
  if (short(yi)) return `${yi}亿`;
  return short(wan) ? `${wan}万` : toText(value);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
