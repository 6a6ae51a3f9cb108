import { expect, test } from 'vitest';
import { isDay, isoDay, localDay } from './days.ts';

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-2-8', false],
  ['2026-02-28T00:00', false],
  ['', false],
])('%j is a calendar day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test('a date of content has the same day in every time zone of a build', () => {
  expect(isoDay(new Date('2026-01-05T00:00:00Z'))).toBe('2026-01-05');
});

test('a date has the day of the time zone of the reader', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 10, 24, 23, 59))).toBe('2026-11-24');
});
