import { expect, test } from 'vitest';
import { offerYears } from './year-switch.ts';

const reports = (count: number) => Array.from({ length: count }, (_, i) => ({ period: 2025 - i }));
const offered = (count: number, period: number) =>
  offerYears(reports(count), period).map((report) => report.period);
const years = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, i) => from - i);

test.each([1, 2, 3, 4, 11, 12])('offers all of %i years', (count) => {
  for (const { period } of reports(count)) {
    expect(offered(count, period)).toEqual(years(2025, 2026 - count));
  }
});

test.each([
  [2025, years(2025, 2014)],
  [2022, years(2025, 2014)],
  [2018, years(2025, 2014)],
  [2017, [...years(2025, 2023), ...years(2021, 2013)]],
  [2000, [...years(2025, 2023), ...years(2004, 1996)]],
  [1980, [...years(2025, 2023), ...years(1984, 1976)]],
  [1976, [...years(2025, 2023), ...years(1984, 1976)]],
])('%i offers the newest of fifty years and those around it', (period, expected) => {
  expect(offered(50, period)).toEqual(expected);
});

test('a page offers its own year exactly once', () => {
  for (const { period } of reports(40)) {
    expect(offered(40, period).filter((year) => year === period)).toHaveLength(1);
    expect(new Set(offered(40, period)).size).toBe(12);
  }
});
