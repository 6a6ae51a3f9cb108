import { afterEach, expect, test, vi } from 'vitest';
import { asPage, stubHost, stubWorker } from './caches.fixture.ts';

afterEach(() => void vi.unstubAllGlobals());

test('a repair fetches damaged core files and moves visited files to this version', async () => {
  const caches = stubWorker({ '/core/': 'ba7816bf8f01cfea' });
  stubHost({ '/core/': 'abc', '/a/': asPage('/a/', 'new') });
  const core = await caches.open('quangong / v2 core');
  await core.put('/core/', new Response('ab'));
  const former = await caches.open('quangong / v1 visited');
  await former.put('/a/', new Response('old'));
  await caches.open('another site visited');
  const { repairOnce } = await import('./repair.ts');
  const { findCached } = await import('./cached-files.ts');
  await repairOnce();
  expect(await (await findCached('/core/'))?.text()).toBe('abc');
  expect(await (await findCached('/a/'))?.text()).toContain('new');
  expect((await caches.keys()).toSorted()).toEqual([
    'another site visited',
    'quangong / v2 core',
    'quangong / v2 visited',
  ]);
});
