import { afterEach, describe, expect, test, vi } from 'vitest';
import { asPage, digestText, stubHost, stubWorker } from './caches.fixture.ts';

afterEach(() => void vi.unstubAllGlobals());

const ABC = 'ba7816bf8f01cfea';
const SITE = 'https://report.example';

/** The answer to a page's request for a path, once its effects on the caches are over. */
async function ask(path: string, { navigates = false, client = 'page' } = {}): Promise<Response> {
  const { answer } = await import('./answer.ts');
  const url = new URL(path, SITE);
  const effects: Promise<unknown>[] = [];
  const request = Object.defineProperty(new Request(url), 'mode', {
    value: navigates ? 'navigate' : 'cors',
  });
  const event = {
    request,
    clientId: navigates ? '' : client,
    resultingClientId: navigates ? client : '',
    waitUntil: (effect: Promise<unknown>) => effects.push(effect),
  };
  const response = await answer(event as unknown as FetchEvent, url);
  await Promise.all(effects);
  return response;
}
const cutNetwork = () =>
  void vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));

test.each([
  ['/a/', {}, true],
  ['/a.mp4', { headers: { range: 'bytes=0-1' } }, false],
  ['/a/', { method: 'POST' }, false],
  ['https://other.example/a/', {}, false],
])('the worker answers %s %j: %s', async (path, init, expected) => {
  stubWorker({});
  const { isOurs } = await import('./answer.ts');
  const url = new URL(path, SITE);
  expect(isOurs(new Request(url, init), url)).toBe(expected);
});

describe('an answer', () => {
  test('redirects a path that begins with two slashes, and stores nothing under it', async () => {
    const caches = stubWorker({});
    stubHost({});
    const response = await ask('https://report.example//a/?q=1', { navigates: true });
    expect(response.headers.get('location')).toBe(`${SITE}/a/?q=1`);
    expect(await caches.keys()).toEqual([]);
  });

  test('comes from the network, and is there without it afterwards, with a notice', async () => {
    stubWorker({});
    const page = asPage('/a/', '<body><h1>abc');
    stubHost({ '/a/': page });
    expect(await (await ask('/a/', { navigates: true })).text()).toBe(page);
    cutNetwork();
    expect(await (await ask('/a/', { navigates: true })).text()).toMatch(
      /<body><p class="kept-notice".*打开最新的.*<h1>abc$/,
    );
  });

  test('is the page that the reader saw last, although the core files have an older one', async () => {
    const older = asPage('/a/', 'older');
    const caches = stubWorker({ '/a/': await digestText(older) });
    const { cacheCoreFiles } = await import('./core-files.ts');
    stubHost({ '/a/': older });
    await cacheCoreFiles(['/a/']);
    stubHost({ '/a/': asPage('/a/', 'corrected') });
    await ask('/a/', { navigates: true });
    cutNetwork();
    expect(await (await ask('/a/', { navigates: true })).text()).toContain('corrected');
    expect(await caches.keys()).toContain('quangong / v2 visited');
  });

  test('is never a login page that came in place of a page', async () => {
    stubWorker({});
    stubHost({ '/a/': asPage('/a/', 'abc') });
    await ask('/a/', { navigates: true });
    stubHost({ '/a/': 'login' });
    expect(await (await ask('/a/', { navigates: true })).text()).toBe('login');
    cutNetwork();
    expect(await (await ask('/a/', { navigates: true })).text()).toContain('abc');
  });

  test('waits for the network if the reader asks for the newest page', async () => {
    stubWorker({});
    const { FRESH } = await import('./notice.ts');
    stubHost({ '/a/': asPage('/a/', 'abc') });
    await ask('/a/', { navigates: true });
    stubHost({ '/a/': asPage('/a/', 'newer') });
    const response = await ask(`/a/?${FRESH}`, { navigates: true });
    expect(await response.text()).toBe(asPage('/a/', 'newer'));
  });

  test('comes from the cache for a file whose name changes with its content', async () => {
    const caches = stubWorker({ '/_astro/a.js': ABC });
    stubHost({ '/_astro/a.js': 'abc' });
    await ask('/_astro/a.js');
    expect(await caches.keys()).toEqual(['quangong / v2 core', 'quangong / v2 visited']);
    stubHost({ '/_astro/a.js': 'changed' });
    expect(await (await ask('/_astro/a.js')).text()).toBe('abc');
  });

  test('comes from the cache for a page that got a cached file before', async () => {
    stubWorker({});
    stubHost({ '/a/': asPage('/a/', 'old'), '/data.json': 'old' });
    await ask('/a/', { navigates: true });
    await ask('/data.json');
    cutNetwork();
    await ask('/a/', { navigates: true, client: 'cached page' });
    stubHost({ '/data.json': 'new' });
    expect(await (await ask('/data.json', { client: 'cached page' })).text()).toBe('old');
    expect(await (await ask('/data.json', { client: 'fresh page' })).text()).toBe('new');
  });

  test('is no cached file for a page of a newer version of the host', async () => {
    const caches = stubWorker({ '/a.json': ABC, '/b.json': ABC });
    const core = await caches.open('quangong / v2 core');
    const headers = { 'kept-digest': ABC };
    await core.put('/a.json', new Response('abc', { headers }));
    await core.put('/b.json', new Response('abc', { headers }));
    stubHost({ '/a.json': 'newer' });
    await ask('/a.json');
    expect((await ask('/b.json')).status).toBe(404);
  });

  test('without a network leads to the address with its last slash, or to the lost page', async () => {
    stubWorker({});
    stubHost({ '/a/': asPage('/a/', 'abc'), '/404.html': asPage('/404.html', 'lost') });
    await ask('/a/', { navigates: true });
    await ask('/404.html', { navigates: true });
    cutNetwork();
    const redirect = await ask('/a?from=chat', { navigates: true, client: 'a' });
    expect(redirect.headers.get('location')).toBe(`${SITE}/a/?from=chat`);
    expect(await (await ask('/b', { navigates: true, client: 'b' })).text()).toContain('lost');
    await expect(ask('/b.json', { client: 'c' })).rejects.toThrow('no network');
  });
});
