import { expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { builtPages } from '../helpers/pages.ts';
import { sumBytes, visitFirst, type Loaded, type Visit } from '../helpers/visit.ts';

const build = inject('site');
const stage = useStage(build);

const content = builtPages(build).filter(
  ({ path }) => /^\/(\d{4}|news)\//.test(path) && !path.endsWith('/at-a-glance/'),
);

const visits = new Map<string, Promise<Visit>>();
/** A first visit to a page, shared by the tests of that page. */
const visit = (path: string) => {
  const ready = path.startsWith('search/') ? '#search-results[aria-busy="false"]' : 'body';
  const made = visits.get(path) ?? visitFirst(stage.browser, stage.url + path, ready);
  visits.set(path, made);
  return made;
};

test.each(content)(
  '$path needs at most 14.25 KB, four requests, 4.5 KB of script and one style sheet of 4.5 KB',
  async ({ path }) => {
    const { files } = await visit(path.slice(1));
    expect(files.length).toBeLessThanOrEqual(4);
    expect(sumBytes(files)).toBeLessThanOrEqual(14.25 * 1024);
    expect(sumBytes(files.filter(({ kind }) => kind === 'script'))).toBeLessThanOrEqual(4.5 * 1024);
    const sheets = files.filter(({ kind }) => kind === 'stylesheet');
    expect(sheets).toHaveLength(1);
    expect(sumBytes(sheets)).toBeLessThanOrEqual(4.5 * 1024);
  },
);

test('the home page needs at most 14 KB', async () => {
  expect(sumBytes((await visit('')).files)).toBeLessThanOrEqual(14 * 1024);
});

test('a report at a glance needs at most 40 KB, and its picture only if a reader opens it', async () => {
  const { files, shift } = await visit('2025/at-a-glance/');
  expect(sumBytes(files)).toBeLessThanOrEqual(40 * 1024);
  expect(files.filter(({ kind }) => kind === 'image')).toEqual([]);
  expect(shift).toBe(0);
});

test.each([{ path: '/' }, ...content])(
  'nothing on $path moves while it loads',
  async ({ path }) => {
    expect((await visit(path.slice(1))).shift).toBe(0);
  },
);

/**
 * Bytes that a search needs in addition to a page without a search: all files, the script of search, and all of this
 * site's own scripts.
 */
async function measureSearch(
  query: string,
): Promise<{ all: number; search: number; script: number }> {
  const { files: page } = await visit('about/');
  const { files: searched } = await visit(`search/?q=${encodeURIComponent(query)}`);
  const ownScript = (all: Loaded[]) =>
    all.filter(({ kind, path }) => kind === 'script' && !path.includes('/pagefind/'));
  return {
    all: sumBytes(searched) - sumBytes(page),
    search: sumBytes(ownScript(searched).filter(({ path }) => path.includes('/site-search.'))),
    script: sumBytes(ownScript(searched)) - sumBytes(ownScript(page)),
  };
}

test.each([
  '挽回经济损失',
  '3572万元',
  '三千五百七十二万元',
  '３５７２ 万元',
  '0.3572亿',
  '>1000万元',
  '超过500家',
  '300-600场',
])(
  'a first search for %s needs at most 95 KB, 8 KB of script that answers and 5.5 KB of script that writes answers',
  async (query) => {
    const cost = await measureSearch(query);
    expect(cost.all).toBeLessThanOrEqual(95 * 1024);
    expect(cost.search).toBeGreaterThan(0);
    expect(cost.search).toBeLessThanOrEqual(8 * 1024);
    expect(cost.script).toBeLessThanOrEqual(13.5 * 1024);
  },
);

/** Bytes of the scripts and the tables that only related answers need. */
async function measureRelated(query: string): Promise<number> {
  const { files } = await visit(`search/?q=${encodeURIComponent(query)}`);
  return sumBytes(files.filter(({ path }) => path.includes('/related-')));
}

// Words that stand on the site, and others, which need all scripts and all tables.
test.each([
  ['纠纷调解', 6],
  ['讨回多少欠薪', 6],
  ['三千多万元', 6],
  ['百分之九十五', 6],
  ['xinfang', 9],
  ['勞動糾紛', 9],
  ['经济损矢', 9],
  ['两成', 9],
  ['六分之一', 9],
])('a first search for %s costs 110 KB, %i of them for related answers', async (query, allowed) => {
  expect((await measureSearch(query)).all).toBeLessThanOrEqual(110 * 1024);
  const related = await measureRelated(query);
  expect(related).toBeGreaterThan(0);
  expect(related).toBeLessThanOrEqual(allowed * 1024);
});
