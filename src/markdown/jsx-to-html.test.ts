import { expect, test } from 'vitest';
import { Fragment, jsx } from './jsx-to-html.ts';

test.each<[subject: string, element: { html: string }, html: string]>([
  ['text', jsx('p', { children: 'A<B & “C”' }), '<p>A&#60;B &#38; “C”</p>'],
  [
    'several children',
    jsx('p', { children: ['甲', jsx('b', { children: '乙' }), 3] }),
    '<p>甲<b>乙</b>3</p>',
  ],
  ['children within children', jsx('p', { children: ['甲', ['乙', ['丙']]] }), '<p>甲乙丙</p>'],
  ['nothing', jsx('p', { children: [null, undefined, false, true] }), '<p></p>'],
  ['a fragment', jsx(Fragment, { children: ['甲', '\n'] }), '甲\n'],
  ['an attribute', jsx('a', { href: '/?a="1"&b' }), '<a href="/?a=&#34;1&#34;&#38;b"></a>'],
  ['an empty attribute', jsx('img', { src: '/a.png', alt: '' }), '<img src="/a.png" alt="">'],
  [
    'a boolean attribute',
    jsx('input', { disabled: true, checked: false, id: null }),
    '<input disabled>',
  ],
  [
    'a style',
    jsx('td', { style: { 'text-align': 'left', color: 'red' } }),
    '<td style="text-align:left;color:red"></td>',
  ],
])('renders %s', (_subject, { html }, expected) => {
  expect(html).toBe(expected);
});
