import { formatValue, type Fault } from '../../../collections/fault.ts';
import { writeValue } from '../../../quantity/index.ts';
import type { CheckedDocument } from '../../checked-document.ts';

/** Reports figures of one metric and year that differ in value or unit. Each is compared with the first. */
export function checkMetrics(documents: readonly CheckedDocument[]): Fault[] {
  const figures = documents.flatMap((document) =>
    document.figures.map((figure) => ({
      ...figure,
      file: document.file,
      year: figure.period ?? document.data['period'],
    })),
  );
  const groups = Map.groupBy(
    // A figure without a year, for example in news, is not compared.
    figures.filter(({ metric, year }) => metric && year !== undefined && year !== null),
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
