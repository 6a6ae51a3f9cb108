/** Loads the search engine. A file of its own, which loads beside the script that answers. */
import { createEngine, REFUSED, type Engine, type Pagefind } from '../../search/engine.ts';
import { inTime } from './in-time.ts';
import { openIndex, type EarlyAnswers, type IndexFiles } from './index-files.ts';

/** The module of Pagefind makes engines that do not share their files. */
type Program = { createInstance: (options: { noWorker: boolean }) => Pagefind };

let program: Program | undefined;
let attempts = 0;
let opened: IndexFiles | undefined;
let engine: Promise<Engine> | undefined;

/**
 * Loads the engine and its files, once on a page.
 * @param base path that the site is served at, `/` or `/quangong/`
 * @param early answers to requests that were made before
 * @throws with the message `REFUSED`, or another error if a file cannot be loaded. The next call then starts anew, with
 *   the version that the host has.
 */
export function loadEngine(base: string, early: EarlyAnswers): Promise<Engine> {
  if (!engine || opened?.hasFailed()) {
    const started = (engine = start(`${base}pagefind/`, early));
    started.catch(() => {
      if (engine === started) engine = undefined;
    });
  }
  return engine;
}

async function start(folder: string, early: EarlyAnswers): Promise<Engine> {
  // The engine's own failure cannot be caught. The smallest program, which does nothing, is tried first.
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw new Error(REFUSED);
  }
  const files = (opened = openIndex(folder, early));
  const { integrity } = await files.versions;
  program ??= await loadProgram(folder, integrity).catch(() => loadProgram(folder, integrity));
  // A worker would cost 12 KB. The index answers within a frame without it.
  const { phrase, load } = createEngine(program.createInstance({ noWorker: true }), files.load);
  return {
    load,
    async phrase(...asked) {
      const hits = await phrase(...asked);
      if (files.hasFailed()) throw new Error();
      return hits;
    },
  };
}

/** Loads the script of the engine. The browser compares its digest, and runs no other script. */
async function loadProgram(folder: string, integrity: string): Promise<Program> {
  const script = document.createElement('script');
  // A browser remembers a failed module by its address: another address is another module, past the cache.
  const src = `${folder}pagefind.js${attempts ? `?${attempts}` : ''}`;
  attempts += 1;
  const loaded = new Promise((done, fail) => {
    Object.assign(script, { type: 'module', src, integrity, onload: done, onerror: fail });
  });
  document.head.append(script);
  await inTime(loaded);
  return (await import(/* @vite-ignore */ src)) as Program;
}
