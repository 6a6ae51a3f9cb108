import { afterEach, describe, expect, test, vi } from 'vitest';
import { createAnswer, asPage, stubHost, stubWorker } from './caches.fixture.ts';

afterEach(() => void vi.unstubAllGlobals());

const VISITED_NAME = 'quangong / v2 visited';

describe('a visited file', () => {
  test('is found again with its body', async () => {
    stubWorker({});
    const { cacheVisited } = await import('./visited-files.ts');
    const { findCached } = await import('./cached-files.ts');
    await cacheVisited('/a/', createAnswer('/a/', asPage('/a/', 'abc')));
    expect(await (await findCached('/a/'))?.text()).toBe(asPage('/a/', 'abc'));
  });

  test('is not found if its body has changed', async () => {
    const caches = stubWorker({});
    const { cacheVisited } = await import('./visited-files.ts');
    const { DIGEST_HEADER, findCached } = await import('./cached-files.ts');
    await cacheVisited('/a.json', createAnswer('/a.json', 'abc'));
    const cache = await caches.open(VISITED_NAME);
    const headers = (await cache.match('/a.json'))?.headers;
    await cache.put('/a.json', new Response('ab', { headers: headers ?? {} }));
    expect(headers?.get(DIGEST_HEADER)).toBe('ba7816bf8f01cfea');
    expect(await findCached('/a.json')).toBeUndefined();
  });

  test.each([
    ['a core file of another version', '/core.json', 'application/json', 'newer'],
    ['a login page for a page', '/a/', 'text/html', '<h1>login</h1>'],
    ['a login page for a picture', '/cards/2025.png', 'text/html', '<h1>login</h1>'],
    ['a picture for a page', '/a/', 'image/png', asPage('/a/', 'abc')],
    ['a page of another address', '/a/', 'text/html', asPage('/b/', 'abc')],
    ['a script that is no core file', '/_astro/a.js', 'text/javascript', 'abc'],
    ['a damaged file of the index', '/pagefind/values.json', 'application/json', '{"check":"0"}'],
  ])('is not cached if it is %s', async (_what, path, type, text) => {
    const caches = stubWorker({ '/core.json': 'ba7816bf8f01cfea' });
    const { cacheVisited } = await import('./visited-files.ts');
    await cacheVisited(path, new Response(text, { headers: { 'content-type': type } }));
    expect(await caches.keys()).toEqual([]);
  });

  test('is not cached if the reader saves data', async () => {
    const caches = stubWorker({});
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    const { cacheVisited } = await import('./visited-files.ts');
    await cacheVisited('/a/', createAnswer('/a/', asPage('/a/', 'abc')));
    expect(await caches.keys()).toEqual([]);
  });

  test.each([
    ['QuotaExceededError', ['/c/', '/d/']],
    ['NetworkError', ['/a/', '/b/', '/c/', '/d/']],
  ])('that meets %s leaves %j', async (name, expected) => {
    const caches = stubWorker({});
    const { cacheVisited } = await import('./visited-files.ts');
    for (const path of ['/a/', '/b/', '/c/', '/d/']) {
      await cacheVisited(path, createAnswer(path, asPage(path, '')));
    }
    const cache = await caches.open(VISITED_NAME);
    vi.spyOn(cache, 'put').mockRejectedValue(new DOMException('', name));
    await cacheVisited('/e/', createAnswer('/e/', asPage('/e/', '')));
    expect([...cache.files.keys()]).toEqual(expected);
  });
});

test('an open page whose path begins with two slashes is fetched by its own path', async () => {
  const caches = stubWorker({});
  stubHost({ '/a/': asPage('/a/', 'abc') });
  const { refetch } = await import('./visited-files.ts');
  await refetch(new URL('https://report.example//a/'));
  expect([...(await caches.open(VISITED_NAME)).files.keys()]).toEqual(['/a/']);
});

test('fetching again skips lost files, core files and other sites', async () => {
  const caches = stubWorker({ '/core/': '1' });
  stubHost({ '/a/': asPage('/a/', 'new'), '/core/': asPage('/core/', 'x') });
  const { refetch } = await import('./visited-files.ts');
  for (const path of ['/a/', '/gone/', '/core/']) await refetch(new URL(path, location.href));
  await refetch(new URL('https://other.example/a/'));
  const cache = await caches.open(VISITED_NAME);
  expect([...cache.files.keys()]).toEqual(['/a/']);
});
