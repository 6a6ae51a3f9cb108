/** Runs in a worker thread: checks the files of `workerData` and posts the documents. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkDocument } from './check-document.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';

const { files, base } = workerData as { files: ContentFile[]; base: string };
const documents: CheckedDocument[] = [];
for (const file of files) documents.push(await checkDocument(file, base));
parentPort?.postMessage(documents);
