import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recentSearches, remember, store } from './recent-searches.ts';

const KEY = 'recent-searches';
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('there are none before the first query', () => {
  expect(recentSearches()).toEqual([]);
});

test('the latest query is first, and stands only once', () => {
  for (const query of ['甲', '乙', '甲']) remember(query);
  expect(recentSearches()).toEqual(['甲', '乙']);
});

test('six queries are remembered, each of at most 60 characters', () => {
  for (let i = 1; i <= 8; i += 1) remember(`${i}`.repeat(70));
  expect(recentSearches()).toHaveLength(6);
  expect(recentSearches()[0]).toBe('8'.repeat(60));
});

test('spaces around a query are dropped, and spaces alone are no query', () => {
  remember('  工会  ');
  remember('   ');
  expect(recentSearches()).toEqual(['工会']);
});

test('an empty list leaves nothing on the device', () => {
  remember('工会');
  store([]);
  expect(stored.size).toBe(0);
});

describe('stored text that this site has not written', () => {
  test.each([
    ['', []],
    ['{', []],
    ['null', []],
    ['{"length":1}', []],
    ['[1,"a",null,["b"],{}]', ['a']],
    [JSON.stringify([...'abcdefgh']), [...'abcdef']],
  ])('%s gives %j', (text, expected) => {
    stored.set(KEY, text);
    expect(recentSearches()).toEqual(expected);
  });
});

test('a browser that refuses storage has no recent queries, and nothing fails', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  remember('工会');
  store([]);
  expect(recentSearches()).toEqual([]);
});
