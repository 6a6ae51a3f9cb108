import { expect, test } from 'vitest';
import { readPageText } from './page-text.ts';

const read = (body: string) =>
  readPageText(
    '/a/',
    `<main data-pagefind-body data-title="护航：坚守" data-name="护航">${body}</main>`,
  );

test('a page has its whole title for search and its short one for results', () => {
  expect(read('')).toMatchObject({ title: '护航：坚守', name: '护航' });
});

test('the caption of a chart is a heading, without its notes, and ends the section before it', () => {
  const chart =
    '<table><caption id="chart">追回的欠薪<p><small>单位：元</small></p></caption></table>';
  expect(read(`<h2 id="safety">安全</h2><p>竞赛。</p>${chart}`)?.blocks).toEqual([
    ['safety', '安全', '安全'],
    ['safety', '安全', '竞赛。'],
    ['chart', '追回的欠薪', '追回的欠薪'],
    ['chart', '追回的欠薪', '单位：元'],
  ]);
});

test('the caption of another table is text of its section', () => {
  const table = '<table><caption>人数</caption><tr><td>3</td></tr></table>';
  expect(read(`<h2 id="safety">安全</h2>${table}`)?.blocks.at(-1)).toEqual(['safety', '安全', '3']);
});

test('ignored text is not read, is no heading, and separates what stands beside it', () => {
  const blocks = read(
    '<p>前<span data-pagefind-ignore>副本</span>后</p><h3 data-pagefind-ignore>副本</h3><p>末</p>',
  );
  expect(blocks?.blocks.map(([, heading, text]) => heading + text)).toEqual(['前', '后', '末']);
});
