/** The service worker: keeps the site readable without a network. The build bundles it to `offline.js`. */
import { answer, isOurs } from './answer.ts';
import { activate, install } from './install.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(install(self.clients)));
self.addEventListener('activate', (event) => event.waitUntil(activate(self.clients)));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (isOurs(event.request, url)) event.respondWith(answer(event, url));
});
