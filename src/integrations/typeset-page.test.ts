import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typesetPage } from './typeset-page.ts';

const page = (body: string) => `<!DOCTYPE html><title>2025年</title><body>${body}</body>`;
const typeset = (body: string) => typesetPage(page(body)).slice(page('').indexOf('</body>'), -7);

test.each([
  ['追回3184万元', '追回<i></i>3184<b></b>万元'],
  ['用App看，WTO会议', '用<i></i>App<i></i>看，WTO<i></i>会议'],
  ['“泉工e家”', '<i>“</i>泉工<i></i>e<i></i>家”'],
  ['12.6%的', '12.6%的'],
  ['（2025年）', '<i>（</i>2025<b></b>年）'],
  ['全国“569”部署', '全国“569”部署'],
  ['他说：“好。”“再来”', '他说<i>：</i>“好<i>。</i><i>”</i><wbr>“再来”'],
  ['《（一）》，', '<i>《</i><i>（</i>一<i>）</i><i>》</i>，'],
  ['<p>“好</p>', '<p><i>“</i>好</p>'],
  ['真的”！', '真的<i>”</i>！'],
  ['损失<data value="1">3184万元</data>。', '损失<i></i><data value="1">3184<b></b>万元</data>。'],
  ['<a href="/">12351</a>热线', '<a href="/">12351<b></b></a>热线'],
  ['“<strong>重点</strong>”，', '<i>“</i><strong>重点</strong><i>”</i>，'],
  ['<span class="sentence">好。</span>“再来”', '<span class="sentence">好<i>。</i></span>“再来”'],
  ['<p>共</p><p>3家</p>', '<p>共</p><p>3<b></b>家</p>'],
  ['<li>元</li><li>3</li>', '<li>元</li><li>3</li>'],
  [
    '<span class="label">元</span><span class="value">3</span>',
    '<span class="label">元</span><span class="value">3</span>',
  ],
  [
    '<code>共3家</code>，<svg><text>共3家</text></svg>',
    '<code>共3家</code>，<svg><text>共3家</text></svg>',
  ],
  ['共<!-- 3 -->3家', '共<!-- 3 -->3<b></b>家'],
  ['<p title="共3家>2">共3</p>', '<p title="共3家>2">共<i></i>3</p>'],
  ['企业&amp;3家', '企业&amp;3<b></b>家'],
])('%s is set as %s', (text, expected) => {
  expect(typeset(text)).toBe(expected);
});

test.each([
  ['<li><a href="/">护航</a></li>', true],
  ['<li>\n<a href="/">2025年</a>\n</li>', true],
  ['<li>见<a href="/">护航</a></li>', false],
  ['<li><a href="/">护航</a>。</li>', false],
  ['<li><a href="/">护航</a>和<a href="/">暖心</a></li>', false],
  ['<li>护航</li>', false],
])('the item %s is marked as a link: %s', (item, isLink) => {
  expect(typeset(`<main>${item}</main>`).includes('<li class="link">')).toBe(isLink);
  expect(typeset(`<nav>${item}</nav>`)).not.toContain('class="link"');
});

test('the head, and a text without a body, stay as they are', () => {
  expect(typesetPage(page(''))).toBe(page(''));
  expect(typesetPage('共3家')).toBe('共3家');
});

test('no character is added, lost or moved', () => {
  const text = fc.string({ unit: fc.constantFrom(...'共家元3a“”，。（）！ <p>') });
  const strip = (html: string) => html.replace(/<\/?[ib]>/g, '');
  fc.assert(
    fc.property(text, (written) => {
      const body = written.replace(/<(?!p>)/g, '');
      expect(strip(typesetPage(page(body)))).toBe(page(body));
    }),
  );
});
