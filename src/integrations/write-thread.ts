/** What a thread does: it writes files of an index. */
import { parentPort, workerData } from 'node:worker_threads';
import { writePacked, type IndexFile } from './pagefind-files.ts';

const { folder, files } = workerData as { folder: string; files: IndexFile[] };
writePacked(folder, files);
parentPort!.postMessage('written');
