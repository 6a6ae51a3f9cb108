import { expect, test } from 'vitest';
import { findComparable, groupByMetric, type ReportFigure, type ReportPage } from './comparable.ts';
import { writeMetricsReport } from './metrics-report.ts';

const createFigure = (
  id: string,
  sentence: string,
  text: string,
  label: string,
  metric?: string,
): ReportFigure => {
  const unit = text.replace(/[\d.万]/g, '');
  const offset = sentence.indexOf(text);
  return { id, label, text, unit, line: 20, sentence, offset, ...(metric && { metric }) };
};
const createPage = (year: number, slug: string, figures: ReportFigure[]): ReportPage => ({
  year,
  slug,
  title: slug,
  file: `content/report/${year}/${slug}.mdx`,
  figures,
});
const earlier = [
  createFigure('fairs', '举办招聘会7场。', '7场', '招聘会'),
  createFigure('posts', '提供岗位9万个。', '9万个', '提供岗位', 'posts'),
  createFigure('visits', '走访企业30家。', '30家', '走访企业', 'visits'),
  createFigure('aid', '发放补助5万元。', '5万元', '发放补助'),
];
const later = [
  createFigure('job-fairs', '举办招聘会8场。', '8场', '招聘会'),
  createFigure('jobs', '提供岗位10万个。', '10万个', '提供岗位'),
  createFigure('visited', '走访企业40家。', '40家', '走访企业', 'visits'),
  createFigure('aid', '救助资金6万元。', '6万元', '救助资金'),
  createFigure('aid-workers', '救助职工6名。', '6名', '发放补助'),
];
const pages = [createPage(2031, 'nuanxin', earlier), createPage(2032, 'nuanxin', later)];

test('figures of two years are comparable by label and unit, or by id, unless they have a common metric', () => {
  const found = findComparable(pages).map(
    (pair) => [pair.earlier.figure.id, pair.later.figure.id, pair.metric] as const,
  );
  expect(found.toSorted()).toEqual([
    ['aid', 'aid', 'aid'],
    ['fairs', 'job-fairs', 'fairs'],
    ['posts', 'jobs', 'posts'],
  ]);
});

test('only figures of the same page, and of reports that follow each other, are comparable', () => {
  const other = createPage(2032, 'huhang', later);
  expect(findComparable([pages[0]!, other])).toEqual([]);
  expect(findComparable([pages[0]!, other, createPage(2033, 'nuanxin', later)])).toEqual([]);
  expect(findComparable([pages[0]!])).toEqual([]);
});

test('a figure of another year is not that of its report', () => {
  const past = [{ ...later[0]!, period: 2031 }];
  expect(findComparable([pages[0]!, createPage(2032, 'nuanxin', past)])).toEqual([]);
});

test('the report names each figure with its year, file and line, and the metric to write', () => {
  const report = writeMetricsReport(pages, groupByMetric(pages), findComparable(pages));
  expect(report).toContain(`## 在比较的（1个 metric）
visits
  2031年 30家　走访企业　id=visits　content/report/2031/nuanxin.mdx:20
  2032年 40家　走访企业　id=visited　content/report/2032/nuanxin.mdx:20
`);
  expect(report).toContain(`不用改）
posts
  2031年 9万个　提供岗位　id=posts　content/report/2031/nuanxin.mdx:20

## 像是`);
  expect(report).toContain('两处都写 metric="fairs"');
  expect(report).toContain('2032年的那一处也写 metric="posts"');
});

test('one report alone, or none, is said to be so', () => {
  expect(writeMetricsReport([], new Map(), [])).toContain('还没有年报。');
  expect(writeMetricsReport([pages[0]!], new Map(), [])).toContain('只有一年');
});
