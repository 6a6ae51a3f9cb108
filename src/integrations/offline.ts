import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileAddress, withBase } from '../site/addresses.ts';
import { immutableFolders } from '../site/security.ts';
import { site } from '../site/settings.ts';
import { bundleWorker } from './vite/bundle-worker.ts';

/**
 * A larger search index, or data set, is not cached as a whole. The worker caches its files as a reader uses them.
 */
const MAX_CORE_GROUP_BYTES = 500_000;

/** A worker that removes the worker before it, its caches and itself. */
const REMOVING_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('quangong ' + BASE + ' ')) await caches.delete(name);
  await registration.unregister();
})()));
`;

/**
 * Writes `offline.js`, the service worker. It must be the first integration after the one that writes the search
 * index: the worker lists the built files with their digests.
 */
export function offlineWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-worker',
    hooks: {
      // The script of every page needs this setting. It does not import the settings, which are larger.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { OFFLINE: JSON.stringify(site.offline) } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(join(dist, 'offline.js'), await writeWorker(dist, base, site.offline));
      },
    },
  };
}

/**
 * Writes the service worker for a built site.
 * @param dist folder of the built site
 * @param base path that the site is served at, with a slash at its end
 * @param offline false for a worker that removes itself and its caches
 * @returns the text of `offline.js`
 * @throws if the worker does not compile or `dist` has no home page
 */
export async function writeWorker(dist: string, base: string, offline: boolean): Promise<string> {
  if (!offline) return `const BASE = ${JSON.stringify(base)};\n${REMOVING_WORKER}`;
  const program = await bundleWorker();
  const files = listCoreFiles(dist, base);
  const core = Object.fromEntries(
    files.map((file) => [
      encodeURI(base + fileAddress(file)),
      shortDigest(readFileSync(join(dist, file))),
    ]),
  );
  return writeConstants(program, core, base, countBytes(dist, files)) + program;
}

/**
 * Writes the constants that the worker's program needs. `VERSION` changes with the program and with any core file:
 * two workers that write into one cache would delete each other's files.
 * @param core path of each core file → its digest
 * @param bytes size of all core files. The reading settings name it.
 */
export function writeConstants(
  program: string,
  core: Readonly<Record<string, string>>,
  base: string,
  bytes: number,
): string {
  const constants = {
    BYTES: bytes,
    BASE: base,
    VERSION: shortDigest(JSON.stringify(core) + program),
    CORE: core,
    FIXED: immutableFolders.map((folder) => withBase(folder, base)),
  };
  return Object.entries(constants)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** The first 8 bytes of a SHA-256, as 16 hexadecimal digits. The worker computes the same digest. */
function shortDigest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/**
 * Lists the files that the worker caches from the second page on: pages that the home page links to, scripts, styles,
 * the search index and the data.
 * @returns paths inside `dist`, sorted
 */
export function listCoreFiles(dist: string, base: string): string[] {
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const pages = [...home.matchAll(/<a\s[^>]*?href="([^"#?]+)/g)]
    .map(([, path = '']) => path)
    .filter((path) => path.startsWith(base) && path.endsWith('/'))
    .map((path) => `${decodeURI(path).slice(base.length)}index.html`);
  const always = globSync(['_astro/*', 'pagefind/*.*', 'favicon.svg', '404.html'], { cwd: dist });
  const ifSmall = ['pagefind/*/**/*.*', 'figures.{json,csv}', '*/**/figures.json']
    .map((pattern) => globSync(pattern, { cwd: dist }))
    .filter((files) => countBytes(dist, files) <= MAX_CORE_GROUP_BYTES)
    .flat();
  return [...new Set(['index.html', 'search/index.html', ...pages, ...always, ...ifSmall])].sort();
}

function countBytes(dist: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
}
