import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { readBuiltPages } from './built-pages.ts';
import { addAddresses, countNewAddresses, listLostAddresses } from './published.ts';

const article = (ids: string) =>
  `<h2 id="menu">x</h2><article class="prose">${ids}</article><p id="below">`;
const heading = '<h2 id="mediation">调解</h2>';
const figure = '<data id="disputes-mediated" class="figure" value="666">666件</data>';

/** Writes a built site. @returns its folder */
function writeSite(files: Record<string, string>): string {
  const dir = temporaryFolder();
  for (const [file, html] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), html);
  }
  return dir;
}

const share = (path: string) =>
  `<meta property="og:url" content="${path}"><meta http-equiv="refresh" content="0;url=/#x">`;
const shared = {
  '2025/huhang/disputes-mediated/index.html': share('/2025/huhang/disputes-mediated/'),
  '2025/huhang/mediation/index.html': share('/2025/huhang/mediation/'),
};
const published = { '/2025/huhang/': ['disputes-mediated', 'mediation'] };
const listLost = (files: Record<string, string>) =>
  listLostAddresses(published, readBuiltPages(writeSite({ ...shared, ...files })), '/quangong/');

test('a build with every published address loses none', () => {
  expect(listLost({ '2025/huhang/index.html': article(heading + figure) })).toEqual([]);
});

test.each<[what: string, files: Record<string, string>, expected: RegExp[]]>([
  [
    'the id of a figure',
    { '2025/huhang/index.html': article(heading) },
    [/\/2025\/huhang\/#disputes-mediated .*aliases: \{ disputes-mediated: 新id \}/],
  ],
  [
    'the id of a heading',
    { '2025/huhang/index.html': article(figure) },
    [/#mediation .*aliases: \{ mediation: 新id \}/],
  ],
  ['a page', { 'index.html': '' }, [/\/2025\/huhang\/ {2}页面不见了.*redirects\.json/]],
])('losing %s is reported with the way to keep it', (_what, files, expected) => {
  const lines = listLost(files);
  expect(lines).toHaveLength(expected.length);
  expected.forEach((line, i) => expect(lines[i]).toMatch(line));
});

test('a share page that is missing is reported, but not one of a lost id or of the frame', () => {
  const list = (ids: string[], files: Record<string, string>) =>
    listLostAddresses({ '/2025/huhang/': ids }, readBuiltPages(writeSite(files)), '/');
  const page = { '2025/huhang/index.html': article(`${heading}${figure}<h2 id="source">来源`) };
  const [line, ...others] = list(['disputes-mediated', 'source'], page);
  expect(line).toMatch(/^ {2}\/2025\/huhang\/disputes-mediated\/ {2}分享页不见了/);
  expect(others).toEqual([]);
  expect(list(['disputes-mediated', 'mediation', 'source'], { ...page, ...shared })).toEqual([]);
  expect(list(['gone'], page)).toHaveLength(1);
});

test('an alias keeps an address', () => {
  const alias = '<span id="disputes-mediated"></span><data id="mediated" class="figure">';
  expect(listLost({ '2025/huhang/index.html': article(heading + alias) })).toEqual([]);
});

const moved = '<meta http-equiv="refresh" content="0;url=/quangong/2025/weiquan/">';
test('a page that has moved keeps its address if its new page has its ids', () => {
  const files = { '2025/huhang/index.html': moved };
  const [line] = listLost(files);
  expect(line).toMatch(/它转往的\/2025\/weiquan\/不存在/);
  expect(listLost({ ...files, '2025/weiquan/index.html': article(heading + figure) })).toEqual([]);
  expect(listLost({ ...files, '2025/weiquan/index.html': article(heading) })[0]).toMatch(
    /就在\/2025\/weiquan\/的frontmatter/,
  );
});

const named = (to: string) => ({
  '护航/index.html': `<meta http-equiv="refresh" content="0;url=/quangong${to}">`,
});
test('a name that led to a page has to lead on, by whatever redirects', () => {
  const lost = (files: Record<string, string>) =>
    listLostAddresses({ '/护航/': [] }, readBuiltPages(writeSite(files)), '/quangong/');
  const page = { '2025/huhang/index.html': '' };
  expect(lost({ ...page, ...named('/2025/huhang/#mediation') })).toEqual([]);
  expect(
    lost({ ...page, ...named('/old/'), 'old/index.html': moved.replace('weiquan', 'huhang') }),
  ).toEqual([]);
  expect(lost(named('/figures.csv'))).toEqual([]);
  expect(lost(page)[0]).toMatch(
    /\/护航\/ {2}页面不见了。改了标题或文件名.*"\/护航\/": "\/新地址\/"/,
  );
  expect(lost(named('/2025/huhang/'))[0]).toMatch(/它转往的\/2025\/huhang\/不存在/);
  expect(lost(named('/护航/'))).toHaveLength(1);
});

test('addresses are added once, sorted, without share pages, and none is removed', () => {
  const dir = writeSite({
    '2025/huhang/index.html': article(figure + heading),
    'index.html': '',
    ...named('/2025/huhang/'),
    ...shared,
    '404.html': article('<h2 id="gone">x</h2>'),
  });
  const file = join(dir, 'published.json');
  writeFileSync(file, JSON.stringify({ '/2024/': ['fields'] }));
  expect(countNewAddresses({ '/2024/': ['fields'] }, readBuiltPages(dir))).toBe(5);
  const { text, added } = addAddresses(file, dir);
  expect(added).toBe(5);
  writeFileSync(file, text);
  expect(addAddresses(file, dir)).toEqual({ text, added: 0 });
  expect(JSON.parse(text)).toEqual({
    '/': [],
    '/2024/': ['fields'],
    '/2025/huhang/': ['disputes-mediated', 'mediation'],
    '/护航/': [],
  });
});
