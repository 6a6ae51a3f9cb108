import { expect, test } from 'vitest';
import { formatFault } from '../../../collections/fault.ts';
import { checkQuestions, parseQuestions } from './questions.ts';

const file = 'content/questions.yaml';
const PAGES = new Map([
  ['/2032/huhang/', { ids: new Set(['mediation', 'mediated']), aliases: { settled: 'mediated' } }],
  ['/news/fair/', { ids: new Set<string>(), aliases: {} }],
]);
const content = (source: string) => ({ file, path: 'questions.yaml', source });
const check = (source: string) => checkQuestions(content(source), PAGES).map(formatFault);
const entry = (query: string, answer = '/2032/huhang/#mediated') =>
  `- 问: ${query}\n  答: ${answer}\n`;

test('reads queries with one answer or several, and their kind', () => {
  const source = `# 提问\n${entry('调解多少件？')}\n- 问: tiaojie\n  答: [/2032/huhang/#mediated, /news/fair/]\n  类: 拼音\n`;
  expect(check(source)).toEqual([]);
  expect(parseQuestions(content(source)).questions).toEqual([
    { query: '调解多少件？', answers: ['/2032/huhang/#mediated'], kind: '', line: 2 },
    { query: 'tiaojie', answers: ['/2032/huhang/#mediated', '/news/fair/'], kind: '拼音', line: 5 },
  ]);
});

test.each([
  ['an empty file', ''],
  ['a number as a query', entry('666')],
  ['a heading as an answer', entry('调解', '/2032/huhang/#mediation')],
  [
    'answers below each other',
    '- 问: 调解\n  答:\n    - /2032/huhang/#mediated\n    - /news/fair/\n',
  ],
])('accepts %s', (_what, source) => {
  expect(check(source)).toEqual([]);
});

/** Each row: the fault, the text, the line of the fault, the message. */
test.each<[fault: string, source: string, line: number, message: RegExp]>([
  [
    'a page that does not exist',
    entry('调解', '/2031/huhang/#mediated'),
    2,
    /“\/2031\/huhang\/”没有这一页/,
  ],
  [
    'a page without its last slash',
    entry('调解', '/2032/huhang#mediated'),
    2,
    /末尾补上斜杠：\/2032\/huhang\/#mediated/,
  ],
  [
    'an id that does not exist',
    entry('调解', '/2032/huhang/#gone'),
    2,
    /“#gone”不在\/2032\/huhang\/上.*mediation、mediated/,
  ],
  [
    'a former id',
    entry('调解', '/2032/huhang/#settled'),
    2,
    /改过的id.*现在的：\/2032\/huhang\/#mediated/,
  ],
  ['an address of another site', entry('调解', 'https://a.example/#mediated'), 2, /不是本站的地址/],
  ['an address without its first slash', entry('调解', '2032/huhang/'), 2, /从斜线写起/],
  ['a query asked twice', entry('调解') + entry('调解'), 3, /“调解”在第1行已经问过/],
  [
    'a query asked twice in other writing',
    entry('Ｔiaojie') + entry('tiaojie'),
    3,
    /第1行已经问过/,
  ],
  ['an entry without a query', '- 答: /news/fair/', 1, /没有“问”/],
  ['an empty query', '- 问:\n  答: /news/fair/', 1, /没有“问”/],
  ['an entry without an answer', '- 问: 调解', 1, /没有“答”/],
  ['an answer that is a comment', '- 问: 调解\n  答: #mediated', 2, /没有“答”.*从斜线写起/],
  ['an empty list of answers', '- 问: 调解\n  答: []', 2, /没有“答”/],
  ['another field', `${entry('调解')}  注: 老问题\n`, 3, /没有“注”这一项/],
  ['a field written twice', `${entry('调解')}  答: /news/fair/\n`, 1, /写了两次/],
  ['a text in place of an entry', `${entry('调解')}- 调解多少件\n`, 3, /这一条没有“问”和“答”/],
  ['a mapping in place of the list', '问: 调解\n答: /news/fair/', 1, /以短横开头/],
  ['a full-width colon', '- 问：调解\n  答: /news/fair/', 1, /冒号是全角的.*：- 问: 调解/],
  [
    'no space behind a colon',
    '- 问: 调解\n  答:/news/fair/',
    2,
    /冒号后面没有空格.*：答: \/news\/fair\//,
  ],
  ['a colon in a query', '- 问: 欠薪: 多少\n  答: /news/fair/', 1, /半角单引号/],
])('reports %s with its line', (_fault, source, line, message) => {
  const found = check(source);
  expect(found.join('\n')).toMatch(message);
  expect(found.every((text) => text.startsWith(`${file}:${line} `))).toBe(true);
});

test('a fault does not end a build', () => {
  expect(checkQuestions(content('- 问: 调解'), PAGES).every(({ mild }) => mild)).toBe(true);
});

test('addresses are not checked on a site that cannot be read', () => {
  expect(checkQuestions(content(entry('调解', '/gone/')), null)).toEqual([]);
});
