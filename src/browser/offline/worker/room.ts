/** Chooses which visited files make room for new ones. */

export const MAX_VISITED_FILES = 200;

/**
 * Chooses the files that were visited longest ago.
 * @param cached requests of a cache, in the order in which they were put there
 * @param max number of files to keep; a fraction is rounded up
 * @returns the files to delete. Scripts and styles are never among them: they are few, and pages need them.
 */
export function chooseRemovals<T extends { url: string }>(cached: readonly T[], max: number): T[] {
  const removable = cached.filter(({ url }) => !new URL(url).pathname.startsWith(`${BASE}_astro/`));
  return removable.slice(0, Math.max(0, removable.length - max));
}
