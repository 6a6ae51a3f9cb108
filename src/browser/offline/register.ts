/**
 * Keeps the site readable without a network: registers the service worker once a page has loaded and the browser is
 * idle, or takes an earlier one away where `site.offline` is off.
 */

/** `site.offline`, put in by the build. */
declare const OFFLINE: boolean;
const base = import.meta.env.BASE_URL;

async function settle(workers: ServiceWorkerContainer): Promise<void> {
  if (OFFLINE) await workers.register(`${base}offline.js`, { scope: base, updateViaCache: 'none' });
  else {
    const registration = await workers.getRegistration(base);
    // The worker that it finds there now takes away what was kept, and then itself.
    if (registration?.scope === new URL(base, location.href).href) await registration.update();
  }
}

// Where storage is refused there is no service worker either: the site works as it does on a first visit.
const start = () => void settle(navigator.serviceWorker).catch(() => undefined);
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () =>
    'requestIdleCallback' in window ? requestIdleCallback(start) : setTimeout(start),
  );
}
