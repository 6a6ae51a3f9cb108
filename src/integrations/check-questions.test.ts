import { expect, test } from 'vitest';
import { askQuestions, formatOutcome, holds } from './check-questions.ts';

const FILE = 'content/questions.yaml';
const LISTED = [
  { url: '/2032/huhang/#mediated', name: '调解劳动纠纷666件' },
  { url: '/2032/huhang/#mediation', name: '护航 › 调解' },
  { url: '/news/fair/#place', name: '交流会 › 地点' },
  { url: '/2032/nuanxin/', name: '暖心' },
];
const ask = (answers: string[], listed = LISTED) =>
  askQuestions([{ query: '调解', answers, kind: '', line: 7 }], async () => listed);

test.each([
  ['a figure', ['/2032/huhang/#mediated'], 1],
  ['a heading', ['/2032/huhang/#mediation'], 2],
  ['a page, by one of its places', ['/news/fair/'], 3],
  ['a page', ['/2032/nuanxin/'], 4],
  ['the best of several answers', ['/2032/nuanxin/', '/2032/huhang/#mediation'], 2],
  ['a page whose address begins alike', ['/2032/'], 0],
])('finds the rank of %s', async (_what, answers, rank) => {
  expect((await ask(answers))[0]?.rank).toBe(rank);
});

test.each([
  ['调解了多少', '/2031/huhang/#mediated', 1],
  ['调解了多少', '/2031/nuanxin/', 4],
  ['调解了多少', '/2033/huhang/#mediated', 0],
  ['调解了多少', '/2031/huhang/#other', 0],
  ['2031年调解了多少', '/2031/huhang/#mediated', 0],
  ['二〇三一年调解了多少', '/2031/huhang/#mediated', 0],
  ['去年调解了多少', '/2031/huhang/#mediated', 0],
])(
  '%s, answered by %s: the same place of a later report has rank %s',
  async (query, answer, rank) => {
    const question = { query, answers: [answer], kind: '', line: 7 };
    expect((await askQuestions([question], async () => LISTED))[0]?.rank).toBe(rank);
  },
);

test('a question holds if a right answer is among the first three', async () => {
  const held = async (answer: string) => (await ask([answer])).every(holds);
  expect(await held('/news/fair/')).toBe(true);
  expect(await held('/2032/nuanxin/')).toBe(false);
  expect(await held('/gone/')).toBe(false);
});

test('names each question whose first answer is wrong, and what came first', async () => {
  const format = async (answers: string[], listed = LISTED) =>
    formatOutcome(FILE, await ask(answers, listed))[0];
  expect(await format(['/2032/huhang/#mediation'])).toBe(
    `${FILE}:7 次序不对：“调解”应先找到 /2032/huhang/#mediation，它排在第2条；现在第一条是 /2032/huhang/#mediated 调解劳动纠纷666件。`,
  );
  expect(await format(['/2032/nuanxin/'])).toMatch(/:7 找不到了：.*它排在第4条；现在第一条是/);
  expect(await format(['/2031/', '/2030/'])).toMatch(/应先找到 \/2031\/ 或 \/2030\/，现在第一条是/);
  expect(await format(['/2031/'], [])).toMatch(/应先找到 \/2031\/，现在什么也没有找到。$/);
});

test('counts the outcomes', async () => {
  const checked = [
    ...(await ask(['/2032/huhang/#mediated'])),
    ...(await ask(['/news/fair/'])),
    ...(await ask(['/2031/'])),
  ];
  expect(formatOutcome(FILE, checked)).toHaveLength(3);
  expect(formatOutcome(FILE, checked).at(-1)).toBe(
    '3个问题：第一条就对的1个，前3条里有的1个，前3条里没有的1个。',
  );
});
