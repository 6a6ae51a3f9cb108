import { expect, test } from 'vitest';
import { numberLinks } from './printed-links.ts';

const SITE = 'https://report.example';

test('links are numbered by their addresses, each address once', () => {
  expect(
    numberLinks(
      '<p>见<a href="/2025/huhang/">护航</a>、<a href="https://b.example/?a=1&amp;b=2" rel="x">乙</a>和<a href="/2025/huhang/">护航</a></p>',
      SITE,
    ),
  ).toEqual({
    html: '<p>见<a href="/2025/huhang/" data-number="1">护航</a>、<a href="https://b.example/?a=1&amp;b=2" data-number="2" rel="x">乙</a>和<a href="/2025/huhang/" data-number="1">护航</a></p>',
    addresses: ['https://report.example/2025/huhang/', 'https://b.example/?a=1&b=2'],
  });
});

test.each([
  ['a link within the page', '<a href="#mediation">调解</a>'],
  ['the link of a heading', '<a class="anchor" href="#mediation"></a>'],
  ['a text without links', '<p>调解</p>'],
])('%s has no number', (_what, html) => {
  expect(numberLinks(html, SITE)).toEqual({ html, addresses: [] });
});
