import { afterEach, expect, test, vi } from 'vitest';
import { asPage, digestText, stubHost, stubWorker } from './caches.fixture.ts';

afterEach(() => void vi.unstubAllGlobals());

const files = {
  '/404.html': asPage('/404.html', 'lost'),
  '/a/': asPage('/a/', 'a'),
  '/b/': asPage('/b/', 'b'),
};
const core = Object.fromEntries(
  await Promise.all(
    Object.entries(files).map(async ([path, text]) => [path, await digestText(text)] as const),
  ),
);

const skipWaiting = vi.fn(async () => undefined);
/** A worker whose reader has a page open. */
const worker = {
  clients: { matchAll: async () => [{ url: 'https://report.example/a/?from=chat' }] },
  skipWaiting,
} as unknown as ServiceWorkerGlobalScope;

test('a first visit caches the open page and the lost page, and no other', async () => {
  const caches = stubWorker(core);
  stubHost(files);
  const { install } = await import('./install.ts');
  await install(worker);
  const cache = await caches.open('quangong / v2 core');
  expect([...cache.files.keys()]).toEqual(['/404.html', '/a/']);
  expect(skipWaiting).toHaveBeenCalled();
});

test('a new version caches the pages that the former one had', async () => {
  const caches = stubWorker(core);
  stubHost(files);
  await (await caches.open('quangong / v1 core')).put('/b/', new Response('older'));
  const { install } = await import('./install.ts');
  await install(worker);
  const cache = await caches.open('quangong / v2 core');
  expect([...cache.files.keys()]).toEqual(['/404.html', '/a/', '/b/']);
});

test('a version whose files the host has changed asks for nothing until the next day', async () => {
  const caches = stubWorker(core);
  stubHost({ ...files, '/a/': 'minified' });
  const { install } = await import('./install.ts');
  await expect(install(worker)).rejects.toThrow('/a/ is not of version v2');
  expect(await caches.keys()).not.toContain('quangong / v2 core');
  const host = vi.fn();
  vi.stubGlobal('fetch', host);
  await expect(install(worker)).rejects.toThrow('could not be installed');
  expect(host).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 86_400_001);
  stubHost(files);
  await install(worker);
  vi.useRealTimers();
  expect(await caches.keys()).toContain('quangong / v2 core');
});

test('a new version is not loaded while the reader saves data', async () => {
  const caches = stubWorker(core);
  await caches.open('quangong / v1 core');
  const host = vi.fn();
  vi.stubGlobal('fetch', host);
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  const { install } = await import('./install.ts');
  await expect(install(worker)).rejects.toThrow('saves data');
  expect(host).not.toHaveBeenCalled();
  expect(await caches.keys()).toEqual(['quangong / v1 core']);
});
