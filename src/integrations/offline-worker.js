// eslint-disable-next-line @typescript-eslint/ban-ts-comment
// @ts-nocheck: a worker's globals are not those of the pages that the rest is checked for.
/* The service worker; `offline.ts` writes BASE, VERSION (digest of what is kept) and CORE (paths) before it. */

const NAME = `quangong ${BASE} `;
const CORE_CACHE = `${NAME}${VERSION} core`;
const VISITED_CACHE = `${NAME}${VERSION} visited`;
/** A page that has not answered for so long is shown as it was kept. In milliseconds. */
const PATIENCE = 4000;
/** Pages that a reader visited, the latest ones. */
const KEPT = 60;
const core = new Set(CORE);

// Everything of a version is taken before any of it is used: an install that fails half-way leaves the former one.
addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CORE_CACHE);
      try {
        await cache.addAll(CORE.map((path) => new Request(path, { cache: 'no-cache' })));
      } catch (error) {
        // No network or no room: nothing half-written stays.
        await caches.delete(CORE_CACHE);
        throw error;
      }
    })(),
  );
});

addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (!name.startsWith(NAME) || name === CORE_CACHE || name === VISITED_CACHE) continue;
        if (name.endsWith('visited')) await visitAgain(await (await caches.open(name)).keys());
        await caches.delete(name);
      }
    })(),
  );
});

/** What was visited in a former version is taken in this one. */
async function visitAgain(requests) {
  for (const { url } of requests) {
    const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
    if (response && isWhole(response)) await keep(new URL(url), response);
  }
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (!url.pathname.startsWith(BASE) || request.headers.has('range')) return;
  event.respondWith(answer(event, request, url));
});

/** The network first, so that pages, index and data are always of one version; what was kept where it fails. */
async function answer(event, request, url) {
  const hashed = url.pathname.startsWith(`${BASE}_astro/`);
  if (hashed) {
    const kept = await find(url);
    if (kept) return kept;
  }
  try {
    const response = await patiently(request, () => find(url));
    if (isWhole(response)) event.waitUntil(keep(url, response.clone()));
    if (request.mode === 'navigate') event.waitUntil((healing ??= heal()));
    // A file of the former version that the host has no more, or a host out of order.
    const gone = request.mode === 'navigate' ? response.status >= 500 : !response.ok;
    return (gone && (await find(url))) || response;
  } catch (error) {
    const kept =
      (await find(url)) ??
      (request.mode === 'navigate' && (await find(new URL(`${BASE}404.html`, url))));
    if (kept) return kept;
    throw error;
  }
}

let healing;

/** Takes again what a browser has thrown away; only while the host has the same version, so that none are mixed. */
async function heal() {
  try {
    const cache = await caches.open(CORE_CACHE);
    const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    const lost = CORE.filter((path) => !kept.has(path));
    if (lost.length === 0) return;
    const worker = await fetch(`${BASE}offline.js`, { cache: 'no-cache' });
    if ((await worker.text()).includes(VERSION)) await cache.addAll(lost);
  } catch {
    // No network or no room: the next start of the worker tries again.
  }
}

function isWhole(response) {
  return response.status === 200 && response.type === 'basic' && !response.redirected;
}

/** Waits for the network as long as it takes, or for PATIENCE where something was kept. */
async function patiently(request, kept) {
  const network = fetch(request);
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  const first = await Promise.race([network, late]).finally(() => clearTimeout(timer));
  if (first) return first;
  const copy = await kept();
  if (!copy) return network;
  network.catch(() => undefined);
  return copy;
}

async function find(url) {
  const path = url.pathname;
  try {
    for (const name of [CORE_CACHE, VISITED_CACHE]) {
      const found = await caches.match(path, { cacheName: name });
      if (found) return found;
    }
  } catch {
    // A broken cache is as good as none.
  }
  return undefined;
}

async function keep(url, response) {
  const path = url.pathname;
  if (core.has(path) || path === `${BASE}offline.js`) return;
  try {
    const cache = await caches.open(VISITED_CACHE);
    await cache.put(path, response);
    const keys = await cache.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - KEPT))) await cache.delete(key);
  } catch {
    // No room: what there is stays readable, and the next visit tries again.
    await caches.delete(VISITED_CACHE).catch(() => undefined);
  }
}
