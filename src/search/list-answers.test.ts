import { expect, test } from 'vitest';
import { listAnswers } from './list-answers.ts';
import { readQuery } from './query.ts';
import type { Figure, Page } from './records.ts';
import type { Offer } from './related/rank-page.ts';
import { createAnswer, type Answer } from './answer.ts';

const figure = (id: string): Figure => ({
  url: `/2032/huhang/#${id}`,
  label: '调解劳动纠纷',
  text: '666件',
  sentence: '调解劳动纠纷666件。',
  section: '护航',
  heading: '调解',
  value: '666',
  unit: '件',
  period: '2032',
});
const page: Page = {
  name: '护航',
  kind: '年报',
  period: '2032',
  blocks: [
    ['', '', '这一章写调解。'],
    ['mediation', '调解', '全年调解劳动纠纷666件。'],
    ['other', '其他', '信访。'],
  ],
  figures: [],
};
const answer = (parts: Partial<Answer>, text = '调解'): Answer => ({
  ...createAnswer(readQuery(text, new Map())),
  ...parts,
});
const offer = (url: string, found: Pick<Offer, 'figure' | 'place'>): Offer => ({
  url,
  score: 1,
  coverage: 1,
  pieces: ['调解'],
  reason: '',
  ...found,
});
const hit = { url: '/2032/huhang/', at: 0, data: async () => page };

test('lists figures, places of pages, near figures, then related answers', () => {
  const listed = listAnswers(
    answer({ figures: [figure('a')], pages: [hit], near: [figure('b')] }),
    [page],
    [
      offer('/2032/huhang/#c', { figure: figure('c') }),
      offer('/2032/#d', { place: { ...page, name: '综述', blocks: [['d', '概况', '调解。']] } }),
    ],
  );
  expect(listed).toEqual([
    { url: '/2032/huhang/#a', name: '调解劳动纠纷666件' },
    { url: '/2032/huhang/', name: '护航' },
    { url: '/2032/huhang/#mediation', name: '护航 › 调解' },
    { url: '/2032/huhang/#b', name: '调解劳动纠纷666件' },
    { url: '/2032/huhang/#c', name: '调解劳动纠纷666件' },
    { url: '/2032/#d', name: '综述 › 概况' },
  ]);
});

test('lists a page by its title if the text does not hold the query', () => {
  expect(listAnswers(answer({ pages: [hit] }, '护航'), [page], [])).toEqual([
    { url: '/2032/huhang/', name: '护航' },
  ]);
});

test('lists an address once, at its first place', () => {
  const offers = [offer('/2032/huhang/#b', { figure: figure('b') })];
  const listed = listAnswers(answer({ figures: [figure('b'), figure('a')] }), [], offers);
  expect(listed.map(({ url }) => url)).toEqual(['/2032/huhang/#b', '/2032/huhang/#a']);
});
