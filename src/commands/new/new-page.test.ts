import { expect, test } from 'vitest';
import { checkContent } from '../content-rules/check-content.ts';
import { newPage, type NewPage } from './new-page.ts';

const page: NewPage = {
  kind: 'report',
  year: 2032,
  slug: 'huhang',
  title: '护航',
  order: 1,
  today: '2032-01-31',
  source: [],
};
const checked = ({ path, text }: { path: string; text: string }) => ({
  file: `content/${path}`,
  path,
  source: text,
});

test('a new report, section and news item keep every rule as they are', async () => {
  const files = [
    newPage({ ...page, title: '细耕品牌 凝心聚力' }),
    newPage({ ...page, kind: 'section' }),
    newPage({ ...page, kind: 'section', slug: 'a-b', title: 'AI进车间', order: 2 }),
    newPage({ ...page, kind: 'news', slug: 'archives', title: '全市档案工作会议召开' }),
  ].map(checked);
  expect(await checkContent(files)).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual([
    'report/2032/overview.mdx',
    'report/2032/huhang.mdx',
    'report/2032/a-b.mdx',
    'news/archives.mdx',
  ]);
});

test('a new section names the source that its report has', () => {
  const source = ['source:', '  title: 来源的题名'];
  expect(newPage({ ...page, kind: 'section', source }).text).toContain(
    '\nsource:\n  title: 来源的题名\n---',
  );
});
