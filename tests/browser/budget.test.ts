import { expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { builtPages } from '../helpers/pages.ts';
import { sumBytes, visitFirst, type Loaded, type Visit } from '../helpers/visit.ts';

const build = inject('site');
const stage = useStage(build);

const content = builtPages(build).filter(({ path }) => /^\/(\d{4}|news)\//.test(path));

const visits = new Map<string, Promise<Visit>>();
/** A first visit to a page, shared by the tests of that page. */
const visit = (path: string) => {
  const made = visits.get(path) ?? visitFirst(stage.browser, stage.url + path);
  visits.set(path, made);
  return made;
};

test.each(content)(
  '$path needs at most 14 KB, four requests, 4 KB of script and one style sheet of 4 KB',
  async ({ path }) => {
    const { files } = await visit(path.slice(1));
    expect(files.length).toBeLessThanOrEqual(4);
    expect(sumBytes(files)).toBeLessThanOrEqual(14 * 1024);
    expect(sumBytes(files.filter(({ kind }) => kind === 'script'))).toBeLessThanOrEqual(4 * 1024);
    const sheets = files.filter(({ kind }) => kind === 'stylesheet');
    expect(sheets).toHaveLength(1);
    expect(sumBytes(sheets)).toBeLessThanOrEqual(4 * 1024);
  },
);

test.each(content)('nothing on $path moves while it loads', async ({ path }) => {
  expect((await visit(path.slice(1))).shift).toBe(0);
});

/** Bytes that a search needs in addition to a page without a search: all files, and this site's own scripts. */
async function measureSearch(query: string): Promise<{ all: number; script: number }> {
  const { files: page } = await visit('about/');
  const { files: searched } = await visit(`search/?q=${encodeURIComponent(query)}`);
  const ownScript = (all: Loaded[]) =>
    sumBytes(all.filter(({ kind, path }) => kind === 'script' && !path.includes('/pagefind/')));
  return {
    all: sumBytes(searched) - sumBytes(page),
    script: ownScript(searched) - ownScript(page),
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
  '百分之九十五',
  '两成',
  '六分之一',
])('a first search for %s needs at most 95 KB, 8 KB of them own script', async (query) => {
  const cost = await measureSearch(query);
  expect(cost.all).toBeLessThanOrEqual(95 * 1024);
  expect(cost.script).toBeLessThanOrEqual(8 * 1024);
});
