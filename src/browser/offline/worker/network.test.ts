import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stubHost, stubWorker } from './caches.fixture.ts';
import { isWhole, waitForNetwork } from './network.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a whole answer', () => {
  test.each([
    ['a file of the host', { status: 200, type: 'basic', redirected: false }, true],
    ['a built answer', { status: 200, type: 'default', redirected: false }, true],
    ['a part of a file', { status: 206, type: 'basic', redirected: false }, false],
    ['an error', { status: 503, type: 'basic', redirected: false }, false],
    ['a file of another site', { status: 200, type: 'cors', redirected: false }, false],
    ['the target of a redirect', { status: 200, type: 'basic', redirected: true }, false],
  ] as const)('%s: %o → %s', (_what, response, expected) => {
    expect(isWhole(response)).toBe(expected);
  });
});

describe('fetching', () => {
  beforeEach(() => void stubWorker({ '/a.json': 'ba7816bf8f01cfea' }));
  const request = new Request('https://report.example/a.json?v=1');

  test.each([
    ['abc', false],
    ['abcd', true],
  ])('a core file “%s” shows whether the host has changed: %s', async (text, hasChanged) => {
    const { fetchWhole, hasHostChanged } = await import('./network.ts');
    stubHost({ '/a.json': text });
    expect(await (await fetchWhole(request)).text()).toBe(text);
    expect(hasHostChanged()).toBe(hasChanged);
  });

  test('an error of the host is given as it is and shows nothing', async () => {
    const { fetchWhole, hasHostChanged } = await import('./network.ts');
    stubHost({});
    expect((await fetchWhole(request)).status).toBe(404);
    expect(hasHostChanged()).toBe(false);
  });

  test('a host that does not answer is given up after thirty seconds, and its connection is free', async () => {
    vi.useFakeTimers();
    const { fetchWhole } = await import('./network.ts');
    vi.stubGlobal('fetch', (_request: Request, { signal }: { signal: AbortSignal }) => {
      return new Promise((_, fail) => (signal.onabort = () => fail(signal.reason as Error)));
    });
    const failed = expect(fetchWhole(request)).rejects.toThrow(/abort/i);
    await vi.advanceTimersByTimeAsync(30_000);
    await failed;
  });

  test('a navigation is passed on as it is', async () => {
    const { fetchWhole } = await import('./network.ts');
    const host = vi.fn(async () => new Response('abc'));
    vi.stubGlobal('fetch', host);
    const navigation = Object.defineProperty(new Request(request), 'mode', { value: 'navigate' });
    await fetchWhole(navigation);
    expect(host).toHaveBeenCalledWith(navigation);
  });

  test('a body that is cut fails', async () => {
    const { fetchWhole } = await import('./network.ts');
    const body = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('cut')),
    });
    vi.stubGlobal('fetch', async () => new Response(body));
    await expect(fetchWhole(request)).rejects.toThrow('cut');
  });
});

describe('waiting for the network', () => {
  beforeEach(() => void vi.useFakeTimers());
  const answered = new Response('network');
  const copy = new Response('copy');
  const after = (ms: number) =>
    new Promise<Response>((resolve) => setTimeout(resolve, ms, answered));

  test('its answer is used if it comes in time', async () => {
    const first = waitForNetwork(after(3999), async () => copy);
    await vi.advanceTimersByTimeAsync(3999);
    expect(await first).toBe(answered);
  });

  test('after four seconds the copy is used', async () => {
    const first = waitForNetwork(after(9000), async () => copy);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await first).toBe(copy);
  });

  test('without a copy the wait goes on', async () => {
    const first = waitForNetwork(after(9000), async () => undefined);
    await vi.advanceTimersByTimeAsync(9000);
    expect(await first).toBe(answered);
  });

  test('its failure is passed on', async () => {
    const failure = Promise.reject(new TypeError('no network'));
    await expect(waitForNetwork(failure, async () => copy)).rejects.toThrow('no network');
  });
});
