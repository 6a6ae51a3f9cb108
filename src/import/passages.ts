import type { Span } from '../collections/write-mdx.ts';
import { writeValue, type Kind } from '../quantity/index.ts';
import type { EarlierFigure, EarlierPage, NewMetric } from './earlier.ts';
import { matchFigures } from './figure-matches.ts';
import { proposeOwnLabel, type Labels } from './figure-labels.ts';
import { proposeId, type Ids } from './ids.ts';
import type { Mark } from './marks.ts';
import type { Passage } from './passage.ts';

/** A figure that was marked. */
export interface MarkedFigure {
  id: string;
  label: string;
  /** The figure as written. */
  text: string;
  /** Exact value in the unit, in digits, or the parts of a ratio. */
  value: string;
  /** Empty if the source has no unit. */
  unit: string;
  kind: Kind;
  qualifier: string;
  /** Number of the first line of its passage in the source. */
  line: number;
}

/** What was marked on a page. */
export interface Marked {
  figures: MarkedFigure[];
  /** Texts wrapped as names because they only look like quantities. */
  names: string[];
  /** Quantities without a mark because they read differently with the characters around them. */
  doubtful: { mark: Mark; line: number }[];
  /** Metrics that figures of the earlier report need, so that the figures of this page can be compared with them. */
  newMetrics: NewMetric[];
  /** Figures that go on from an earlier report, one sentence each for an editor to check, in Chinese. */
  pairs: string[];
}

/** Values of the metrics of a report so far: name of the metric → value and unit. */
export type Metrics = Map<string, string>;

/** What the passages of a page share. */
export interface PageContext {
  ids: Ids;
  /** Labels of the page. No two figures get the same one. */
  labels: Labels;
  metrics: Metrics;
  /** Earlier figures of the same measures. */
  matches: ReadonlyMap<Mark, EarlierFigure>;
  earlier: EarlierPage | undefined;
}

/** What a page has already, before its passages are marked. */
export interface Taken {
  ids: Ids;
  labels: readonly string[];
  /** Metrics of its report. */
  metrics: Metrics;
}

const MAX_ID_WORDS = 4;

/**
 * Prepares a page for `markPassage`: finds the figures that an earlier page has, and reserves their ids and labels.
 * @param earlier the same page of an earlier report
 */
export function createContext(
  passages: readonly Passage[],
  taken: Taken,
  earlier: EarlierPage | undefined,
): PageContext {
  const { ids, metrics } = taken;
  const figures = earlier?.figures.filter(({ id }) => !ids.has(id)) ?? [];
  const matches = matchFigures(passages, figures);
  for (const { id } of matches.values()) ids.take(id, id);
  const own = [...taken.labels, ...[...matches.values()].map(({ label }) => label)];
  const labels: Labels = new Map(own.map((label) => [label, 1]));
  return { ids, labels, metrics, matches, earlier };
}

/** A figure of a page, as far as its metric is concerned. */
type MetricFigure = Parameters<typeof writeValue>[0] & {
  unit: string;
  metric?: string;
  /** Year of the figure, if it differs from that of its report. */
  period?: number;
};

/** Lists the metrics that the figures of a report have, with their values. Those of another year are left out. */
export function listMetrics(figures: readonly MetricFigure[]): Metrics {
  return new Map(
    figures.flatMap((figure) =>
      figure.metric && figure.period === undefined
        ? [[figure.metric, `${writeValue(figure)} ${figure.unit}`] as const]
        : [],
    ),
  );
}

/** @returns an empty list of everything that can be marked */
export function createMarked(): Marked {
  return { figures: [], names: [], doubtful: [], newMetrics: [], pairs: [] };
}

/**
 * Marks the figures and names of a passage. A quantity in doubt gets no mark.
 * @param marked receives what is marked
 * @returns the tags and their places in the text of the passage
 */
