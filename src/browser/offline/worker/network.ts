/** Answers of the host. */
import { digest } from './digest.ts';

/** After this many milliseconds the worker answers with the cached copy. */
const MAX_NETWORK_WAIT_MS = 4000;
/** A host that has not begun to answer by then is given up, in milliseconds. Search waits as long for a file. */
const MAX_SILENCE_MS = 30_000;

let isHostDifferent = false;

/** Whether the host has sent a core file of another version since this worker started. */
export function hasHostChanged(): boolean {
  return isHostDifferent;
}

/**
 * Fetches an answer with its whole body.
 * @returns the answer; without a check of its body if it is an error, a redirect or opaque
 * @throws without a network, or if the connection is cut before the end of the body
 */
export async function fetchWhole(request: Request): Promise<Response> {
  const response = await fetchAnswer(request);
  if (!isWhole(response)) return response;
  const body = await response.arrayBuffer();
  const expected = CORE[new URL(request.url).pathname];
  if (expected && expected !== (await digest(body))) isHostDifferent = true;
  return new Response(body, response);
}

/** Requests an answer. A request that hangs would keep one of the few connections from the others. */
async function fetchAnswer(request: Request): Promise<Response> {
  // The browser ends a navigation itself, and a request made anew would be no navigation.
  if (request.mode === 'navigate') return fetch(request);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), MAX_SILENCE_MS);
  return fetch(request, { signal: controller.signal }).finally(() => clearTimeout(timer));
}

/** Whether an answer is a file of this site: a success of its own origin, not partial and not redirected. */
export function isWhole({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  // `fetchWhole` builds its answers, and a built answer is of type `default`.
  return status === 200 && (type === 'basic' || type === 'default') && !redirected;
}

/**
 * Waits for the network. If it takes too long and there is a copy, gives the copy; if there is none, waits on.
 * @throws as the network does, if it fails first
 */
export async function waitForNetwork(
  network: Promise<Response>,
  readCopy: () => Promise<Response | undefined>,
): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, MAX_NETWORK_WAIT_MS, undefined);
  });
  const first = await Promise.race([network, timeout]).finally(() => clearTimeout(timer));
  return first ?? (await readCopy()) ?? network;
}
