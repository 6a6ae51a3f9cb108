/** What a thread does: it reads the links of a built site's pages, and looks them up once all its files are written. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { findBrokenLinks, readPages } from './links.ts';

const { dist, home } = workerData as { dist: string; home: string };
const written = once(parentPort!, 'message');
const pages = readPages(dist);
await written;
parentPort!.postMessage(findBrokenLinks(dist, home, pages));
