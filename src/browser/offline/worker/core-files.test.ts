import { afterEach, describe, expect, test, vi } from 'vitest';
import { stubHost, stubWorker } from './caches.fixture.ts';

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

test('missing and changed core files are damaged', async () => {
  const caches = stubWorker({ '/a/': ABC, '/b/': ABC, '/c/': ABC });
  const cache = await caches.open(CORE_NAME);
  await cache.put('/a/', new Response('abc'));
  await cache.put('/b/', new Response('ab'));
  const { listDamagedCoreFiles } = await import('./core-files.ts');
  expect(await listDamagedCoreFiles()).toEqual(['/b/', '/c/']);
});
