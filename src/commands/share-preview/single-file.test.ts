import { expect, test } from 'vitest';
import { joinPages } from './single-file.ts';

const FILES: Record<string, string> = {
  '/_astro/a.css': '@font-face{src:url("f.woff2")}b{background:url(/x.png?v=1)}',
  '/_astro/f.woff2': 'font',
  '/x.png': 'picture',
  '/甲 乙.webp': 'photo',
};
const read = (path: string) => {
  const text = FILES[path];
  if (text === undefined) throw new Error(path);
  return Buffer.from(text);
};
const base64 = (text: string) => Buffer.from(text).toString('base64');
const join = (...bodies: string[]) =>
  joinPages(
    bodies.map((body, i) => ({
      path: `/2031/p${i}/`,
      title: `第${i}页<`,
      html: `<link rel="stylesheet" href="/_astro/a.css"><link rel="stylesheet" disabled href="/no.css"><article>${body}</article>`,
    })),
    { title: '题&', notice: '今天生成。', style: 'p{color:red}', read },
  );
const article = (body: string) =>
  /<section id="2031-p0" class="prose">(.*?)<\/section>/s.exec(join(body, ''))?.[1];

test.each([
  [
    'a link to a heading of another page',
    '<a href="/2031/p1/#b">乙</a>',
    '<a href="#2031-p1-b">乙</a>',
  ],
  ['a link to a page', '<a href="/2031/p1/" data-number="1">乙</a>', '<a href="#2031-p1">乙</a>'],
  ['a link on its own page', '<a href="#b">乙</a>', '<a href="#2031-p0-b">乙</a>'],
  [
    'a link to a page that is not in the file',
    '<a href="/news/">甲<b>乙</b>丙</a>',
    '甲<b>乙</b>丙',
  ],
  [
    'a link to a page that is not in the file, with words that say too little by themselves',
    '甲。<a href="/figures/#m" aria-label="件数：历年">历年</a>',
    '甲。',
  ],
  [
    'the place to report an error',
    '<p>怎样提出更正，见<a rel="help" href="/about/#e">关于本站</a>。</p>乙',
    '乙',
  ],
  [
    'a link to another site',
    '<a href="https://a.example/">乙</a>',
    '<a href="https://a.example/">乙</a>',
  ],
  [
    'ids',
    '<p id="a" aria-labelledby="b c"></p>',
    '<p id="2031-p0-a" aria-labelledby="2031-p0-b 2031-p0-c"></p>',
  ],
  [
    'scripts and controls',
    '甲<script>x</script><button>引用</button><a class="anchor" href="#a"></a>乙',
    '甲乙',
  ],
  [
    'drawings',
    '<svg viewBox="0 0 1 1"><line x2="1"></line></svg>',
    '<svg viewBox="0 0 1 1"><line x2="1"/></svg>',
  ],
  ['text', '1&lt;2 &amp; “三”', '1&lt;2 &amp; “三”'],
  [
    'pictures',
    '<img src="/%E7%94%B2%20%E4%B9%99.webp" srcset="/no.webp 2x" loading="lazy" alt="乙">',
    `<img src="data:image/webp;base64,${base64('photo')}" alt="乙">`,
  ],
])('%s', (_what, body, expected) => {
  expect(article(body)).toBe(expected);
});

test('the sheet of the pages is written once, with its fonts and pictures inside', () => {
  expect(/<style>(.*?)<\/style>/s.exec(join('甲', '乙'))?.[1]).toBe(
    `@font-face{src:url(data:font/woff2;base64,${base64('font')})}b{background:url(data:image/png;base64,${base64('picture')})}\np{color:red}`,
  );
});

test('titles are text', () => {
  const html = join('甲');
  expect(html).toContain('<title>题&#38;</title>');
  expect(html).toContain('<a href="#2031-p0">第0页&#60;</a>');
});

test('a page without an article, and a file of an unknown kind, are refused', () => {
  const page = { path: '/2031/', title: '', html: '<p>' };
  expect(() => joinPages([page], { title: '', notice: '', style: '', read })).toThrow('/2031/');
  expect(() => join('<img src="/a.mp4">')).toThrow('/a.mp4');
});
