const scope = import.meta.env.BASE_URL;

/** Registers the service worker, or looks for a new version of it. @throws if the browser refuses */
export function registerWorker(
  workers: ServiceWorkerContainer,
): Promise<ServiceWorkerRegistration> {
  return workers.register(`${scope}offline.js`, { scope, updateViaCache: 'none' });
}
