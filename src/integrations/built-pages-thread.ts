/** Worker thread: parses the pages of a built site and posts them. */
import { parentPort, workerData } from 'node:worker_threads';
import { readBuiltPages } from './built-pages.ts';

const { dist } = workerData as { dist: string };
parentPort!.postMessage(readBuiltPages(dist));
