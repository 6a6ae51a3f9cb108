/**
 * The one place that replaces `window.fetch`. Pagefind requests its files through it and has no other hook. Two
 * features need a hook: files are requested before Pagefind does, and failed requests are counted.
 */

/** Answers to requests that Pagefind has not made yet, by path below the index. Each is used once. */
const early = new Map<string, Promise<Response>>();
let network: typeof fetch | undefined;
let failed = 0;

/**
 * Counts the failed requests of this page. Pagefind leaves out a part of the index that it cannot load, and would
 * report that nothing was found there.
 */
export const countFailed = (): number => failed;

/** Whether answers are left that Pagefind has not requested. */
export const hasEarly = (): boolean => early.size > 0;

/** Replaces `window.fetch`, once on a page. @returns the browser's own function */
export function watchFetch(): typeof fetch {
  if (network) return network;
  const own = (network = window.fetch.bind(window));
  window.fetch = async (input, init) => {
    const [, file = ''] =
      /\/pagefind\/([^?]*)/.exec(input instanceof Request ? input.url : String(input)) ?? [];
    const kept = early.get(file);
    early.delete(file);
    let answer = await kept?.catch(() => undefined);
    try {
      // A failed request is made again. The caller gets the second failure.
      if (!answer?.ok) answer = await own(input, init);
      return answer;
    } finally {
      if (!answer?.ok) failed += 1;
    }
  };
  return own;
}

/** Keeps an answer until Pagefind requests the file. @param file path below the index */
export function keepEarly(file: string, answer: Promise<Response>): Promise<Response> {
  early.set(file, answer);
  // Pagefind makes a failed request again, and its failure is handled then.
  answer.catch(() => undefined);
  return answer;
}
