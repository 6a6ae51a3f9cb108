import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { BuiltPage } from './built-pages.ts';

/** An integration that reads the built pages for other integrations. */
export interface PageReader extends AstroIntegration {
  /**
   * Waits for the built pages, by path. To be called in `astro:build:done`.
   * @throws if a page cannot be read
   */
  read(): Promise<ReadonlyMap<string, BuiltPage>>;
}

/**
 * Parses each built page once, for all integrations that ask for it. A worker thread does this while the search index
 * is written. Must come before the integrations that call `read`.
 */
export function pageReader(): PageReader {
  let worker: Worker;
  let pages: Promise<ReadonlyMap<string, BuiltPage>>;
  return {
    name: 'page-reader',
    hooks: {
      // All pages exist now. Later steps add only other files.
      'astro:build:generated': ({ dir }) => {
        worker = new Worker(new URL('./built-pages-thread.ts', import.meta.url), {
          workerData: { dist: fileURLToPath(dir) },
        });
        // A build that fails for another reason neither waits for the thread nor reports its errors.
        worker.unref();
        pages = once(worker, 'message').then(([message]) => message as Map<string, BuiltPage>);
        pages.catch(() => undefined);
      },
    },
    read() {
      worker.ref();
      return pages;
    },
  };
}
