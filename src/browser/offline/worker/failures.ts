/** Remembers a version that could not be installed. The browser would try it again on every page. */
import { NOTES_CACHE } from './cached-files.ts';

/** A version is not tried again for so long, in milliseconds: a day. */
const MAX_AGE_MS = 86_400_000;
const KEY = `${BASE}failed`;

/** Whether the installation of this version has failed within the last day. */
export async function hasFailedLately(): Promise<boolean> {
  const note = await caches.match(KEY, { cacheName: NOTES_CACHE });
  const [version, time] = ((await note?.text()) ?? '').split(' ');
  return version === VERSION && Date.now() - Number(time) < MAX_AGE_MS;
}

/** Remembers that the installation of this version has failed now. */
export async function rememberFailure(): Promise<void> {
  const notes = await caches.open(NOTES_CACHE);
  await notes.put(KEY, new Response(`${VERSION} ${Date.now()}`));
}
