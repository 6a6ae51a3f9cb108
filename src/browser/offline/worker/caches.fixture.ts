/** A cache storage in memory, and the constants of a worker, for unit tests. */
import { vi } from 'vitest';
import { addPageChecksum } from '../../../search/checksum.ts';
import { digest } from './digest.ts';

const ORIGIN = 'https://report.example';

class MemoryCache {
  readonly files = new Map<string, Response>();

  async match(path: string): Promise<Response | undefined> {
    return this.files.get(path)?.clone();
  }
  async put(path: string, response: Response): Promise<void> {
    this.files.delete(path);
    this.files.set(path, response);
  }
  async keys(): Promise<{ url: string }[]> {
    return [...this.files.keys()].map((path) => ({ url: ORIGIN + path }));
  }
  async delete(request: string | { url: string }): Promise<boolean> {
    return this.files.delete(
      typeof request === 'string' ? request : request.url.slice(ORIGIN.length),
    );
  }
}

class MemoryCaches {
  readonly named = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    const cache = this.named.get(name) ?? new MemoryCache();
    this.named.set(name, cache);
    return cache;
  }
  async keys(): Promise<string[]> {
    return [...this.named.keys()];
  }
  async delete(name: string): Promise<boolean> {
    return this.named.delete(name);
  }
  async match(path: string, { cacheName = '' } = {}): Promise<Response | undefined> {
    for (const [name, cache] of this.named) {
      const response = !cacheName || name === cacheName ? await cache.match(path) : undefined;
      if (response) return response;
    }
    return undefined;
  }
}

/**
 * Puts the globals of a worker of the site at `/` in place. Modules that read them must be imported afterwards.
 * @param core path of each core file → its digest
 */
export function stubWorker(core: Readonly<Record<string, string>>): MemoryCaches {
  const storage = new MemoryCaches();
  vi.resetModules();
  vi.stubGlobal('BASE', '/');
  vi.stubGlobal('VERSION', 'v2');
  vi.stubGlobal('CORE', core);
  vi.stubGlobal('FIXED', ['/_astro/']);
  vi.stubGlobal('location', new URL(ORIGIN));
  vi.stubGlobal('caches', storage);
  return storage;
}

/** A page as the build writes it, with its checksum. @param path with its first slash */
export const asPage = (path: string, text: string): string => addPageChecksum(path.slice(1), text);

/** The digest of a text, for the list of core files. */
export const digestText = (text: string): Promise<string> =>
  digest(new TextEncoder().encode(text).buffer);

/** An answer of the host, with the media type of its path. */
export function createAnswer(path: string, text: string | undefined): Response {
  const type = path.endsWith('.json') ? 'application/json' : 'text/html';
  return new Response(text ?? 'none', {
    status: text === undefined ? 404 : 200,
    headers: { 'content-type': type },
  });
}

/** Makes the host answer each path with its text, and other paths with 404. */
export function stubHost(files: Readonly<Record<string, string>>): void {
  vi.stubGlobal('fetch', async (request: string | Request) => {
    const path = typeof request === 'string' ? request : new URL(request.url).pathname;
    return createAnswer(path, files[path]);
  });
}
