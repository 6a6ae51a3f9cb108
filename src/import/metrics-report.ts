import type { ComparablePair, PlacedFigure, ReportPage } from './comparable.ts';

/**
 * Writes which figures are compared over the years, and which could be, in Chinese, for an editor.
 * @param groups figures by their metric, from the oldest year to the newest
 * @returns several lines, the last one empty
 */
export function writeMetricsReport(
  pages: readonly ReportPage[],
  groups: ReadonlyMap<string, readonly PlacedFigure[]>,
  comparable: readonly ComparablePair[],
): string {
  const years = [...new Set(pages.map(({ year }) => year))].sort((a, b) => a - b);
  const all = [...groups];
  const isCompared = ([, figures]: (typeof all)[number]) =>
    figures.at(0)?.year !== figures.at(-1)?.year;
  const compared = all.filter(isCompared);
  const single = all.filter((group) => !isCompared(group));
  const parts = [
    years.length === 0 ? '还没有年报。' : `${years.join('、')}年的年报，共${pages.length}页。`,
    ...(years.length === 1 ? ['只有一年，还没有可以比较的另一年。'] : []),
    '',
    `## 在比较的（${compared.length}个 metric）`,
    ...compared.flatMap(describeGroup),
    '',
    `## 只有一年有的 metric（${single.length}个，另一年也有这个数，就写同一个 metric；没有，不用改）`,
    ...single.flatMap(describeGroup),
    '',
    `## 像是同一件事、还没有比较的（${comparable.length}对，请核对）`,
    ...comparable.flatMap(describePair),
    '',
  ];
  return parts.join('\n');
}

function describeGroup([metric, figures]: [string, readonly PlacedFigure[]]): string[] {
  return [metric, ...figures.map(describeFigure)];
}

function describePair({ earlier, later, metric }: ComparablePair): string[] {
  const lacking = [earlier, later].filter(({ figure }) => figure.metric !== metric);
  const mend =
    lacking.length === 2
      ? `两处都写 metric="${metric}"`
      : `${lacking[0]!.year}年的那一处也写 metric="${metric}"`;
  const same = `是同一件事，${mend}；不是，不用改。`;
  return [describeFigure(earlier), describeFigure(later), `    ${same}`];
}

function describeFigure({ year, file, figure }: PlacedFigure): string {
  const { text, label, id, line } = figure;
  return `  ${year}年 ${text}　${label}　id=${id}　${file}:${line}`;
}
