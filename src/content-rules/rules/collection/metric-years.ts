import { formatValue, type Fault } from '../../../collections/fault.ts';
import { compareValues, shift, toDecimal, toText } from '../../../quantity/decimal.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { listMetricFigures, type MetricFigure } from './metrics.ts';

/**
 * Warns of each figure that is ten times as large as the figure of the same metric in the last year before it, or a
 * tenth of it, or has another unit.
 */
export function checkMetricYears(documents: readonly CheckedDocument[]): Fault[] {
  const metrics = Map.groupBy(listMetricFigures(documents), ({ metric }) => metric);
  return [...metrics.values()].flatMap((figures) => {
    const byYear = figures.toSorted((a, b) => Number(a.year) - Number(b.year));
    return byYear.flatMap((figure) => {
      const earlier = byYear.filter(({ year }) => Number(year) < Number(figure.year)).at(-1);
      return earlier ? compareYears(figure, earlier) : [];
    });
  });
}

function compareYears(figure: MetricFigure, earlier: MetricFigure): Fault[] {
  const warn = (what: string, why: string, mend: string): Fault[] => [
    {
      file: figure.file,
      line: figure.line,
      what: `指标 ${figure.metric} ${what}：${describe(figure)}；${describe(earlier)}`,
      why,
      mend,
      warning: true,
    },
  ];
  if (figure.unit !== earlier.unit) {
    return warn(
      `的单位变了，${formatValue(earlier.year)}年是“${earlier.unit}”，${formatValue(figure.year)}年是“${figure.unit}”`,
      '单位不同的数字不能比较，页面上不写增减',
      '统计口径真的变了就不用改；是写法不同，就改成同一个单位',
    );
  }
  const difference = describeTenfold(figure.value, earlier.value);
  if (!difference) return [];
  return warn(
    `的数值${difference}`,
    '常常是多写、少写了“万”，或者小数点错了位',
    '对照来源；没有写错就不用改',
  );
}

/** Describes that a value is at least ten times an earlier one, or at most a tenth of it; null if it is neither. */
function describeTenfold(value: string | null, earlier: string | null): string | null {
  if (value === null || earlier === null) return null;
  if (![value, earlier].every((text) => compareValues(text, '0') > 0)) return null;
  const timesTen = (text: string) => {
    const [part = '', ...whole] = text.split('/');
    return [toText(shift(toDecimal(part), 1)), ...whole].join('/');
  };
  if (compareValues(value, timesTen(earlier)) >= 0) return '是上一次的10倍以上';
  if (compareValues(timesTen(value), earlier) <= 0) return '不到上一次的十分之一';
  return null;
}

function describe({ file, line, year, sentence }: MetricFigure): string {
  return `${formatValue(year)}年“${sentence}”（${file}:${line}）`;
}
