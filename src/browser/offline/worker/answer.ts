/** Answers the requests of pages: from the network, so that a change is seen at once; from the caches if it fails. */
import { cleanPath, findCached, isFixed } from './cached-files.ts';
import { fetchWhole, hasHostChanged, isWhole, waitForNetwork } from './network.ts';
import { addNotice, FRESH } from './notice.ts';
import { repairOnce } from './repair.ts';
import { cacheVisited } from './visited-files.ts';

/** Ids of the clients (pages) that got a cached file. They get cached files from then on: versions must not mix. */
const servedFromCache = new Set<string>();

/** Whether the worker answers a request. The browser answers the others: other sites, parts of files, no `GET`. */
export function isOurs({ method, headers }: Request, { origin, pathname }: URL): boolean {
  return (
    method === 'GET' &&
    origin === location.origin &&
    pathname.startsWith(BASE) &&
    !headers.has('range')
  );
}

/**
 * Answers a request of a page.
 * @param url the address of the event's request
 * @throws as the network does, if nothing is cached either
 */
export async function answer(event: FetchEvent, url: URL): Promise<Response> {
  const { request } = event;
  const path = cleanPath(url.pathname);
  if (path !== url.pathname) return Response.redirect(new URL(path + url.search, url));
  const isNavigation = request.mode === 'navigate';
  const client = isNavigation ? event.resultingClientId : event.clientId;
  if (isFixed(path) || servedFromCache.has(client)) {
    const cached = await findCached(path);
    if (cached) return cached;
  }
  const readCopy = async () => {
    // A page of the host's version must not get an index or data of this version.
    const isForeign = !isNavigation && !isFixed(path) && !servedFromCache.has(client);
    if (hasHostChanged() && isForeign) return undefined;
    const cached = await findCached(path);
    if (cached && !isFixed(path)) servedFromCache.add(client);
    return cached && isNavigation ? addNotice(cached) : cached;
  };
  const network = fetchWhole(request);
  event.waitUntil(learn(network, path, isNavigation).catch(() => undefined));
  try {
    const waits = isNavigation && url.searchParams.has(FRESH);
    const response = await (waits ? network : waitForNetwork(network, readCopy));
    // The host no longer has the file of this version, or is out of order.
    const isGone = isNavigation ? response.status >= 500 : !response.ok;
    return (isGone && (await readCopy())) || response;
  } catch (error) {
    const substitute = (await readCopy()) ?? (isNavigation && (await findSubstitute(url)));
    if (substitute) return substitute;
    throw error;
  }
}

/** Caches the answer of the host. If it is a page, the network works: repairs the caches too. */
async function learn(
  network: Promise<Response>,
  path: string,
  isNavigation: boolean,
): Promise<void> {
  const response = await network;
  if (isWhole(response)) await cacheVisited(path, response.clone());
  if (isNavigation) await repairOnce();
}

/** The address of a share page, perhaps with the text that a chat has appended: a page, and an id on it. */
const SHARE_PATH = /^(.+\/)([a-z][a-z0-9-]*)\/?(?:[^\w/-].*)?$/;

/**
 * For a page that can be neither loaded nor found: its address with the last slash, the place that a share page leads
 * to, or the page of lost addresses.
 */
async function findSubstitute(url: URL): Promise<Response | undefined> {
  const withSlash = new URL(`${url.pathname}/${url.search}`, url);
  if (!url.pathname.endsWith('/') && (await findCached(withSlash.pathname))) {
    return Response.redirect(withSlash);
  }
  const [, path = '', id = ''] = SHARE_PATH.exec(url.pathname) ?? [];
  const page = path && (await (await findCached(path))?.text());
  if (page && page.includes(` id="${id}"`)) {
    return Response.redirect(new URL(`${path}${url.search}#${id}`, url));
  }
  return findCached(`${BASE}404.html`);
}
