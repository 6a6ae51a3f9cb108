/** Requests the files of a search before the engine does. Part of the script of every page. */
import { MAX_WAIT_MS } from './in-time.ts';
import type { EarlyAnswers } from './index-files.ts';

/** The browser's own function. `index-files.ts` replaces `window.fetch`, and its function waits for these answers. */
const network = fetch;

/**
 * Requests the program of the engine, the list of all chunks, the list of values, and the chunks for the Han characters
 * typed so far. Each of these files would otherwise be requested only after the previous one has arrived.
 * @param folder address of the index, with its last slash
 * @param early gets the answers. They are checked when they are used.
 * @param readTyped returns the text typed so far
 */
export function prefetch(folder: string, early: EarlyAnswers, readTyped: () => string): void {
  const keep = (file: string, answer: Promise<Response>) => {
    early.set(file, answer);
    // A failed request is made again, and a second failure is handled then.
    answer.catch(() => undefined);
    return answer;
  };
  // A request that hangs would keep one of the few connections from a retry. Older browsers cannot end it.
  const signal = AbortSignal.timeout?.(MAX_WAIT_MS) ?? null;
  const ask = (file: string) => keep(file, network(folder + file, { signal }));
  void ask('wasm.unknown.pagefind');
  void ask('values.json');
  // The name of the list of chunks changes with the index. The entry file has the name.
  const entry = 'pagefind-entry.json';
  void keep(
    entry,
    network(folder + entry, { cache: 'no-cache', signal }).then(async (response) => {
      const { languages } = (await response.clone().json()) as {
        languages: Record<string, { hash: string }>;
      };
      for (const { hash } of Object.values(languages)) {
        void ask(`pagefind.${hash}.pf_meta`)
          .then((answer) => findChunks(answer.clone(), hash, readTyped()))
          .then((chunks) => chunks.map((chunk) => ask(`index/${hash}/${chunk}.pf_index`)))
          .catch(() => undefined);
      }
      return response;
    }),
  );
}

/**
 * Finds the chunks that hold the pairs of Han characters in a text. The list of chunks is CBOR (RFC 8949) in gzip: for
 * each chunk its first and last word, each after its length, and its number. See docs/search-index.md.
 */
async function findChunks({ body }: Response, hash: string, typed: string): Promise<string[]> {
  const plain = new Response(body?.pipeThrough(new DecompressionStream('gzip')));
  const list = new TextDecoder('latin1').decode(await plain.arrayBuffer());
  const words = (typed.match(/[\u4e00-\u9fff]{2,}/g) ?? []).flatMap((run) => {
    // A Han character is three digits in base 36.
    const codes = Array.from(run, (character) => character.charCodeAt(0).toString(36));
    const pairs = codes.slice(1).map((code, i) => codes[i]! + code);
    // A single pair is looked up in titles and headings too: its words have one letter more.
    return pairs[1] ? pairs : pairs.map((pair) => `${pair}f`);
  });
  return Array.from(list.matchAll(RegExp(`([\`-w][0-9a-z]*?)[j-n]${hash}/(\\d+)`, 'g')))
    .filter(([, ends = '']) => {
      const length = ends.charCodeAt(0) & 31;
      const [from, to] = [ends.slice(1, length + 1), ends.slice(length + 2)];
      return words.some((word) => from <= `${word.slice(0, 6)}z` && word <= to);
    })
    .map(([, , chunk = '']) => chunk);
}
