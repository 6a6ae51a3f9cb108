/** What a thread does: it renders and checks the files that it is given, and answers with what came of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkDocument } from './check-document.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';

const { files, base } = workerData as { files: ContentFile[]; base: string };
const documents: CheckedDocument[] = [];
for (const file of files) documents.push(await checkDocument(file, base));
parentPort?.postMessage(documents);
