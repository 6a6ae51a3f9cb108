import { expect, test } from 'vitest';
import { describeChange, findChange } from './changes.ts';
import { figureRecordWith } from './record.fixture.ts';
import type { FigureRecord } from './record.ts';
import { groupSeries } from './series.ts';

const metric = 'disputes-mediated';
const mediated = (period: number, text: string, value: string, more: Partial<FigureRecord> = {}) =>
  figureRecordWith({ metric, period, text, value, unit: '件', qualifier: '', ...more });

function describe(later: FigureRecord, ...others: FigureRecord[]): string | null {
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
    'an approximate rise',
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
    'decimals that floating point would change, and a rate of almost zero',
    mediated(2026, '0.3万件', '3000.3'),
    mediated(2025, '0.1万件', '3000.1'),
    '比2025年的0.1万件增加0.2件',
  ],
  [
    'a percentage in points',
    mediated(2026, '95.5%', '95.5', { unit: '%' }),
    mediated(2025, '93%', '93', { unit: '%' }),
    '比2025年的93%增加2.5个百分点',
  ],
  [
    'two ratios',
    mediated(2026, '2.2∶1', '', { value: null, parts: ['2.2', '1'], unit: '', kind: 'ratio' }),
    mediated(2025, '2.3∶1', '', { value: null, parts: ['2.3', '1'], unit: '', kind: 'ratio' }),
    '2025年为2.3∶1，比不算增减',
  ],
  [
    'multiples, without a percentage of a multiple',
    mediated(2026, '4倍', '4', { unit: '倍', kind: 'multiple' }),
    mediated(2025, '3倍', '3', { unit: '倍', kind: 'multiple' }),
    '比2025年的3倍增加1倍',
  ],
  [
    'different units',
    mediated(2026, '666人', '666', { unit: '人' }),
    mediated(2025, '600件', '600'),
    '2025年为600件，单位或写法不同，不作比较',
  ],
  [
    'a rise from zero, without a rate',
    mediated(2026, '6件', '6'),
    mediated(2025, '0件', '0'),
    '比2025年的0件增加6件',
  ],
])('describes %s', (_claim, later, earlier, expected) => {
  expect(describe(later, earlier)).toBe(expected);
});

test('a figure is compared with the last earlier year that has its metric', () => {
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

test('if a year has two figures, the one in the section of the same name is used', () => {
  const overview = mediated(2025, '约600件', '600', { section: '综述' });
  const section = mediated(2025, '612件', '612');
  expect(describe(mediated(2026, '666件', '666'), overview, section)).toMatch(/^比2025年的612件/);
});

test('a figure in the report of its own year comes before one in a later report', () => {
  const later = mediated(2024, '601件', '601', { page: '/2025/huhang/' });
  const inOwnReport = mediated(2024, '600件', '600', { page: '/2024/huhang/' });
  const newest = mediated(2025, '666件', '666');
  expect(describe(newest, later, inOwnReport)).toMatch(/^比2024年的600件/);
});

test('the overviews of two years are compared, although their titles differ by the year', () => {
  const [newest, section, overview] = [
    mediated(2025, '666件', '666', { page: '/2025/', section: '2025年度综述' }),
    mediated(2024, '约600件', '600', { page: '/2024/huhang/' }),
    mediated(2024, '599件', '599', { page: '/2024/', section: '2024年度综述' }),
  ];
  expect(describe(newest, section, overview)).toMatch(/^比2024年的599件/);
});
