import { expect, test } from 'vitest';
import { findPlaces } from './places.ts';
import type { Block } from './records.ts';

const find = (blocks: Block[], phrases: string[]) =>
  findPlaces({ name: '', kind: '', period: '', figures: [], blocks }, phrases);
const ids = (blocks: Block[], phrases: string[]) => find(blocks, phrases).map(([id]) => id);

test('a place with more of the phrases comes first, others in the order of the page', () => {
  const blocks: Block[] = [
    ['a', '甲', '追回欠薪'],
    ['b', '乙', '信访'],
    ['c', '丙', '信访件追回欠薪'],
  ];
  expect(ids(blocks, ['欠薪', '信访'])).toEqual(['c', 'a', 'b']);
});

test('a section has one place, in the block with the most phrases', () => {
  const blocks: Block[] = [
    ['a', '甲', '信访'],
    ['a', '甲', '信访追回欠薪'],
  ];
  const [place, ...others] = find(blocks, ['欠薪', '信访']);
  expect([place, others]).toEqual([['a', '甲', '', '信访', '追回欠薪'], []]);
});

test('a match in a heading is shown with the text below it, unless that holds as many phrases', () => {
  const blocks: Block[] = [
    ['a', '“双十引领”', '“双十引领”'],
    ['a', '“双十引领”', '来源未作解释。'],
    ['b', '调解与挽回', '调解与挽回'],
    ['b', '调解与挽回', '律师到场。'],
    ['b', '调解与挽回', '调解纠纷。'],
    ['c', '双十日', '双十日'],
  ];
  expect(find(blocks, ['双十'])).toEqual([
    ['a', '“双十引领”', '“', '双十', '引领”：来源未作解释。'],
    ['c', '双十日', '', '双十', '日'],
  ]);
  expect(find(blocks, ['调解'])).toEqual([['b', '调解与挽回', '', '调解', '纠纷。']]);
  // In the order of the page.
  expect(ids([...blocks, ['d', '丁', '双十']], ['双十'])).toEqual(['a', 'c', 'd']);
  expect(find(blocks, ['挽回'])).toEqual([['b', '调解与挽回', '调解与', '挽回', '：律师到场。']]);
});

test('a chart is a place only where the page has no other', () => {
  const chart: Block = ['chart', '追回的欠薪', '追回的欠薪'];
  expect(ids([['a', '甲', '欠薪'], chart], ['欠薪'])).toEqual(['a']);
  expect(ids([['a', '甲', '信访'], chart], ['欠薪'])).toEqual(['chart']);
});
