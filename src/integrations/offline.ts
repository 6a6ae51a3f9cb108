import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileAddress, withBase } from '../site/addresses.ts';
import { immutableFolders } from '../site/security.ts';
import { site } from '../site/settings.ts';

/** An index, or data, of more bytes is not kept whole: a first visit would load it all. What was read is kept as it comes. */
const LARGEST_GROUP = 500_000;

/** Takes an earlier worker and all that it kept away. */
const FAREWELL = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('quangong ' + BASE + ' ')) await caches.delete(name);
  await registration.unregister();
})()));
`;

/** Writes `offline.js`, the service worker, once all that it keeps is built. Stands after the search index. */
export function offlineWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-worker',
    hooks: {
      // The script of every page needs this one word of the settings, and no more of them.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { OFFLINE: JSON.stringify(site.offline) } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(join(dist, 'offline.js'), writeWorker(dist, base, site.offline));
      },
    },
  };
}

/**
 * The text of the service worker for a built site.
 * @param offline false for one that removes itself and its caches
 */
export function writeWorker(dist: string, base: string, offline: boolean): string {
  if (!offline) return `const BASE = ${JSON.stringify(base)};\n${FAREWELL}`;
  const program = readFileSync('src/browser/offline/worker.js', 'utf8');
  const core = Object.fromEntries(
    coreFiles(dist, base).map((file) => [
      encodeURI(base + fileAddress(file)),
      shortDigest(readFileSync(join(dist, file))),
    ]),
  );
  const constants = {
    BASE: base,
    // Two programs must not write into one cache: the one at work would lose what the other gives up.
    VERSION: shortDigest(JSON.stringify(core) + program),
    CORE: core,
    FIXED: immutableFolders.map((folder) => withBase(folder, base)),
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`,
  );
  return lines.join('') + program;
}

function shortDigest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** Files of a built site that are kept from the first visit on: what the home page leads to, scripts, data, index. */
function coreFiles(dist: string, base: string): string[] {
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const pages = [...home.matchAll(/<a\s[^>]*?href="([^"#?]+)/g)]
    .map(([, path = '']) => path)
    .filter((path) => path.startsWith(base) && path.endsWith('/'))
    .map((path) => `${decodeURI(path).slice(base.length)}index.html`);
  const rest = globSync(['_astro/*', 'pagefind/*.*', 'favicon.svg', '404.html'], { cwd: dist });
  const small = ['pagefind/*/**/*.*', 'figures.{json,csv}']
    .map((pattern) => globSync(pattern, { cwd: dist }))
    .filter((files) => countBytes(dist, files) <= LARGEST_GROUP)
    .flat();
  return [...new Set(['index.html', 'search/index.html', ...pages, ...rest, ...small])].sort();
}

function countBytes(dist: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
}
