/** Searches a built site from Node, with the programs and the index that its readers get. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine, type Pagefind } from '../search/engine.ts';
import { findAnswers, type ListedAnswer } from '../search/list-answers.ts';
import type { SiteFacts } from '../search/related/tables.ts';

/** Lists the answers to a query, in the order of the result list. */
export type BuiltSearch = (query: string) => Promise<ListedAnswer[]>;

/**
 * Opens the search of a built site. Replaces `fetch` of this process, because the engine reads its files with it.
 * @param dist folder of the built site
 * @param onRead called with each file of the index that is read
 * @throws if the folder holds no search index
 */
export async function openBuiltSearch(
  dist: string,
  onRead: (file: Buffer) => void = () => undefined,
): Promise<BuiltSearch> {
  const read = async (path: string): Promise<unknown> => {
    const bytes = readFileSync(join(dist, 'pagefind', path));
    onRead(bytes);
    return (JSON.parse(bytes.toString('utf8')) as { content: unknown }).content;
  };
  const engine = createEngine(await loadPagefind(dist, onRead), read);
  // A reader of the newest report asks in the year after it. The day of the check must not change its outcome.
  const { periods } = (await engine.load('values.json')) as SiteFacts;
  const year = Number(periods[0] ?? 0) + 1;
  return (query) => findAnswers(engine, query, year);
}

let loads = 0;

/**
 * Loads a copy of Pagefind's browser module that has read nothing yet. Replaces `fetch` of this process.
 * @param dist folder of the built site
 * @param onRead called with each file of the index that the module reads
 * @throws if the folder holds no search index
 */
export async function loadPagefind(
  dist: string,
  onRead: (file: Buffer) => void = () => undefined,
): Promise<Pagefind> {
  const folder = pathToFileURL(join(dist, 'pagefind/')).href;
  globalThis.fetch = async (input) => {
    const file = new URL(input instanceof Request ? input.url : input);
    file.search = '';
    if (!existsSync(file)) return new Response('', { status: 404 });
    const bytes = readFileSync(file);
    onRead(bytes);
    return new Response(new Uint8Array(bytes));
  };
  loads += 1;
  const pagefind = (await import(`${folder}pagefind.js?load=${loads}`)) as Pagefind;
  await pagefind.options({ basePath: folder, baseUrl: '/', noWorker: true });
  await pagefind.init();
  return pagefind;
}