export function markPassage(passage: Passage, context: PageContext, marked: Marked): Span[] {
  const { line, marks } = passage;
  return marks.flatMap((mark): Span[] => {
    const { start, end, text } = mark;
    if (mark.doubt) {
      marked.doubtful.push({ mark, line });
      return [];
    }
    if (!mark.isFigure) {
      marked.names.push(text);
      return [{ start, end, open: '<Name>', close: '</Name>' }];
    }
    const attributes = markFigure(passage, mark, context, marked);
    return [{ start, end, open: `<Figure ${attributes}>`, close: '</Figure>' }];
  });
}

/** Lists the figures without a unit that need one, one sentence each, in Chinese. */
export function listUnitDecisions(figures: readonly MarkedFigure[]): string[] {
  return figures.flatMap(({ id, text, unit, kind }) => {
    // 三分之二 and 2∶1 need no unit.
    if (unit !== '' || kind === 'proportion' || kind === 'ratio') return [];
    return [`${text}（${id}）没有写单位：请补 unit="…"，例如 unit="家"。`];
  });
}

/** Reminds an editor of the proposed ids and labels, in Chinese. */
export const PROPOSALS =
  '每个数字的 id 和 label 是代拟的：id 一经发布就不再改，请现在改好；label 要写明它衡量什么。';

/** Proposes label, id and metric of a figure. @returns the attributes of `<Figure>` */
function markFigure(
  passage: Passage,
  mark: Mark,
  { ids, labels, metrics, matches, earlier }: PageContext,
  marked: Marked,
): string {
  const match = matches.get(mark);
  const label = match?.label ?? proposeOwnLabel(passage, mark, labels);
  const figure: MarkedFigure = {
    id: match?.id ?? ids.take(proposeId(label, MAX_ID_WORDS), 'figure'),
    label,
    text: mark.text,
    value: writeValue(mark),
    unit: mark.unit || match?.unit || '',
    kind: mark.kind,
    qualifier: mark.qualifier,
    line: passage.line,
  };
  marked.figures.push(figure);
  const attributes = writeAttributes(figure, mark, match, metrics);
  if (match && earlier) {
    const { id, metric, isNewMetric } = match;
    const hasMetric = attributes.includes(' metric=');
    marked.pairs.push(describePair(figure, match, earlier.year, hasMetric));
    if (isNewMetric && metric && hasMetric) {
      marked.newMetrics.push({ path: `report/${earlier.year}/${earlier.slug}.mdx`, id, metric });
    }
  }
  return attributes;
}

/**
 * Writes the attributes of `<Figure>`. The metric is written only if it has the same value everywhere in the report.
 * @param metrics metrics of the report so far; the metric of the figure is added
 */
function writeAttributes(
  { id, label }: MarkedFigure,
  mark: Mark,
  match: EarlierFigure | undefined,
  metrics: Metrics,
): string {
  const { unit, shared } = mark;
  const attributes = [`id="${id}" label="${label}"`];
  if (shared) attributes.push(`unit="${unit}"`);
  if (match && unit === '' && match.unit !== '') attributes.push(`unit="${match.unit}"`);
  const { metric } = match ?? {};
  const quantity = `${writeValue(mark)} ${unit || match?.unit}`;
  if (metric && (metrics.get(metric) ?? quantity) === quantity) {
    metrics.set(metric, quantity);
    attributes.push(`metric="${metric}"`);
  }
  return attributes.join(' ');
}

/**
 * Describes a figure that goes on from an earlier report, in Chinese, for an editor to check.
 * @param year year of the earlier report
 * @param hasMetric whether the new figure got the metric
 */
function describePair(
  { text, line }: MarkedFigure,
  { id, metric, label, isNewMetric, text: before }: EarlierFigure,
  year: number,
  hasMetric: boolean,
): string {
  const start = `第${line}行${text}沿用了${year}年的 id ${id}`;
  const earlier = `“${label}”，那一年是${before}`;
  if (!hasMetric) {
    return `${start}（${earlier}），没有写 metric：同一年里 ${metric} 已经是另一个数，两处请对照来源。`;
  }
  const added = isNewMetric ? `，${year}年的那一处也补上了 metric` : '';
  return `${start} 和 metric ${metric}（${earlier}）${added}：不是同一件事的话，请换掉，两年的 metric 都删去。`;
}
