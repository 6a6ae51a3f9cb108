import { expect, test } from 'vitest';
import { figureRecordWith } from '../figures/record.fixture.ts';
import { drawGlance } from './glance-svg.ts';
import { measure } from './line-breaks.ts';

test('the mark of an open end stands clear of its number', () => {
  const text = '超23万人次';
  const figure = figureRecordWith({ text, value: '230000', lower: '230000', upper: null });
  const { svg } = drawGlance({
    eyebrow: '滨工年报',
    title: '2025年一图读懂',
    headline: '灯塔照着码头',
    parts: [
      {
        seal: '暖心',
        name: '暖心',
        headline: '难处有人问',
        groups: [{ title: '招聘', form: 'number', figures: [figure] }],
      },
    ],
    source: '据《灯塔照着码头》。',
    address: 'https://report.example/2025/at-a-glance/',
  });
  const number = new RegExp(`<text x="([\\d.]+)" y="[\\d.]+" font-size="(\\d+)"[^>]*>${text}<`);
  const [, x, size] = number.exec(svg)!;
  const marks = [...svg.slice(number.exec(svg)!.index).matchAll(/<path d="M([\d.]+) /g)];
  expect(marks).toHaveLength(2);
  expect(Number(marks[0]?.[1])).toBeGreaterThanOrEqual(
    Number(x) + measure(text) * Number(size) + 8,
  );
});
