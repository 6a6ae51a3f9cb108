import { describe, expect, test } from 'vitest';
import { describeChart, lineCharts, yearsBetween } from './line-chart.ts';
import { figureRecordWith } from './record.fixture.ts';
import type { FigureRecord } from './record.ts';

/** Figures of one metric: year, text, value, and the unit if it is not 件. */
const figures = (...rows: [year: number, text: string, value: string, unit?: string][]) =>
  rows.map(([period, text, value, unit = '件']): FigureRecord =>
    figureRecordWith({
      period,
      text,
      value,
      unit,
      qualifier: /^[约近超]|余/.exec(text)?.[0] ?? '',
    }),
  );

const ten = figures(
  ...Array.from({ length: 10 }, (_, i): [number, string, string] => [
    2016 + i,
    `${(300 + i) * 1000}件`,
    String((300 + i) * 1000),
  ]),
);

describe('a line chart of one metric', () => {
  test('has a linear scale of time: a gap of three years is three times as wide', () => {
    const [chart] = lineCharts(
      figures([2020, '1件', '1'], [2021, '2件', '2'], [2024, '3件', '3'], [2025, '4件', '4']),
    );
    const [a, b, c, d] = chart!.points.map(({ x }) => x);
    expect(c! - b!).toBeCloseTo(3 * (b! - a!), 1);
    expect(d! - c!).toBeCloseTo(b! - a!, 1);
  });

  test('has a linear scale of values that starts at zero', () => {
    const [chart] = lineCharts(figures([2024, '300件', '300'], [2025, '600件', '600']));
    const [half, whole] = chart!.points.map(({ y }) => chart!.zero - y);
    expect(whole).toBeCloseTo(2 * half!, 1);
  });

  test('shows negative values below zero', () => {
    const [chart] = lineCharts(figures([2024, '-5%', '-5', '%'], [2025, '10%', '10', '%']));
    const [less, more] = chart!.points;
    expect(less!.y).toBeGreaterThan(chart!.zero);
    expect(more!.y).toBeLessThan(chart!.zero);
  });

  test('has gaps for years without a figure, and lists them', () => {
    const [chart] = lineCharts(
      figures([2018, '1件', '1'], [2020, '2件', '2'], [2021, '2件', '2'], [2025, '3件', '3']),
    );
    expect(chart!.segments.map(({ gap }) => gap)).toEqual([true, false, true]);
    expect(describeChart(chart!)).toBe(
      '单位：件。2018年1件，2020年2件，2021年2件，2025年3件。2019年、2022—2024年没有数字。',
    );
  });

  test('marks approximate figures', () => {
    const [chart] = lineCharts(
      figures([2023, '约80件', '80'], [2024, '近80件', '80'], [2025, '80件', '80']),
    );
    expect(chart!.points.map(({ approximate }) => approximate)).toEqual([true, true, false]);
  });

  test.each<[subject: string, rows: FigureRecord[]]>([
    ['zero in every year', figures([2024, '0件', '0'], [2025, '0件', '0'])],
    ['a fraction', figures([2024, '三分之二', '2/3', ''], [2025, '三分之一', '1/3', ''])],
    ['ten years', ten],
    ['two distant years', figures([1949, '1件', '1'], [2025, '2件', '2'])],
  ])('of %s stays within its bounds', (_subject, rows) => {
    const [chart] = lineCharts(rows);
    for (const { x, y } of chart!.points) {
      for (const position of [x, y, chart!.zero]) {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(100);
      }
    }
    expect(chart!.years.filter(({ labelled }) => labelled).length).toBeLessThanOrEqual(6);
  });

  test('labels its first and last year', () => {
    const [chart] = lineCharts(ten);
    const labelled = chart!.years.filter(({ labelled }) => labelled).map(({ year }) => year);
    expect(labelled.at(0)).toBe(2016);
    expect(labelled.at(-1)).toBe(2025);
    expect(chart!.years).toHaveLength(10);
  });

  test('labels the newest figure as written, and others if they have room', () => {
    const [chart] = lineCharts(
      figures(
        [2022, '约600万元', '6000000', '元'],
        [2023, '601万元', '6010000', '元'],
        [2024, '602万元', '6020000', '元'],
        [2025, '603万余元', '6030000', '元'],
      ),
    );
    const labels = chart!.points.filter(({ label }) => label).map(({ figure }) => figure.text);
    expect(labels).toEqual(['约600万元', '603万余元']);
  });
});

describe('figures of different units', () => {
  test('have one chart for each unit, the newest first', () => {
    const charts = lineCharts(
      figures(
        [2021, '95场', '95', '场'],
        [2022, '99场', '99', '场'],
        [2023, '60人', '60', '人'],
        [2024, '61人', '61', '人'],
        [2025, '62人', '62', '人'],
      ),
    );
    expect(charts.map(({ unit, points }) => [unit, points.length])).toEqual([
      ['人', 3],
      ['场', 2],
    ]);
  });

  test('have no chart if no unit occurs twice', () => {
    expect(lineCharts(figures([2024, '95场', '95', '场'], [2025, '60人', '60', '人']))).toEqual([]);
  });
});

test.each([
  [2020, 2021, ''],
  [2020, 2022, '2021年'],
  [2020, 2025, '2021—2024年'],
])('the years between %i and %i are: %s', (earlier, later, expected) => {
  const [a, b] = figures([earlier, '1件', '1'], [later, '2件', '2']);
  expect(yearsBetween(a!, b!)).toBe(expected);
});
