// eslint-disable-next-line @typescript-eslint/ban-ts-comment
// @ts-nocheck: a worker's globals are not those of the pages that the rest is checked for.
/*
 * The service worker. `integrations/offline.ts` writes before it BASE (path of the site), VERSION, CORE (path of each file that is
 * kept → its digest) and FIXED (folders whose files' names change with what is in them).
 */

const NAME = `quangong ${BASE} `;
const CORE_CACHE = `${NAME}${VERSION} core`;
const VISITED_CACHE = `${NAME}${VERSION} visited`;
/** Header of what is kept because it was visited: the digest of its body. */
const DIGEST = 'kept-digest';
/** What has not come after so long is given as it was kept. In milliseconds. */
const PATIENCE = 4000;
/** Files that a reader visited, the latest ones. */
const KEPT = 200;
/** Files taken at a time. */
const AT_ONCE = 8;

/** Pages (ids of clients) that were given something kept: the rest is given as kept too, so that nothing is mixed. */
const given = new Set();
/** Whether the host has shown a file of another version than this worker's. */
let hostDiffers = false;
let healing;

// Everything of a version is taken before any of it is used: an install that fails half-way leaves the former one.
addEventListener('install', (event) => event.waitUntil(install()));

async function install() {
  try {
    await take(Object.keys(CORE));
  } catch (error) {
    // No network, no room, or a host that is just being changed: nothing half-written stays.
    await caches.delete(CORE_CACHE);
    throw error;
  }
  for (const { url } of await clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    await visit(new URL(url)).catch(() => undefined);
  }
}

addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        const former = name.startsWith(NAME) && name.endsWith(' core') && name !== CORE_CACHE;
        if (former) await caches.delete(name);
      }
      // The page of the first visit, too, is to find its search and its pictures without a network.
      await clients.claim();
    })(),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (!url.pathname.startsWith(BASE) || request.headers.has('range')) return;
  event.respondWith(answer(event, request, url));
});

/** The network first, so that a change is seen at once; what was kept where the network fails. */
async function answer(event, request, url) {
  const navigates = request.mode === 'navigate';
  const client = navigates ? event.resultingClientId : event.clientId;
  const fixed = FIXED.some((folder) => url.pathname.startsWith(folder));
  if (fixed || given.has(client)) {
    const kept = await find(url);
    if (kept) return kept;
  }
  const copy = async () => {
    // A page of the host's version must not get an index or data of this one.
    if (hostDiffers && !navigates && !fixed && !given.has(client)) return undefined;
    const kept = await find(url);
    if (kept && !fixed) given.add(client);
    return kept;
  };
  const network = fetchWhole(request, url);
  event.waitUntil(
    network
      .then(async (response) => {
        if (isWhole(response)) await keep(url, response.clone());
        if (navigates) await (healing ??= heal());
      })
      .catch(() => undefined),
  );
  try {
    const response = await soon(network, copy);
    // A file of a version that the host has no more, or a host out of order.
    const gone = navigates ? response.status >= 500 : !response.ok;
    return (gone && (await copy())) || response;
  } catch (error) {
    const kept = (await copy()) ?? (navigates && (await instead(url)));
    if (kept) return kept;
    throw error;
  }
}

/** The host's answer with its whole body: one that is cut half-way is none. */
async function fetchWhole(request, url) {
  const response = await fetch(request);
  if (!isWhole(response)) return response;
  const body = await response.arrayBuffer();
  const digest = CORE[url.pathname];
  if (digest && digest !== (await digestOf(body))) hostDiffers = true;
  return new Response(body, response);
}

/** The host's answer, as long as it takes; after PATIENCE what was kept, if anything was. */
async function soon(network, copy) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  const first = await Promise.race([network, late]).finally(() => clearTimeout(timer));
  return first ?? (await copy()) ?? network;
}

/** For a page that is neither to be had nor kept: its address with the last slash, or the page that says so. */
async function instead(url) {
  const whole = new URL(`${url.pathname}/${url.search}`, url);
  if (!url.pathname.endsWith('/') && (await find(whole))) return Response.redirect(whole);
  return find(new URL(`${BASE}404.html`, url));
}

