import { expect, test } from 'vitest';
import { addMetric, proposeMetrics, type EarlierFigure, type EarlierPage } from './earlier.ts';
import { importText } from './import-text.ts';
import { read } from './samples.fixture.ts';

const createFigure = (id: string, label: string, text: string, unit: string, metric?: string) =>
  ({ id, label, text, unit, ...(metric && { metric }) }) satisfies EarlierFigure;
const earlier: EarlierPage[] = [
  {
    year: 2031,
    slug: 'overview',
    title: '2031年度综述',
    figures: [createFigure('platforms', '签订集体合同的平台企业', '五大', '家', 'platforms')],
  },
  {
    year: 2031,
    slug: 'rights',
    title: '护航',
    figures: [
      createFigure('disputes-mediated', '调解劳动纠纷', '600件', '件', 'disputes'),
      createFigure('petitions', '处理信访件', '1100件', '件'),
      createFigure('loss-recovered', '为职工挽回经济损失', '3000万元', '元'),
      createFigure('platforms', '签订集体合同的平台企业', '5家', '家', 'platforms'),
      createFigure('lectures', '开展法治宣讲', '30场', '场'),
    ],
  },
];
const options = { target: { report: 2032 }, today: '2032-01-31', subject: '滨城市总工会', earlier };
const TEXT = `同心聚力谱新篇
推动六大平台企业签订集体合同。
护航
坚守维权底线 筑牢和谐防线
全年调解劳动纠纷666件，为职工挽回经济损失3184万元；处理信访1251件，追回欠薪482万余元。推动7家平台企业签订集体合同，举办文体活动30场。`;

test('a figure of the same measure as in an earlier report keeps id, label and metric, and its page keeps the slug', async () => {
  const { drafts } = importText(TEXT, options);
  expect(drafts.map(({ path }) => path)).toEqual([
    'report/2032/overview.mdx',
    'report/2032/rights.mdx',
  ]);
  const figures = (await Promise.all(drafts.map(read))).flatMap((draft) => draft.figures);
  expect(figures.map(({ text, id, unit }) => [text, id, unit])).toEqual([
    ['六大', 'platforms', '家'],
    ['666件', 'disputes-mediated', '件'],
    ['3184万元', 'loss-recovered', '元'],
    ['1251件', 'petitions', '件'],
    ['482万余元', 'zhuihui-qianxin', '元'],
    ['7家', 'platforms', '家'],
    ['30场', 'wenti-huodong', '场'],
  ]);
  expect(drafts[1]?.text).toContain('label="调解劳动纠纷" metric="disputes">666件');
  expect(drafts[1]?.pairs.join('\n')).toContain(
    '666件沿用了2031年的 id disputes-mediated 和 metric disputes（“调解劳动纠纷”，那一年是600件）',
  );
});

test('a figure without a metric gets one in both years, and the report says so', () => {
  const { drafts, newMetrics } = importText(TEXT, options);
  expect(drafts[1]?.text).toContain('label="处理信访件" metric="petitions">1251件');
  const path = 'report/2031/rights.mdx';
  expect(newMetrics).toEqual([
    { path, id: 'loss-recovered', metric: 'loss-recovered' },
    { path, id: 'petitions', metric: 'petitions' },
  ]);
  expect(drafts[1]?.pairs.join('\n')).toContain('2031年的那一处也补上了 metric');
  const source =
    '<Figure id="petitions-2" label="甲">1件</Figure><Figure\tlabel="乙" id="petitions" unit="件">2</Figure>';
  expect(addMetric(source, newMetrics[1]!)).toBe(
    source.replace('unit="件">', 'unit="件" metric="petitions">'),
  );
  expect(addMetric(addMetric(source, newMetrics[1]!), newMetrics[1]!)).toBe(
    addMetric(source, newMetrics[1]!),
  );
});

test('a proposed metric is the name of one figure only', () => {
  const figure = (id: string, metric?: string) => createFigure(id, id, '1件', '件', metric);
  const page = (slug: string, figures: EarlierFigure[]) => ({
    year: 2031,
    slug,
    title: slug,
    figures,
  });
  const pages = proposeMetrics([
    page('a', [figure('x'), figure('y'), figure('z')]),
    page('b', [figure('x'), figure('w', 'y'), figure('v', 'v')]),
  ]);
  expect(pages.flatMap(({ figures }) => figures.map(({ metric }) => metric))).toEqual([
    ...['a-x', 'a-y', 'z'],
    ...['b-x', 'y', 'v'],
  ]);
});

test('a metric with two values in one report is written only once', () => {
  const { drafts } = importText(TEXT, options);
  expect(drafts[0]?.text).toContain('metric="platforms">六大');
  expect(drafts[1]?.pairs.join('\n')).toContain(
    '7家沿用了2031年的 id platforms（“签订集体合同的平台企业”，那一年是5家），没有写 metric',
  );
  expect(drafts[1]?.text).toContain('label="签订集体合同的平台企业">7家');
});
