import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { barePictures } from '../setup/pages.ts';
import { runBuild } from '../setup/site.ts';

const content = '.cache/rebuilt-content';
const file = (name: string) => join(content, name);
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));

/** Builds the content as it stands; what is left out of a page's key would be seen as a page that has not changed. */
function build(): { files: Map<string, string>; restored: number } {
  const { dir, status, output } = runBuild('rebuilt', { content });
  expect(status, output).toBe(0);
  const names = globSync('**/*.*', { cwd: dir }).sort();
  return {
    files: new Map(names.map((name) => [name, readFileSync(join(dir, name), 'base64')])),
    restored: Number(/没有变、不用再生成的(\d+)个/.exec(output)?.[1] ?? 0),
  };
}
const forgetBuilds = () => {
  for (const cache of globSync(`.cache/astro/-cache-rebuilt-content-*`)) {
    rmSync(cache, { recursive: true, force: true });
  }
};

beforeAll(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/two-years', content, { recursive: true });
  forgetBuilds();
});

test('a rebuild is what a first build would be, byte for byte, and takes only pages that nothing has changed for', () => {
  const { restored: none } = build();
  expect(none).toBe(0);
  // The words of one section; a measure of the newest year, which that of the year before is compared with.
  edit('report/2025/huhang.mdx', (text) =>
    text
      .replace(/^theme: .*$/m, 'theme: 换了的主题')
      .replace(/(<Figure id="mediated"[^>]*>).*?(<\/Figure>)/, '$1777件$2'),
  );
  // A picture, whose page takes a module of its own.
  cpSync('docs/images/search-phone.png', file('report/2024/picture.png'));
  edit('report/2024/huhang.mdx', (text) => `${text}\n![检索页的样子](./picture.png)\n`);
  const again = build();
  expect(again.restored).toBeGreaterThan(0);
  forgetBuilds();
  const anew = build();
  expect(anew.restored).toBe(0);
  expect([...again.files.keys()]).toEqual([...anew.files.keys()]);
  for (const [name, text] of anew.files) expect(again.files.get(name) === text, name).toBe(true);

  const html = (name: string) => Buffer.from(anew.files.get(name) ?? '', 'base64').toString();
  expect(html('2025/huhang/index.html')).toMatch(/value="777"[^>]*>777件/);
  expect(html('2025/index.html')).toContain('换了的主题');
  expect(html('figures.csv')).toContain('777件');
  const pictured = html('2024/huhang/index.html');
  expect(pictured).toContain('alt="检索页的样子"');
  expect(barePictures(pictured)).toEqual([]);
  expect(pictured).not.toContain('style=');
}, 300_000);

test('a name in the sidebar is shown on every page, and a build after one that ended half-way takes no page', () => {
  edit('pages/contact.mdx', (text) => text.replace(/^title: .*$/m, 'title: 换了的页名'));
  const renamed = build();
  const news = Buffer.from(renamed.files.get('news/sample/index.html') ?? '', 'base64');
  expect(news.includes('换了的页名')).toBe(true);

  // A folder lies where Astro would write its copy of a page.
  const [copy = ''] = globSync(
    '.cache/astro/-cache-rebuilt-content-*/dist/**/news/sample/index.html',
  );
  rmSync(copy);
  mkdirSync(copy);
  edit('news/sample.mdx', (text) => `${text}\n会议提出了要求。\n`);
  const { status, output } = runBuild('rebuilt', { content });
  expect(status, output).not.toBe(0);
  expect(output).toContain('EISDIR');
  rmSync(copy, { recursive: true });
  expect(build().restored).toEqual([]);
}, 300_000);
