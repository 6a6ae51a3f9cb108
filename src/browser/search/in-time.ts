/** Gives up work that takes too long. The script of every page has room for the limit alone. */

/** A file or script that takes longer is given up. In milliseconds. */
export const MAX_WAIT_MS = 30_000;

/** Waits for work. @throws the error of the work, or undefined if the work takes longer than `ms` milliseconds */
export function inTime<T>(work: Promise<T>, ms = MAX_WAIT_MS): Promise<T> {
  return Promise.race([work, new Promise<never>((_, fail) => setTimeout(fail, ms))]);
}
