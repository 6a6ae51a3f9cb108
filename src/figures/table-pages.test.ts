import { expect, test } from 'vitest';
import { divideFigures } from './table-pages.ts';
import { figureRecordWith as figure } from './record.fixture.ts';

const three = [
  figure({ id: 'a', period: 2024 }),
  figure({ id: 'b', period: 2025 }),
  figure({ id: 'c', period: null, date: '2024-04-07' }),
];
const summarize = (pages: ReturnType<typeof divideFigures>) =>
  pages.map(({ name, section, path, figures }) => [
    name,
    section,
    path,
    figures.map(({ id }) => id).join(''),
  ]);

test('figures that fit share one page', () => {
  expect(divideFigures(three, 3)).toEqual([
    { year: null, section: null, name: null, path: '/figures/', figures: three },
  ]);
});

test('each year has a page if the figures do not fit on one, the newest year first', () => {
  expect(summarize(divideFigures(three, 2))).toEqual([
    ['2025', null, '/figures/', 'b'],
    ['2024', null, '/figures/2024/', 'ac'],
  ]);
});

test('each section has a page if the figures of a year do not fit on one, and news has pages of its own', () => {
  const figureOn = (id: string, page: string, section: string) =>
    figure({ id, page, section, period: 2024 });
  const year = [
    figureOn('a', '/2024/', '年度综述'),
    figureOn('b', '/2024/huhang/', '护航'),
    figureOn('c', '/2024/huhang/', '护航'),
    figureOn('d', '/news/one/', '甲'),
    figureOn('e', '/news/two/', '乙'),
    figureOn('f', '/news/three/', '丙'),
    figureOn('g', '/about/', '关于'),
  ];
  expect(summarize(divideFigures([figure({ id: 'z', period: 2025 }), ...year], 2))).toEqual([
    ['2025', null, '/figures/', 'z'],
    ['2024/overview', '年度综述', '/figures/2024/', 'a'],
    ['2024/huhang', '护航', '/figures/2024/huhang/', 'bc'],
    ['2024/news', '新闻', '/figures/2024/news/', 'de'],
    ['2024/news/2', '新闻（2）', '/figures/2024/news/2/', 'f'],
    ['2024/about', '关于', '/figures/2024/about/', 'g'],
  ]);
  expect(summarize(divideFigures(year, 2))[0]).toEqual([
    '2024/overview',
    '年度综述',
    '/figures/',
    'a',
  ]);
});

test('a site without figures has an empty page', () => {
  expect(divideFigures([])).toEqual([
    { year: null, section: null, name: null, path: '/figures/', figures: [] },
  ]);
});
