import { expect, test } from 'vitest';
import { findChange, describeChange, seriesId, groupSeries, yearly } from './over-years.ts';
import { figureRecordWith } from './record.fixture.ts';
import type { FigureRecord } from './record.ts';

const metric = 'disputes-mediated';
const mediated = (period: number, text: string, value: string, more: Partial<FigureRecord> = {}) =>
  figureRecordWith({ metric, period, text, value, unit: '件', qualifier: '', ...more });

function words(later: FigureRecord, ...others: FigureRecord[]): string | null {
  const [series] = groupSeries([later, ...others]);
  const change = series && findChange(later, series);
  return change ? describeChange(change) : null;
}

test.each<[claim: string, later: FigureRecord, earlier: FigureRecord, expected: string]>([
  [
    'a rise',
    mediated(2026, '666件', '666'),
    mediated(2025, '600件', '600'),
    '比2025年的600件增加66件，增长11%',
  ],
  [
    'a fall',
    mediated(2026, '600件', '600'),
    mediated(2025, '666件', '666'),
    '比2025年的666件减少66件，下降9.9%',
  ],
  ['no change', mediated(2026, '666件', '666'), mediated(2025, '666件', '666'), '与2025年持平'],
  [
    'an approximate rise, said so',
    mediated(2026, '近80万件', '800000', { qualifier: '近' }),
    mediated(2025, '65万件', '650000'),
    '比2025年的65万件约增加15万件，约增长23.1%',
  ],
  [
    'an exact difference of money',
    mediated(2026, '3184.5万元', '31845000', { unit: '元' }),
    mediated(2025, '2982.4321万元', '29824321', { unit: '元' }),
    '比2025年的2982.4321万元增加202.0679万元，增长6.8%',
  ],
  [
    'decimals that floats would spoil, and a rate too small to tell',
    mediated(2026, '0.3万件', '3000.3'),
    mediated(2025, '0.1万件', '3000.1'),
    '比2025年的0.1万件增加0.2件',
  ],
  [
    'per cent in points',
    mediated(2026, '95.5%', '95.5', { unit: '%' }),
    mediated(2025, '93%', '93', { unit: '%' }),
    '比2025年的93%增加2.5个百分点',
  ],
  [
    'units that cannot be compared',
    mediated(2026, '666人', '666', { unit: '人' }),
    mediated(2025, '600件', '600'),
    '2025年为600件，单位或写法不同，不作比较',
  ],
  [
    'a start from nothing, without a rate',
    mediated(2026, '6件', '6'),
    mediated(2025, '0件', '0'),
    '比2025年的0件增加6件',
  ],
])('%s', (_claim, later, earlier, expected) => {
  expect(words(later, earlier)).toBe(expected);
});

test('a figure is held against the last year that has its measure, not against a later one', () => {
  const years = [
    mediated(2027, '700件', '700'),
    mediated(2026, '666件', '666'),
    mediated(2023, '500件', '500'),
    mediated(2024, '600件', '600'),
  ];
  const [series] = groupSeries(years);
  expect(series?.figures.map(({ period }) => period)).toEqual([2027, 2026, 2024, 2023]);
  expect(findChange(years[1]!, series!)?.earlier.period).toBe(2024);
  expect(findChange(years[2]!, series!)).toBeNull();
});

test('where a year says it twice, the section of the same name counts', () => {
  const overview = mediated(2025, '约600件', '600', { section: '综述' });
  const section = mediated(2025, '612件', '612');
  expect(words(mediated(2026, '666件', '666'), overview, section)).toMatch(/^比2025年的612件/);
});

test('a measure of one year makes no series', () => {
  expect(groupSeries([mediated(2025, '1件', '1'), mediated(2025, '2件', '2')])).toEqual([]);
  expect(
    groupSeries([figureRecordWith({ metric: null }), figureRecordWith({ period: 2024 })]),
  ).toEqual([]);
});

const lineOf = (...figures: FigureRecord[]) => yearly(groupSeries(figures)[0]!).map(({ id }) => id);

test('a line has one figure a year, from the oldest, of the place that has the measure in most years', () => {
  const overview = { page: '/2025/' };
  expect(
    lineOf(
      mediated(2025, '约670件', '670', { id: 'in-overview', ...overview }),
      mediated(2025, '666件', '666', { id: 'b' }),
      mediated(2024, '600件', '600', { id: 'a', page: '/2024/huhang/' }),
    ),
  ).toEqual(['a', 'b']);
});

test('what a report said of its own year counts before what a later one said of it', () => {
  const later = mediated(2024, '601件', '601', { id: 'looking-back', page: '/2025/huhang/' });
  const own = mediated(2024, '600件', '600', { id: 'a', page: '/2024/huhang/' });
  const newest = mediated(2025, '666件', '666', { id: 'b' });
  expect(lineOf(newest, later, own)).toEqual(['a', 'b']);
  expect(words(newest, later, own)).toMatch(/^比2024年的600件/);
  expect(lineOf(newest, later)).toEqual(['looking-back', 'b']);
});

test('overviews of two years are held against each other, though their titles name the year', () => {
  const [newest, section, overview] = [
    mediated(2025, '666件', '666', { page: '/2025/', section: '2025年度综述' }),
    mediated(2024, '约600件', '600', { page: '/2024/huhang/' }),
    mediated(2024, '599件', '599', { page: '/2024/', section: '2024年度综述' }),
  ];
  expect(words(newest, section, overview)).toMatch(/^比2024年的599件/);
});

test.each([
  ['disputes-mediated', 'metric-disputes-mediated'],
  ['调解 纠纷', 'metric-调解-纠纷'],
])('the place of the measure %s is %s', (name, id) => {
  expect(seriesId(name)).toBe(id);
});
