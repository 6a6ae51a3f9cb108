/** Loads the search engine, once on a page. */
import { createEngine, once, type Engine, type Pagefind } from '../../search/engine.ts';

/** Thrown if the browser refuses every WebAssembly program: an old browser or strict settings. */
export const REFUSED = new Error();

let attempts = 0;
/** Counts the failed requests of this page. */
let countFailed = (): number => 0;

/** Makes a search fail if one of its requests fails. @param count counts the failed requests of this page */
export function watchFailures(count: () => number): void {
  countFailed = count;
}

/**
 * Loads the engine and its files.
 * @param base path that the site is served at, `/` or `/quangong/`
 * @throws `REFUSED`, or another error if a file cannot be loaded; the next call tries again
 */
export const loadEngine = once(async (base): Promise<Engine> => {
  // The engine's own failure cannot be caught. The smallest program, which does nothing, is tried first.
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw REFUSED;
  }
  const path = `${base}pagefind/`;
  // A browser may remember a failed module by its address: another address is another module.
  const file = `${path}pagefind.js${'?'.repeat(attempts)}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ file)) as Pagefind;
  // A worker would cost 12 KB. The index answers within a frame without it.
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
      const before = countFailed();
      const hits = await phrase(...asked);
      if (countFailed() > before) throw new Error(asked[0]);
      return hits;
    },
  };
});
