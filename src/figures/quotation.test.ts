import { describe, expect, test } from 'vitest';
import {
  applyPeriod,
  completeSentence,
  describeUnknown,
  findPlace,
  listAuthors,
  nameSource,
} from './quotation.ts';

const page = { when: '2025年', place: '泉州' };

test('a figure of another year is quoted with its own', () => {
  expect(applyPeriod(page, 2024)).toEqual({ ...page, when: '2024年' });
  expect(applyPeriod(page, '2024')).toEqual({ ...page, when: '2024年' });
});

test.each([null, ''])('a figure without a year (%j) is quoted with that of its page', (period) => {
  expect(applyPeriod(page, period)).toEqual(page);
});

describe('a sentence that is copied', () => {
  test.each([
    ['an item of a list', '新增大国工匠2名；', '2名', '2025年，泉州：新增大国工匠2名。'],
    ['the last item', '新建工匠型班组50个。', '50个', '2025年，泉州：新建工匠型班组50个。'],
    ['an item without a mark', '资助学子166名', '166名', '2025年，泉州：资助学子166名。'],
    [
      'a sentence of its year',
      '2025年，调解纠纷有666件。',
      '666件',
      '泉州：2025年，调解纠纷有666件。',
    ],
    ['a sentence of its place', '泉州在全省首办8场。', '8场', '2025年，泉州在全省首办8场。'],
    ['a sentence of both', '2025年，泉州办了8场。', '8场', '2025年，泉州办了8场。'],
    [
      'a sentence that ends in a quotation',
      '他说：“办了8场。”',
      '8场',
      '2025年，泉州：他说：“办了8场。”',
    ],
    ['a name of the place', '新增泉州工匠45名；', '45名', '2025年，泉州：新增泉州工匠45名。'],
    ['a cell with nothing but the figure', '45名', '45名', '2025年，泉州：新增工匠：45名。'],
  ])('names year and place: %s', (_what, sentence, text, expected) => {
    expect(completeSentence({ sentence, text, label: '新增工匠' }, page)).toBe(expected);
  });

  test('of a page without year and place keeps its words', () => {
    const figure = { sentence: '共有5家；', text: '5家', label: '企业' };
    expect(completeSentence(figure, { when: '', place: '' })).toBe('共有5家。');
  });
});

const source = { title: '细耕“泉工”品牌', byline: '融媒体记者 龚翠玲 · 通讯员 许志馨 李亮' };

test.each<[Parameters<typeof nameSource>[0], string, string]>([
  [source, '《细耕“泉工”品牌》（龚翠玲、许志馨、李亮）', '来源未注明刊物和日期'],
  [
    { ...source, publication: '泉州晚报', page: 'A03', date: new Date('2026-01-02') },
    '《细耕“泉工”品牌》（龚翠玲、许志馨、李亮），《泉州晚报》2026年1月2日A03版',
    '',
  ],
  [
    { ...source, date: new Date('2026-01-02') },
    '《细耕“泉工”品牌》（龚翠玲、许志馨、李亮），2026年1月2日',
    '来源未注明刊物',
  ],
])('a source is named with what is known of it', (known, name, unknown) => {
  expect(nameSource(known)).toBe(name);
  expect(describeUnknown(known)).toBe(unknown);
});

test.each([
  ['融媒体记者 龚翠玲 · 通讯员 郭喜忠', '龚翠玲、郭喜忠'],
  ['记者 周海平', '周海平'],
  ['原文未署名', '原文未署名'],
  ['通讯员', '通讯员'],
])('the authors of “%s” are %s', (byline, authors) => {
  expect(listAuthors(byline)).toBe(authors);
});

test.each([
  ['泉州市总工会', '泉州'],
  ['滨城市总工会', '滨城'],
  ['泉州市丰泽区总工会', '泉州市丰泽'],
  ['福建省总工会', '福建'],
  ['全国总工会', '全国总工会'],
])('%s belongs to %s', (organisation, place) => {
  expect(findPlace(organisation)).toBe(place);
});
