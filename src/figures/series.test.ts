import { expect, test } from 'vitest';
import { figureRecordWith } from './record.fixture.ts';
import type { FigureRecord } from './record.ts';
import { groupSeries, seriesId, yearly } from './series.ts';

const metric = 'disputes-mediated';
const mediated = (period: number, text: string, value: string, more: Partial<FigureRecord> = {}) =>
  figureRecordWith({ metric, period, text, value, unit: '件', qualifier: '', ...more });

test('a metric of one year is no series', () => {
  expect(groupSeries([mediated(2025, '1件', '1'), mediated(2025, '2件', '2')])).toEqual([]);
  expect(
    groupSeries([figureRecordWith({ metric: null }), figureRecordWith({ period: 2024 })]),
  ).toEqual([]);
});

const lineIds = (...figures: FigureRecord[]) =>
  yearly(groupSeries(figures)[0]!).map(({ id }) => id);

test('a line has one figure for each year, on the page that has the metric in most years', () => {
  const overview = { page: '/2025/' };
  expect(
    lineIds(
      mediated(2025, '约670件', '670', { id: 'in-overview', ...overview }),
      mediated(2025, '666件', '666', { id: 'b' }),
      mediated(2024, '600件', '600', { id: 'a', page: '/2024/huhang/' }),
    ),
  ).toEqual(['a', 'b']);
});

test('a figure in the report of its own year comes before one in a later report', () => {
  const later = mediated(2024, '601件', '601', { id: 'looking-back', page: '/2025/huhang/' });
  const inOwnReport = mediated(2024, '600件', '600', { id: 'a', page: '/2024/huhang/' });
  const newest = mediated(2025, '666件', '666', { id: 'b' });
  expect(lineIds(newest, later, inOwnReport)).toEqual(['a', 'b']);
  expect(lineIds(newest, later)).toEqual(['looking-back', 'b']);
});

test.each([
  ['disputes-mediated', 'metric-disputes-mediated'],
  ['调解 纠纷', 'metric-调解-纠纷'],
])('the id of the series %s is %s', (name, id) => {
  expect(seriesId(name)).toBe(id);
});
