import { afterEach, describe, expect, test, vi } from 'vitest';
import { asPage, digestText, stubHost, stubWorker } from './caches.fixture.ts';

afterEach(() => void vi.unstubAllGlobals());

const ABC = 'ba7816bf8f01cfea';
const CORE_NAME = 'quangong / v2 core';

describe('caching core files', () => {
  test('takes them from the host', async () => {
    const caches = stubWorker({ '/a/': ABC });
    stubHost({ '/a/': 'abc' });
    const { cacheCoreFiles } = await import('./core-files.ts');
    await cacheCoreFiles(['/a/']);
    expect(await (await caches.match('/a/', { cacheName: CORE_NAME }))?.text()).toBe('abc');
  });

  test('copies an unchanged file from an earlier version, without the network', async () => {
    const caches = stubWorker({ '/a/': ABC });
    stubHost({});
    await (await caches.open('quangong / v1 core')).put('/a/', new Response('abc'));
    const { cacheCoreFiles } = await import('./core-files.ts');
    await cacheCoreFiles(['/a/']);
    expect(await (await caches.match('/a/', { cacheName: CORE_NAME }))?.text()).toBe('abc');
  });

  test('fails if the host has a file of another version', async () => {
    stubWorker({ '/a/': ABC });
    stubHost({ '/a/': 'newer' });
    const { cacheCoreFiles } = await import('./core-files.ts');
    await expect(cacheCoreFiles(['/a/'])).rejects.toThrow('/a/ is not of version v2');
  });
});

test('a page is cached with its style sheet and script', async () => {
  const page = '<link rel="stylesheet" href="/_astro/a.css"><script src="/_astro/b.js"></script>';
  const linked = '<a href="/b/">b</a><img src="/c.png">';
  const html = asPage('/a/', page + linked);
  const caches = stubWorker({
    '/a/': await digestText(html),
    '/_astro/a.css': ABC,
    '/_astro/b.js': ABC,
    '/b/': ABC,
    '/c.png': ABC,
  });
  stubHost({ '/a/': html, '/_astro/a.css': 'abc', '/_astro/b.js': 'abc' });
  const { cacheWithParts } = await import('./core-files.ts');
  await cacheWithParts(['/a/', '/no-core-file/']);
  const cache = await caches.open(CORE_NAME);
  expect([...cache.files.keys()]).toEqual(['/a/', '/_astro/a.css', '/_astro/b.js']);
});

test('changed core files are damaged; missing ones only after all were cached', async () => {
  const caches = stubWorker({ '/a/': ABC, '/b/': ABC, '/c/': ABC });
  const { keepAll, listDamagedCoreFiles } = await import('./core-files.ts');
  const cache = await caches.open(CORE_NAME);
  await cache.put('/a/', new Response('abc'));
  await cache.put('/b/', new Response('ab'));
  expect(await listDamagedCoreFiles()).toEqual(['/b/']);
  stubHost({ '/a/': 'abc', '/b/': 'abc', '/c/': 'abc' });
  await keepAll();
  expect(await listDamagedCoreFiles()).toEqual([]);
  await cache.delete('/c/');
  expect(await listDamagedCoreFiles()).toEqual(['/c/']);
});
