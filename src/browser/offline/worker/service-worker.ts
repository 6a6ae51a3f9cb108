/** The service worker: keeps the site readable without a network. The build bundles it to `offline.js`. */
import { answer, isOurs } from './answer.ts';
import { keepAll } from './core-files.ts';
import { activate, install } from './install.ts';
import type { KeepMessage } from '../messages.ts';
import { isThrifty } from '../thrift.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(install(self)));
self.addEventListener('activate', (event) => event.waitUntil(activate(self.clients)));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (isOurs(event.request, url)) event.respondWith(answer(event, url));
});
self.addEventListener('message', (event) => {
  const message = event.data as KeepMessage;
  if (message === 'second page' && isThrifty(navigator)) return;
  const reply = (isKept: boolean) => event.ports[0]?.postMessage(isKept);
  event.waitUntil(
    keepAll().then(
      () => reply(true),
      () => reply(false),
    ),
  );
});
