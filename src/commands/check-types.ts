// Checks the types of all code. Writes those of content first, unless `npm run check` has done so.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { runAstro } from './astro.ts';

/** The service worker has other globals than pages, and a configuration of its own. */
const WORKER_PROJECT = 'src/browser/offline/worker';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const written = process.env['TYPES_WRITTEN'] ? ['--noSync'] : [];
const astro = await runAstro('check', '--minimumFailingSeverity', 'hint', ...written);
const worker = spawnSync(process.execPath, [compiler, '--project', WORKER_PROJECT], {
  stdio: 'inherit',
});
process.exitCode = astro || (worker.status ?? 1);
