import { expect, test } from 'vitest';
import { formatFault } from '../../../collections/fault.ts';
import { checkTerms, parseTerms } from './terms.ts';

const file = 'content/terms.yaml';
const content = (source: string) => ({ file, path: 'terms.yaml', source });
const PLACE = { path: '/2032/huhang/', id: 'mediation', heading: '调解' };
const findPlaces = (term: string) => (['“五进”', '“七巧”'].includes(term) ? [PLACE] : []);
const check = (source: string) => checkTerms(content(source), findPlaces).map(formatFault);
const GOOD = '- 词: “五进”\n  id: five\n';

test('reads terms, with what the source says of them', () => {
  const source = `# 词语\n${GOOD}- 词: “七巧”\n  id: seven\n  说: 一种竞赛。\n`;
  expect(check(source)).toEqual([]);
  expect(parseTerms(content(source)).terms).toEqual([
    { term: '“五进”', id: 'five', meaning: '', line: 2 },
    { term: '“七巧”', id: 'seven', meaning: '一种竞赛。', line: 4 },
  ]);
});

test('accepts an empty file', () => {
  expect(check('')).toEqual([]);
});

/** Each row: the fault, the text, the line of the fault, the message. */
test.each<[fault: string, source: string, line: number, message: RegExp]>([
  ['a term that stands nowhere', `${GOOD}- 词: “八仙”\n  id: eight\n`, 3, /正文里没有“八仙”.*删去/],
  ['an unknown field', `${GOOD}  注: 甲\n`, 3, /没有“注”这一项.*只有/],
  ['a term listed twice', `${GOOD}- 词: “五进”\n  id: other\n`, 3, /第1行已经写过/],
  ['an id used twice', `${GOOD}- 词: “七巧”\n  id: five\n`, 4, /“five”在第1行已经用过/],
  ['an entry without a term', '- id: five', 1, /没有“词”/],
  ['an entry without an id', '- 词: “五进”', 1, /没有“id”.*拼音/],
  ['an id that is no address', '- 词: “五进”\n  id: 五进', 2, /不合格/],
  ['an id of the frame', '- 词: “五进”\n  id: main', 2, /页面框架/],
  ['a meaning without words', `${GOOD}  说:\n`, 3, /“说”后面没有文字/],
  ['a field written twice', `${GOOD}  id: six\n`, 1, /写了两次/],
  ['a text in place of an entry', `${GOOD}- “七巧”\n`, 3, /没有“词”和“id”/],
  ['a mapping in place of the list', '“五进”: five', 1, /以短横开头/],
])('reports %s with its line', (_fault, source, line, message) => {
  const found = check(source);
  expect(found.join('\n')).toMatch(message);
  expect(found.every((text) => text.startsWith(`${file}:${line} `))).toBe(true);
});

test('a fault ends a build', () => {
  expect(checkTerms(content('- 词: “八仙”\n  id: a'), findPlaces)[0]?.mild).toBeUndefined();
});

test('places are not looked for on a site that cannot be read', () => {
  expect(checkTerms(content('- 词: “八仙”\n  id: a'), null)).toEqual([]);
});
