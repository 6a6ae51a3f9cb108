import { expect, test } from 'vitest';
import { parsePage } from './built-pages.ts';
import { listWrongRedirects } from './redirects.ts';

const page = (path: string, html: string) =>
  [path, parsePage({ file: `${path.slice(1)}index.html`, path, html })] as const;
const moved = page('/old/', '<meta http-equiv="refresh" content="0;url=/2025/">');
const site = {
  pages: new Map([
    moved,
    page('/', ''),
    page('/2025/', '<article><h2 id="photos">照片</h2></article>'),
    page('/2025/photos/', '<meta http-equiv="refresh" content="0;url=/2025/#photos">'),
    page('/figures/', ''),
    page('/news/2024/', ''),
    page('/search/', ''),
  ]),
  hasFile: (path: string) => ['/figures.csv', '/rss.xml'].includes(path),
};
const list = (redirects: object) =>
  listWrongRedirects('redirects.json', JSON.stringify(redirects, null, 2), site);

test.each([
  ...['/', '/2025/', '/2025/#photos', '/figures/', '/search/', '/news/2024/'],
  ...['/figures.csv', '/rss.xml'],
])('a redirect to %s is right', (to) => {
  expect(list({ '/old/': to })).toEqual([]);
});

test.each([
  ['/old/', '/figures/2025/', /“\/figures\/2025\/”没有对应的页面或文件/],
  ['/old/', '/figures.cvs', /没有对应的页面或文件/],
  ['/old/', '/2025/#gone', /“\/2025\/”上没有“gone”这个位置/],
  ['/old/', '/figures.csv#gone', /没有“gone”这个位置/],
  ['/news/2024/', '/news/', /“\/news\/2024\/”是网站自己的地址/],
  ['/never-built/', '/2025/', /是网站自己的地址/],
  ['/2025/photos/', '/2025/', /是“\/2025\/#photos”的分享地址/],
])('a redirect from %s to %s is reported with its line', (from, to, what) => {
  const faults = list({ [from]: to });
  expect(faults).toMatchObject([{ file: 'redirects.json', line: 2 }]);
  expect(faults[0]!.what).toMatch(what);
});
