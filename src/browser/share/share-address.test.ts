import { expect, test } from 'vitest';
import { cleanAddress } from './share-address.ts';

test.each([
  ['a fragment', '/2025/#mediation', '/2025/'],
  ['parameters of WeChat', '/2025/?from=timeline&isappinstalled=0&scene=1', '/2025/'],
  ['parameters of trackers', '/2025/?utm_source=x&spm=1.2&sharer_id=3&wxfrom=4&_wv=5', '/2025/'],
])('%s is not shared', (_what, address, expected) => {
  expect(cleanAddress(`https://report.example${address}`).href).toBe(
    `https://report.example${expected}`,
  );
});

test('the view of a page is shared', () => {
  const { search } = cleanAddress('https://report.example/figures/?unit=m&from=x&min=5&fromage=y');
  expect(search).toBe('?unit=m&min=5&fromage=y');
});
