/**
 * Reads the files of the search index. A damaged file, a file of another version and a page in place of a file are
 * not used: a search would miss pages, or show a wrong value.
 *
 * The one place that replaces `window.fetch`, because Pagefind requests its files through it and has no other hook.
 */
import { inTime, MAX_WAIT_MS } from './in-time.ts';
import { computeChecksum, readChecksum, type IndexVersions } from '../../search/checksum.ts';

/** Answers that were requested before the engine was there, by path below the index. Each is used once. */
export type EarlyAnswers = Map<string, Promise<Response>>;

/** The files of one engine. */
export interface IndexFiles {
  /** Versions of the files, from the entry file. */
  versions: Promise<IndexVersions>;
  /** Reads the content of a table. */
  load: (path: string) => Promise<unknown>;
  /** Whether a file could not be read. Pagefind leaves such a file out, and would report that nothing was found. */
  hasFailed: () => boolean;
}

const ENTRY = 'pagefind-entry.json';
const network = window.fetch.bind(window);

/**
 * Opens the index. Pagefind's requests are answered with these files from then on.
 * @param folder address of the index, with its last slash
 */
export function openIndex(folder: string, early: EarlyAnswers): IndexFiles {
  let failed = false;

  /** Reads a file. Asks a second time, past the browser's cache, if the first answer cannot be used. */
  async function read(
    path: string,
    checks?: IndexVersions['checks'],
  ): Promise<Uint8Array<ArrayBuffer>> {
    for (const cache of [path === ENTRY ? 'no-cache' : 'default', 'reload'] as const) {
      const kept = early.get(path);
      early.delete(path);
      const body = (kept ?? network(folder + path, { cache, signal: limitTime() })).then(
        async (response) => {
          const bytes = new Uint8Array(await response.arrayBuffer());
          const held = readChecksum(bytes);
          const isRight =
            held === computeChecksum(path, bytes) && held === (checks?.[path] ?? held);
          return response.ok && isRight && bytes;
        },
      );
      const bytes = await inTime(body).catch(() => false as const);
      if (bytes) return bytes;
    }
    failed = true;
    throw new Error(path);
  }

  const entry = read(ENTRY);
  const versions = entry.then((bytes) => parse(bytes) as IndexVersions);
  versions.catch(() => undefined);
  const readChecked = async (path: string) =>
    path === ENTRY ? entry : read(path, (await versions).checks);
  window.fetch = async (input, init) => {
    const [, path] =
      /\/pagefind\/([^?]*)/.exec(input instanceof Request ? input.url : String(input)) ?? [];
    return path ? new Response(await readChecked(path)) : network(input, init);
  };
  return {
    versions,
    load: async (path) => (parse(await readChecked(path)) as { content: unknown }).content,
    hasFailed: () => failed,
  };
}

/** Ends a request that takes too long: it would keep a connection from the others. Older browsers cannot. */
const limitTime = () => AbortSignal.timeout?.(MAX_WAIT_MS) ?? null;

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
