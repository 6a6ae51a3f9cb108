import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { findBrokenLinks } from './links.ts';

/** Checks a small built site under /a/ with one more file. @returns link and fault of each broken link */
function check(page: string, file = '2025/huhang/index.html') {
  const dist = temporaryFolder();
  const files = {
    'index.html': '<h1 id="home">首页</h1>',
    '2025/index.html': '<h2 id="fields">六个方面</h2><span id="old-name"></span>',
    'latest/index.html':
      '<meta http-equiv="refresh" content="0;url=/a/2025/"><a href="/a/2025/">综述</a>',
    'card.png': '',
    [file]: page,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  return findBrokenLinks(dist, 'https://report.example/a/').map(({ link, fault }) => [link, fault]);
}

describe('no fault is reported for', () => {
  test.each([
    '<a href="/a/">首页</a>',
    '<a href="/a/2025/#fields">六个方面</a>',
    '<a href="../#old-name">旧名</a>',
    '<a href="#top">顶部</a>',
    '<b id="经济"></b><a href="#%E7%BB%8F%E6%B5%8E">经济</a>',
    '<a href="/a/2025/#fields:~:text=%E5%85%AD">一句话</a>',
    '<a href="https://example.org/nothing">别的网站</a>',
    '<a href="mailto:a@example.org">写信</a>',
    '<img src="/a/card.png">',
    '<link rel="canonical" href="https://report.example/a/2025/">',
    '<meta property="og:image" content="https://report.example/a/card.png">',
    '<p>href="/a/nothing/"</p>',
  ])('%s', (html) => {
    expect(check(html)).toEqual([]);
  });
});

describe('a fault is reported for', () => {
  test.each([
    ['<a href="/a/2024/">去年</a>', '/a/2024/', '没有这一页或这个文件'],
    ['<a href="/a/2025/#gone">数字</a>', '/a/2025/#gone', '那一页没有“gone”这个位置'],
    ['<a href="#gone">数字</a>', '#gone', '那一页没有“gone”这个位置'],
    ['<a href="/a/2025">综述</a>', '/a/2025', '末尾缺少斜杠'],
    ['<a href="/2025/">综述</a>', '/2025/', '不在本站的路径/a/之下'],
    ['<a href="/a/latest/">最新</a>', '/a/latest/', '只通往另一页，请直接写那一页的地址'],
    ['<img src="photo.jpg">', 'photo.jpg', '没有这一页或这个文件'],
    ['<a href="https://">空</a>', 'https://', '不是一个地址'],
    [
      '<meta itemprop="image" content="https://report.example/a/gone.png">',
      'https://report.example/a/gone.png',
      '没有这一页或这个文件',
    ],
  ])('%s', (html, link, fault) => {
    expect(check(html)).toEqual([[link, fault]]);
  });
});

test.each([
  ['figures.json', '{"permalink":"https://report.example/a/2025/#gone"}'],
  ['rss.xml', '<link>https://report.example/a/2025/#gone</link>'],
  ['llms.txt', '- [数字](https://report.example/a/2025/#gone)：…'],
])('an address in %s is checked too', (file, text) => {
  expect(check(text, file)).toEqual([
    ['https://report.example/a/2025/#gone', '那一页没有“gone”这个位置'],
  ]);
});
