import { expect, test } from 'vitest';
import { divideFigures } from './table-pages.ts';
import { figureRecordWith as figure } from './record.fixture.ts';

const three = [
  figure({ id: 'a', period: 2024 }),
  figure({ id: 'b', period: 2025 }),
  figure({ id: 'c', period: null, date: '2024-04-07' }),
];
const shown = (pages: ReturnType<typeof divideFigures>) =>
  pages.map(({ name, section, path, figures }) => [
    name,
    section,
    path,
    figures.map(({ id }) => id).join(''),
  ]);

test('figures that fit stand on one page', () => {
  expect(divideFigures(three, 3)).toEqual([
    { year: null, section: null, name: null, path: '/figures/', figures: three },
  ]);
});

test('more figures than fit have a page a year, the newest first, and none is lost', () => {
  expect(shown(divideFigures(three, 2))).toEqual([
    ['2025', null, '/figures/', 'b'],
    ['2024', null, '/figures/2024/', 'ac'],
  ]);
});

test('a year with more figures than fit has a page a section, and news on pages of their own', () => {
  const of = (id: string, page: string, section: string) =>
    figure({ id, page, section, period: 2024 });
  const year = [
    of('a', '/2024/', '年度综述'),
    of('b', '/2024/huhang/', '护航'),
    of('c', '/2024/huhang/', '护航'),
    of('d', '/news/one/', '甲'),
    of('e', '/news/two/', '乙'),
    of('f', '/news/three/', '丙'),
    of('g', '/about/', '关于'),
  ];
  expect(shown(divideFigures([figure({ id: 'z', period: 2025 }), ...year], 2))).toEqual([
    ['2025', null, '/figures/', 'z'],
    ['2024/overview', '年度综述', '/figures/2024/', 'a'],
    ['2024/huhang', '护航', '/figures/2024/huhang/', 'bc'],
    ['2024/news', '新闻', '/figures/2024/news/', 'de'],
    ['2024/news/2', '新闻（2）', '/figures/2024/news/2/', 'f'],
    ['2024/about', '关于', '/figures/2024/about/', 'g'],
  ]);
  expect(shown(divideFigures(year, 2))[0]).toEqual(['2024/overview', '年度综述', '/figures/', 'a']);
});

test('a site without figures has an empty page', () => {
  expect(divideFigures([])).toEqual([
    { year: null, section: null, name: null, path: '/figures/', figures: [] },
  ]);
});
