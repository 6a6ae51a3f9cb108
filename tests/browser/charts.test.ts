import { expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { setTextSize, type TextSize } from '../helpers/layout.ts';

const stage = useStage(inject('site'));

/** A chart as Chromium draws it: the ends of each bar, and the marks of the axis with their labels, in pixels from zero. */
function readChart(page: Awaited<ReturnType<typeof stage.open>>) {
  return page.locator('.chart').evaluate((chart) => {
    const left = chart.querySelector('.bar-axis')!.getBoundingClientRect().left;
    const end = (line: Element) => line.getBoundingClientRect().right - left;
    return {
      bars: [...chart.querySelectorAll('tr')].map((row) => ({
        text: row.querySelector('a')!.textContent.replaceAll('\u2060', ''),
        ends: [...row.querySelectorAll('line')].map(end),
        isOpen: row.querySelector('path') !== null,
        note: row.querySelector('small')?.textContent ?? '',
      })),
      ticks: [...chart.querySelectorAll('.bar-axis text')].map((label) => ({
        label: label.textContent,
        at: end(label.previousElementSibling!),
      })),
      legend: chart.lastElementChild!.textContent,
    };
  });
}

test('bars are to scale with their axis: solid up to the lower bound, striped up to the upper bound', async () => {
  const page = await stage.open('2025/huhang/');
  const { bars, ticks, legend } = await readChart(page);
  expect(ticks.map(({ label }) => label)).toEqual(['0', '2000万', '4000万元']);
  const pixelsPer10Thousand = ticks[2]!.at / 4000;
  const values = bars.map(({ text, ends }) => [text, ends.map((end) => end / pixelsPer10Thousand)]);
  const near = (value: number) => expect.closeTo(value, -1);
  expect(values).toEqual([
    ['4608万元', [near(4608)]],
    ['3572万元', [near(3572)]],
    ['900余万元', [near(900), near(1000)]],
    ['536万余元', [near(536), near(537)]],
  ]);
  expect(bars.map(({ note }) => note)).toEqual(['', '', '900万元至1000万元', '536万元至537万元']);
  expect(legend).toContain('单位：元；竖纹：可能的范围。据《灯塔照着码头 工会陪着职工》');
});

test('a bar without an upper bound ends in an arrow, and words say “at least”', async () => {
  const { bars, legend } = await readChart(await stage.open('2025/nuanxin/'));
  expect(bars).toMatchObject([
    { text: '超26万人次', isOpen: true, note: '至少26万人次' },
    { text: '4.2万人次', isOpen: false, note: '' },
  ]);
  expect(legend).toContain('箭头：可能更多');
});

test('a figure of which only the upper bound is known has no solid bar', async () => {
  const page = await stage.open('2025/funeng/');
  const dashes = await page
    .locator('.chart tr:first-child line')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke-dasharray')));
  expect(dashes).toEqual(['2 3']);
  expect((await readChart(page)).bars[0]).toMatchObject({ note: '最多70万人次', isOpen: false });
});

test('a chart stands at the end of its part, and links to figures of other pages', async () => {
  const page = await stage.open('2025/huhang/');
  const order = await page
    .locator('article :is(h2, .chart)')
    .evaluateAll((all) => all.map((element) => element.id || element.className));
  expect(order.slice(order.indexOf('mediation'), order.indexOf('source'))).toEqual([
    'mediation',
    'chart',
    'petitions',
  ]);
  const links = await page
    .locator('.chart a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual([
    '/2025/nuanxin/#medical-aid',
    '#loss-recovered',
    '/2025/nuanxin/#relief-paid',
    '#wages-recovered',
  ]);
});

test.each<TextSize>(['', 'medium', 'large'])(
  'no labels of an axis overlap on a phone (%s)',
  async (size) => {
    for (const path of ['2025/huhang/', '2025/nuanxin/', '2025/funeng/']) {
      const page = await stage.open(path, { viewport: { width: 320, height: 780 } });
      await setTextSize(page, size);
      const boxes = await page.locator('.bar-axis text').evaluateAll((labels) =>
        labels.map((label) => {
          const { left, right } = label.getBoundingClientRect();
          return { left, right };
        }),
      );
      const width = 320;
      for (const [i, { left, right }] of boxes.entries()) {
        expect([path, left > (boxes[i - 1]?.right ?? 0), right < width]).toEqual([
          path,
          true,
          true,
        ]);
      }
    }
  },
);

test('the title of a chart is found as a place of its own, its figures and the next part are not filed under it', async () => {
  const page = await stage.open(`search/?q=${encodeURIComponent('四笔钱')}`);
  await page.locator('.results a').first().waitFor();
  const links = () =>
    page
      .locator('.results a[href*="/2025/huhang/"]')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).hash));
  expect(await links()).toContain('#chart');
  for (const query of ['4608万元', '536万余元', '讨回欠薪']) {
    await page.goto(`${stage.url}search/?q=${encodeURIComponent(query)}`);
    await page.locator('#search-results[aria-busy="false"] .results a').first().waitFor();
    expect([query, (await links()).filter((hash) => hash === '#chart')]).toEqual([query, []]);
  }
});
