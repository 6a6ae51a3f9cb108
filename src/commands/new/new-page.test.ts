import { expect, test } from 'vitest';
import { formatFault } from '../../collections/fault.ts';
import { checkContent } from '../../content-rules/check-content.ts';
import { createPage } from './new-page.ts';
import type { NewPage } from './page-templates.ts';

const page: NewPage = {
  kind: 'report',
  year: 2032,
  slug: 'huhang',
  title: '护航',
  order: 1,
  today: '2032-01-31',
  source: [],
};
const toContentFile = ({ path, text }: { path: string; text: string }) => ({
  file: `content/${path}`,
  path,
  source: text,
});

test('new reports, sections and news items break no rule but that their editor has to write', async () => {
  const files = [
    createPage({ ...page, title: '细耕品牌 凝心聚力' }),
    createPage({ ...page, kind: 'section' }),
    createPage({ ...page, kind: 'section', slug: 'a-b', title: 'AI进车间', order: 2 }),
    createPage({ ...page, kind: 'news', slug: 'archives', title: '全市档案工作会议召开' }),
  ].map(toContentFile);
  const faults = (await checkContent(files)).map(formatFault);
  expect(faults.filter((text) => !text.includes('模板里的话还在'))).toEqual([]);
  const counts = Map.groupBy(faults, (text) => text.slice(0, text.indexOf(':')));
  expect([...counts].map(([file, found]) => [file, found.length])).toEqual([
    ['content/news/archives.mdx', 4],
    ['content/report/2032/a-b.mdx', 7],
    ['content/report/2032/huhang.mdx', 7],
    ['content/report/2032/overview.mdx', 5],
  ]);
  expect(files.map(({ path }) => path)).toEqual([
    'report/2032/overview.mdx',
    'report/2032/huhang.mdx',
    'report/2032/a-b.mdx',
    'news/archives.mdx',
  ]);
});

test('a new section gets the source of its report', () => {
  const source = ['source:', '  title: 来源的题名'];
  expect(createPage({ ...page, kind: 'section', source }).text).toContain(
    '\nsource:\n  title: 来源的题名\n---',
  );
});
