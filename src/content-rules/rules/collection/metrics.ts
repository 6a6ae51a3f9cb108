import { formatValue, type Fault } from '../../../collections/fault.ts';
import { writeValue } from '../../../quantity/index.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import type { FigureInDocument } from './clauses.ts';

/** A figure with a metric and a year. */
export interface MetricFigure extends FigureInDocument {
  metric: string;
  /** Path of its file, relative to the project. */
  file: string;
  /** Its own year, or that of its page as written. */
  year: unknown;
}

/** Lists the figures that have a metric and a year. A figure without a year, for example in news, is not compared. */
export function listMetricFigures(documents: readonly CheckedDocument[]): MetricFigure[] {
  return documents.flatMap(({ file, data, figures }) =>
    figures.flatMap((figure): MetricFigure[] => {
      const { metric, period } = figure;
      const year = period ?? data['period'] ?? null;
      return metric && year !== null ? [{ ...figure, metric, file, year }] : [];
    }),
  );
}

/** Reports figures of one metric and year that differ in value or unit. Each is compared with the first. */
export function checkMetrics(documents: readonly CheckedDocument[]): Fault[] {
  const groups = Map.groupBy(
    listMetricFigures(documents),
    ({ metric, year }) => `${metric} ${formatValue(year)}`,
  );
  return [...groups.values()].flatMap(([first, ...rest]) =>
    rest
      .filter(
        (figure) =>
          first && (writeValue(figure) !== writeValue(first) || figure.unit !== first.unit),
      )
      .map(({ file, line, metric, year, text }): Fault => ({
        file,
        line,
        what: `指标 ${metric} 在${formatValue(year)}年有两个数：这里是“${text}”，${first?.file}:${first?.line} 是“${first?.text}”`,
        why: '同一件事前后矛盾，读者不知道信哪一个',
        mend: '对照来源改正其中一个；如果不是同一件事，换一个 metric',
      })),
  );
}
