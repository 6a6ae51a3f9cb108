import { build } from 'vite';

const ENTRY = 'src/browser/offline/worker/service-worker.ts';

/**
 * Bundles the service worker into one classic script without imports, since older browsers know no modules in workers.
 * @returns its text, minified; the constants of `offline/worker/constants.d.ts` are free names in it
 * @throws if a file of the worker cannot be read or compiled
 */
export async function bundleWorker(): Promise<string> {
  const results = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'worker', fileName: 'offline' },
    },
  });
  const outputs = [results].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [program, ...others] = outputs;
  if (program?.type !== 'chunk' || others.length > 0) {
    throw new Error(`The service worker must be one script, but is ${outputs.length} files`);
  }
  return program.code;
}
