import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chooseRemovals } from './room.ts';

beforeAll(() => void vi.stubGlobal('BASE', '/q/'));
afterAll(() => void vi.unstubAllGlobals());

const requests = (...paths: string[]) =>
  paths.map((path) => ({ url: `https://report.example/q/${path}` }));

test('the files visited first are removed', () => {
  expect(chooseRemovals(requests('a/', 'b/', 'c/'), 1)).toEqual(requests('a/', 'b/'));
});

test('nothing is removed while there is room', () => {
  expect(chooseRemovals(requests('a/', 'b/'), 2)).toEqual([]);
  expect(chooseRemovals(requests('a/'), 200)).toEqual([]);
});

test('scripts and styles stay and take no room', () => {
  const cached = requests('_astro/a.js', 'a/', '_astro/b.css', 'b/');
  expect(chooseRemovals(cached, 0)).toEqual(requests('a/', 'b/'));
  expect(chooseRemovals(cached, 2)).toEqual([]);
});

test('a fraction of a file to keep is rounded up', () => {
  expect(chooseRemovals(requests('a/', 'b/', 'c/'), 1.5)).toEqual(requests('a/'));
});