/** What was kept of an address, if it is as it was. */
async function find({ pathname: path }) {
  try {
    for (const cacheName of [CORE_CACHE, VISITED_CACHE]) {
      const kept = await caches.match(path, { cacheName, ignoreVary: true });
      const body = await kept?.arrayBuffer();
      const digest = CORE[path] ?? kept?.headers.get(DIGEST);
      if (body && digest === (await digestOf(body))) return new Response(body, kept);
    }
  } catch {
    // A broken cache is as good as none.
  }
  return undefined;
}

/**
 * Takes files of this version, those that have not changed from what a former one kept.
 * @throws where one is not to be had, or the host has it in another version
 */
async function take(paths) {
  const cache = await caches.open(CORE_CACHE);
  const left = [...paths];
  const takeSome = async () => {
    for (let path = left.shift(); path; path = left.shift()) {
      const former = await caches.match(path, { ignoreVary: true });
      let [body, init] = [await former?.arrayBuffer(), former];
      if (!body || (await digestOf(body)) !== CORE[path]) {
        const response = await fetch(path, { cache: 'no-cache' });
        // Hosts may lead from 404.html to its page, or answer it with 404: the digest says what it is.
        [body, init] = [await response.arrayBuffer(), { headers: response.headers }];
        if ((await digestOf(body)) !== CORE[path]) throw new Error(`${path} is not ${VERSION}’s`);
      }
      await cache.put(path, new Response(body, init));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, takeSome));
  } finally {
    left.length = 0;
  }
}

/** Takes again what a browser has thrown away or spoilt, and in this version what was visited in a former one. */
async function heal() {
  const lost = [];
  for (const path of Object.keys(CORE)) {
    const kept = await caches.match(path, { cacheName: CORE_CACHE, ignoreVary: true });
    const body = await kept?.arrayBuffer().catch(() => undefined);
    if (!body || (await digestOf(body)) !== CORE[path]) lost.push(path);
  }
  if (lost.length > 0) await take(lost);
  for (const name of await caches.keys()) {
    if (!name.startsWith(NAME) || !name.endsWith(' visited') || name === VISITED_CACHE) continue;
    const former = await caches.open(name);
    for (const request of await former.keys()) {
      await visit(new URL(request.url));
      await former.delete(request);
    }
    await caches.delete(name);
  }
}

/** Keeps what is at an address now, if it is no core file. @throws without a network */
async function visit(url) {
  if (url.origin !== location.origin || !url.pathname.startsWith(BASE) || CORE[url.pathname])
    return;
  const response = await fetch(url.pathname, { cache: 'no-cache' });
  if (isWhole(response)) await keep(url, response);
}

async function keep({ pathname: path }, response) {
  if (CORE[path]) return;
  try {
    const body = await response.arrayBuffer();
    const headers = new Headers(response.headers);
    headers.set(DIGEST, await digestOf(body));
    const cache = await caches.open(VISITED_CACHE);
    await cache.put(path, new Response(body, { headers }));
    await makeRoom(cache, KEPT);
  } catch (error) {
    // No room: half of it is made, and the next visit is kept again. A cut connection has written nothing.
    if (error.name !== 'QuotaExceededError') return;
    const cache = await caches.open(VISITED_CACHE);
    await makeRoom(cache, (await cache.keys()).length / 2);
  }
}

/** Forgets the files visited longest ago. Scripts and styles stay: they are few, and pages need them. */
async function makeRoom(cache, most) {
  const keys = await cache.keys();
  const pages = keys.filter(({ url }) => !new URL(url).pathname.startsWith(`${BASE}_astro/`));
  for (const key of pages.slice(0, Math.max(0, pages.length - most))) await cache.delete(key);
}

function isWhole(response) {
  // What `fetchWhole` has built of an answer has no type of the network any more.
  const own = response.type === 'basic' || response.type === 'default';
  return response.status === 200 && own && !response.redirected;
}

async function digestOf(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).slice(0, 8);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
