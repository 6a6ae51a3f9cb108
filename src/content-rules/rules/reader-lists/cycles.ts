/** Finds circles of words that lead to each other. Pure. */

/**
 * Finds the shortest circle through a word: the word, the words between, the word again. A circle is found only from
 * its first member in the order of code units, so that a caller who asks for each word reports it once.
 * @param lists each word → the words that it leads to
 * @returns null if there is none
 */
export function findCycle(
  start: string,
  lists: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const paths: string[][] = [[start]];
  const visited = new Set<string>();
  for (const path of paths) {
    for (const next of lists.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, start];
      if (next < start || visited.has(next)) continue;
      visited.add(next);
      paths.push([...path, next]);
    }
  }
  return null;
}
