import { expect, test } from 'vitest';
import { figuresPages } from './pages.ts';
import { figureRecordWith as figure } from './record.fixture.ts';

const three = [
  figure({ id: 'a', period: 2024 }),
  figure({ id: 'b', period: 2025 }),
  figure({ id: 'c', period: null, date: '2024-04-07' }),
];

test('figures that fit stand on one page', () => {
  expect(figuresPages(three, 3)).toEqual([{ year: null, path: '/figures/', figures: three }]);
});

test('more figures than fit have a page a year, the newest first, and none is lost', () => {
  const pages = figuresPages(three, 2).map(({ year, path, figures }) => [
    year,
    path,
    figures.map(({ id }) => id),
  ]);
  expect(pages).toEqual([
    ['2025', '/figures/', ['b']],
    ['2024', '/figures/2024/', ['a', 'c']],
  ]);
});

test('a site without figures has an empty page', () => {
  expect(figuresPages([])).toEqual([{ year: null, path: '/figures/', figures: [] }]);
});
