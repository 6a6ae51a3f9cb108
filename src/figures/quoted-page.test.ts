import { expect, test } from 'vitest';
import { describePageOf } from './quoted-page.ts';

const page = { name: '护航', when: '2025年', place: '泉州', source: '《题名》（甲）', unknown: '' };

test('a figure of another year is quoted with its own', () => {
  expect(describePageOf({ period: 2024 }, page)).toEqual({ ...page, when: '2024年' });
});

test('a figure without a year is quoted with that of its page', () => {
  expect(describePageOf({ period: null }, page)).toEqual(page);
});
