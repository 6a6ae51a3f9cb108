/**
 * Registers the service worker, which keeps the site readable without a network, once a page has loaded and the
 * browser is idle. The first page that a reader visits is cached with its style and script; the second one asks for all
 * files. If `site.offline` is off, removes an earlier worker instead.
 */
import type { KeepMessage } from './messages.ts';
import { registerWorker } from './register-worker.ts';
import { isThrifty } from './thrift.ts';

/** `site.offline`, defined by the build. */
declare const OFFLINE: boolean;
const base = import.meta.env.BASE_URL;

async function registerOrRemove(workers: ServiceWorkerContainer): Promise<void> {
  if (OFFLINE) {
    // The worker answers for this page if it was there before.
    const message: KeepMessage = 'second page';
    workers.controller?.postMessage(message);
    if (isThrifty(navigator)) return;
    await registerWorker(workers);
  } else {
    const registration = await workers.getRegistration(base);
    // The update fetches a worker that removes its caches and itself.
    if (registration?.scope === new URL(base, location.href).href) await registration.update();
  }
}

// A browser that refuses storage refuses service workers too. The site works without.
const start = () => void registerOrRemove(navigator.serviceWorker).catch(() => undefined);
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () =>
    'requestIdleCallback' in window ? requestIdleCallback(start) : setTimeout(start),
  );
}
