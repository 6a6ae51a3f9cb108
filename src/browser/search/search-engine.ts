/** The search engine of this site, loaded once a page, all its files at once. */
import { createEngine, once, type Engine, type Pagefind } from '../../search/engine.ts';

/** Where the engine cannot run at all: old browsers and strict settings refuse every program. */
export const REFUSED = new Error();

let attempts = 0;
/**
 * Requests that failed. The engine leaves out parts of the index that it cannot load, and would call what stands
 * there not found.
 */
let failures = 0;
const plainFetch = window.fetch;
window.fetch = async (...request) => {
  let isRead = false;
  try {
    const response = await plainFetch(...request);
    isRead = response.ok;
    return response;
  } finally {
    if (!isRead) failures += 1;
  }
};

/**
 * @param base path that the site is served at, `/` or `/quangong/`
 * @throws `REFUSED`, or another error where a file cannot be loaded; the next call tries again
 */
export const loadEngine = once(async (base): Promise<Engine> => {
  // The engine would fail where nobody hears of it: the smallest of programs, which does nothing, is tried first.
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw REFUSED;
  }
  const path = `${base}pagefind/`;
  // A module that failed to load may be kept as failed: another address is another module.
  const file = `${path}pagefind.js${'?'.repeat(attempts)}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ file)) as Pagefind;
  // The worker is another 12 KB for an index that answers within a frame.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  const { phrase, load } = createEngine(pagefind, async (name) => {
    const response = await fetch(path + name);
    if (!response.ok) throw new Error(name);
    return response.json();
  });
  return {
    load,
    async phrase(...asked) {
      const before = failures;
      const hits = await phrase(...asked);
      if (failures > before) throw new Error(asked[0]);
      return hits;
    },
  };
});
