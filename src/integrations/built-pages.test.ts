import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { parsePage, readBuiltPages } from './built-pages.ts';

const parse = (html: string) => parsePage({ file: 'a/index.html', path: '/a/', html });

test('every id of a page is read, and those of headings and figures in the article apart', () => {
  const { ids, articleIds } = parse(
    '<h2 id="menu">菜单</h2><article><h2 id="mediation">调解</h2><p id="text">' +
      '<data id="disputes" value="9">9件</data></article><h2 id="below">以下</h2>',
  );
  expect([...ids]).toEqual(['menu', 'mediation', 'text', 'disputes', 'below']);
  expect([...articleIds]).toEqual(['mediation', 'disputes']);
});

test('links of elements and metadata are read with their entities resolved', () => {
  const { links } = parse(
    '<a href="/b/?x=1&amp;y=2">乙</a><img src="c.png"><a href="/b/?x=1&amp;y=2">又</a>' +
      '<meta property="og:image" content="https://report.example/d.png"><!-- <a href="/e/"> -->',
  );
  expect([...links]).toEqual(['/b/?x=1&y=2', 'c.png', 'https://report.example/d.png']);
});

test('a page has content of its own and is listed unless it says otherwise', () => {
  expect(parse('<p>文')).toMatchObject({ redirectTarget: null, isListed: true, updatedDay: null });
  expect(
    parse(
      '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=/b/">' +
        '<meta property="og:updated_time" content="2026-01-31">',
    ),
  ).toMatchObject({ redirectTarget: '/b/', isListed: false, updatedDay: '2026-01-31' });
});

test('a page that redirects and has a preview of its own is a share page', () => {
  const refresh = '<meta http-equiv="refresh" content="0;url=/b/#c">';
  const preview = '<meta property="og:url" content="https://report.example/b/c/">';
  expect(parse(preview + refresh).isSharePage).toBe(true);
  expect(parse(refresh).isSharePage).toBe(false);
  expect(parse(preview).isSharePage).toBe(false);
});

test('pages are read by path, in the order of their files', () => {
  const dist = temporaryFolder();
  for (const file of ['index.html', '护航/index.html', '404.html', 'data.json']) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), '');
  }
  const pages = [...readBuiltPages(dist)].map(([path, page]) => [path, page.file]);
  expect(pages).toEqual([
    ['/404.html', '404.html'],
    ['/', 'index.html'],
    ['/护航/', '护航/index.html'],
  ]);
});
