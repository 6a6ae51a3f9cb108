import { afterEach, describe, expect, test, vi } from 'vitest';
import { stubHost, stubWorker } from './caches.fixture.ts';

afterEach(() => void vi.unstubAllGlobals());

const VISITED_NAME = 'quangong / v2 visited';

describe('a visited file', () => {
  test('is found again with its body', async () => {
    stubWorker({});
    const { cacheVisited } = await import('./visited-files.ts');
    const { findCached } = await import('./cached-files.ts');
    await cacheVisited('/a/', new Response('abc'));
    expect(await (await findCached('/a/'))?.text()).toBe('abc');
  });

  test('is not found if its body has changed', async () => {
    const caches = stubWorker({});
    const { cacheVisited } = await import('./visited-files.ts');
    const { DIGEST_HEADER, findCached } = await import('./cached-files.ts');
    await cacheVisited('/a/', new Response('abc'));
    const cache = await caches.open(VISITED_NAME);
    const headers = (await cache.match('/a/'))?.headers;
    await cache.put('/a/', new Response('ab', { headers: headers ?? {} }));
    expect(headers?.get(DIGEST_HEADER)).toBe('ba7816bf8f01cfea');
    expect(await findCached('/a/')).toBeUndefined();
  });

  test('is not cached if it is a core file', async () => {
    const caches = stubWorker({ '/a/': '1' });
    const { cacheVisited } = await import('./visited-files.ts');
    await cacheVisited('/a/', new Response('abc'));
    expect(await caches.keys()).toEqual([]);
  });

  test.each([
    ['QuotaExceededError', ['/c/', '/d/']],
    ['NetworkError', ['/a/', '/b/', '/c/', '/d/']],
  ])('that meets %s leaves %j', async (name, expected) => {
    const caches = stubWorker({});
    const { cacheVisited } = await import('./visited-files.ts');
    for (const path of ['/a/', '/b/', '/c/', '/d/']) await cacheVisited(path, new Response(path));
    const cache = await caches.open(VISITED_NAME);
    vi.spyOn(cache, 'put').mockRejectedValue(new DOMException('', name));
    await cacheVisited('/e/', new Response('/e/'));
    expect([...cache.files.keys()]).toEqual(expected);
  });
});

test('an open page whose path begins with two slashes is fetched by its own path', async () => {
  const caches = stubWorker({});
  stubHost({ '/a/': 'abc' });
  const { refetch } = await import('./visited-files.ts');
  await refetch(new URL('https://report.example//a/'));
  expect([...(await caches.open(VISITED_NAME)).files.keys()]).toEqual(['/a/']);
});

test('fetching again skips lost files, core files and other sites', async () => {
  const caches = stubWorker({ '/core/': '1' });
  stubHost({ '/a/': 'new', '/core/': 'x' });
  const { refetch } = await import('./visited-files.ts');
  for (const path of ['/a/', '/gone/', '/core/']) await refetch(new URL(path, location.href));
  await refetch(new URL('https://other.example/a/'));
  const cache = await caches.open(VISITED_NAME);
  expect([...cache.files.keys()]).toEqual(['/a/']);
});
